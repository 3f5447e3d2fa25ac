import * as v from 'valibot';
import type { PreferenceStorage } from './preferences.ts';

/** What this browser remembers of backups. Times are milliseconds since the epoch. */
export interface BackupLog {
  /** When the last backup was made here. */
  readonly madeAt?: number;
  /** Until when the person does not want to be reminded. */
  readonly putOffUntil?: number;
  /** When the browser was asked last to keep the data for good. */
  readonly askedAt?: number;
}

/** Reads and keeps the log. */
export interface BackupLogKeeper {
  read(): BackupLog;
  /** Changes what is given and keeps the rest. */
  write(change: BackupLog): void;
}

const key = 'etom-flow.backup';
const time = v.exactOptional(v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0));
const schema = v.object({ madeAt: time, putOffUntil: time, askedAt: time });

/** Returns the log in a storage. One that is denied, full or damaged is no reason to fail: then the person is reminded once too often. */
export function createBackupLog(storage: () => PreferenceStorage): BackupLogKeeper {
  const read = (): BackupLog => {
    const result = v.safeParse(schema, attempt(() => JSON.parse(storage().getItem(key) ?? '{}') as unknown));
    return result.success ? result.output : {};
  };
  return {
    read,
    write: (change) => attempt(() => storage().setItem(key, JSON.stringify({ ...read(), ...change }))),
  };
}

/** When a backup is due. */
export interface BackupRule {
  /** Days since the last backup, or since the first diagram, after which a reminder comes. */
  readonly days: number;
  /** So many changed diagrams bring it at once. */
  readonly changes: number;
}

const day = 86_400_000;

/**
 * Returns how many diagrams were made or changed since the last backup where a reminder is due now, else undefined. Data that the browser has
 * promised to keep needs none.
 */
export function dueBackup(diagrams: readonly { readonly createdAt: number; readonly changedAt: number }[], log: BackupLog, { now, isPersistent, rule = { days: 7, changes: 25 } }: { readonly now: number; readonly isPersistent: boolean; readonly rule?: BackupRule }): number | undefined {
  if (isPersistent || now < (log.putOffUntil ?? 0)) return undefined;
  const since = log.madeAt ?? 0;
  const changed = diagrams.filter(({ changedAt }) => changedAt > since);
  const oldest = log.madeAt ?? Math.min(...changed.map(({ createdAt }) => createdAt));
  return changed.length > 0 && (now - oldest >= rule.days * day || changed.length >= rule.changes) ? changed.length : undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
