import type { VersionMeta } from '../editor/index.ts';
import type { Words } from '../words/index.ts';

/** Versions of one day, the newest first. */
export interface VersionDay {
  readonly title: string;
  readonly versions: readonly VersionMeta[];
}

/** Returns versions by the days of the reader, in their order; today and yesterday by these names. `now` is in milliseconds since the epoch. */
export function versionDays(versions: readonly VersionMeta[], words: Words, now: number): readonly VersionDay[] {
  const days: { title: string; versions: VersionMeta[] }[] = [];
  for (const version of versions) {
    const title = dayOf(version.at, words, now);
    const last = days.at(-1);
    if (last?.title === title) last.versions.push(version);
    else days.push({ title, versions: [version] });
  }
  return days;
}

/** Returns what a version is called: its name, the file that it came from, or how it came to be. */
export function versionTitle({ name, kind, fileName }: VersionMeta, words: Words): string {
  if (name !== undefined) return name;
  return kind === 'imported' && fileName !== undefined ? words.format('history.importedFrom', { file: fileName }) : words.format('history.kind', { kind });
}

/** Returns the versions that share their minute with another one: only seconds tell them apart. */
export function sameMinute(versions: readonly VersionMeta[]): ReadonlySet<VersionMeta> {
  const minute = ({ at }: VersionMeta): number => Math.floor(at / 60_000);
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const version of versions) (seen.has(minute(version)) ? twice : seen).add(minute(version));
  return new Set(versions.filter((version) => twice.has(minute(version))));
}

/** Returns when a version was made: the time of today, else the day too; `exactly`, with seconds. */
export function versionTime(at: number, words: Words, now: number, exactly = false): string {
  const time = timeOf(at, words, exactly);
  return isSameDay(at, now) ? time : `${new Date(at).toLocaleDateString(words.locale, { day: 'numeric', month: 'short', ...(isSameYear(at, now) ? {} : { year: 'numeric' }) })}, ${time}`;
}

/** Returns hours and minutes; `exactly`, seconds too. */
export function timeOf(at: number, words: Words, exactly = false): string {
  return new Date(at).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit', ...(exactly ? { second: '2-digit' } : {}) });
}

/** Returns a number of bytes in kilobytes or megabytes, in the words of the reader. */
export function sizeOfText(bytes: number, words: Words): string {
  const [unit, value] = bytes < 1_000_000 ? ['kilobyte', Math.max(1, Math.round(bytes / 1000))] as const : ['megabyte', Math.round(bytes / 100_000) / 10] as const;
  return new Intl.NumberFormat(words.locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

function dayOf(at: number, words: Words, now: number): string {
  const ago = Math.round((startOf(now) - startOf(at)) / 86_400_000);
  const text = ago === 0 || ago === 1
    ? new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' }).format(-ago, 'day')
    : new Date(at).toLocaleDateString(words.locale, { day: 'numeric', month: 'long', ...(isSameYear(at, now) ? {} : { year: 'numeric' }) });
  return text.slice(0, 1).toLocaleUpperCase(words.locale) + text.slice(1);
}

function startOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function isSameDay(at: number, now: number): boolean {
  return startOf(at) === startOf(now);
}

function isSameYear(at: number, now: number): boolean {
  return new Date(at).getFullYear() === new Date(now).getFullYear();
}
