import type { VersionMeta } from './version.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Returns the versions of one diagram that stay at the time `now`: all of the last hour, the last of each hour for a day, of each
 * day for 30 days, of each month before that (hours, days and months in UTC). A version with a name, one from a file and one that was
 * rescued always stay, and so do the newest by time and the newest by revision, whatever the clocks said. The order is kept.
 */
export function thin(versions: readonly VersionMeta[], now: number): readonly VersionMeta[] {
  const lastOf = new Map<string, VersionMeta>();
  for (const version of versions) {
    for (const bucket of Object.values(buckets(version.at))) {
      const last = lastOf.get(bucket);
      if (last === undefined || isLater(version, last)) lastOf.set(bucket, version);
    }
  }
  const [newest, head] = [versions.toSorted(byTime)[0], versions.toSorted(byRevision)[0]];
  return versions.filter((version) => {
    const bucket = bucketOf(version, now);
    return bucket === undefined || version === newest || version === head || staysForGood(version) || lastOf.get(bucket) === version;
  });
}

/** Says whether no time thins a version out. */
export function staysForGood({ kind, name }: VersionMeta): boolean {
  return name !== undefined || kind === 'named' || kind === 'imported' || kind === 'rescued';
}

/** Orders versions, the newest first; a stable order where times are equal. */
export function byTime(one: VersionMeta, other: VersionMeta): number {
  return other.at - one.at || other.revision - one.revision || (one.id < other.id ? -1 : 1);
}

/** Orders versions, that of the highest revision first: clocks may be wrong, revisions are not. */
export function byRevision(one: VersionMeta, other: VersionMeta): number {
  return other.revision - one.revision || byTime(one, other);
}

function isLater(one: VersionMeta, other: VersionMeta): boolean {
  return byTime(one, other) < 0;
}

/** Buckets lie within each other: the last of a month is the last of its day and of its hour, so what goes at one age would have gone at a later one. */
function buckets(at: number): { readonly hour: string; readonly day: string; readonly month: string } {
  const date = new Date(at);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  // 2026-11-23T12:05:00.000Z; years that need more digits bear a sign and have six.
  const [dayOf = '', time = ''] = text.split('T');
  return { hour: `${dayOf}T${time.slice(0, 2)}`, day: dayOf, month: dayOf.slice(0, -3) };
}

function bucketOf({ at }: VersionMeta, now: number): string | undefined {
  const age = now - at;
  if (age <= hour) return undefined;
  const { hour: hourOf, day: dayOf, month } = buckets(at);
  if (age <= day) return hourOf;
  return age <= 30 * day ? dayOf : month;
}
