import * as v from 'valibot';
import type { StoredCatalogue } from './catalogue-store.ts';
import type { DiagramMeta, DiagramView } from './store.ts';

/** A record as it lies in the database: plain fields and the version of their form. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** One kind of stored record: its form, its version, and how older forms become this one. */
export interface RecordKind<T> {
  /** Version of the form, from 1. It grows when a field changes its meaning or a new one cannot have a default. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  /** `migrations[n]` lifts a record of version n + 1 to n + 2. */
  readonly migrations: readonly ((old: RawRecord) => RawRecord)[];
}

/** What reading a record gave: its value, or why there is none. `newer`: a later version of the app wrote it. */
export type RecordReading<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'damaged' | 'newer' };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tag = v.object({ processId: v.string(), edition: v.exactOptional(v.string()), functions: v.array(v.string()) });
const step = v.object({ id: v.string(), name: v.string(), tags: v.array(tag), crosses: v.exactOptional(v.literal(true)) });
const processes = v.array(v.object({ id: v.string(), name: v.string(), tags: v.array(tag), steps: v.exactOptional(v.array(step)) }));
const length = v.pipe(v.number(), v.finite());

/**
 * Metadata. A damaged field takes its default, so that one bad record neither hides the others nor the diagram that it
 * stands for: an empty name, revision 0, times of 0, processes that nobody has looked for yet. Only the ID has no default.
 */
export const metaRecord: RecordKind<DiagramMeta> = {
  version: 1,
  schema: v.pipe(v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    name: v.fallback(v.string(), ''),
    revision: v.fallback(count, 0),
    createdAt: v.fallback(count, 0),
    changedAt: v.fallback(count, 0),
    deletedAt: v.exactOptional(v.fallback(count, 0)),
    processes: v.exactOptional(v.unknown()),
  }), v.transform(({ processes: kept, ...meta }) => {
    const found = v.safeParse(processes, kept);
    return found.success ? { ...meta, processes: found.output } : meta;
  })),
  migrations: [],
};

/** The text of a diagram, apart from its metadata, so that a list of diagrams reads no texts. */
export const textRecord: RecordKind<{ readonly id: string; readonly xml: string }> = {
  version: 1,
  schema: v.object({ id: v.string(), xml: v.string() }),
  migrations: [],
};

/** Where the reader looked. A damaged one is no view. */
export const viewRecord: RecordKind<DiagramView> = {
  version: 1,
  schema: v.object({ rootId: v.exactOptional(v.string()), x: length, y: length, width: length, height: length }),
  migrations: [],
};

/** An organisation's catalogue. Damaged counts take their defaults; one without its text is none. */
export const catalogueRecord: RecordKind<StoredCatalogue> = {
  version: 1,
  schema: v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    text: v.string(),
    revision: v.fallback(count, 0),
    createdAt: v.fallback(count, 0),
    changedAt: v.fallback(count, 0),
    deletedAt: v.exactOptional(v.fallback(count, 0)),
  }),
  migrations: [],
};

/** One setting that belongs to the workspace and not to the device: its value is a text. */
export const settingRecord: RecordKind<{ readonly value: string }> = {
  version: 1,
  schema: v.object({ value: v.string() }),
  migrations: [],
};

/** Reads a record of any version up to the present one. Never throws. */
export function readRecord<T>(kind: RecordKind<T>, raw: unknown): RecordReading<T> {
  if (typeof raw !== 'object' || raw === null) {
    return { kind: 'damaged' };
  }
  const record = raw as RawRecord;
  const version = typeof record['recordVersion'] === 'number' ? record['recordVersion'] : 1;
  if (version > kind.version) {
    return { kind: 'newer' };
  }
  const migrated = migrate(kind, record, version);
  const parsed = v.safeParse(kind.schema, migrated);
  return parsed.success ? { kind: 'read', value: Object.freeze(parsed.output) } : { kind: 'damaged' };
}

/** Returns a value in the form in which it is stored. */
export function writeRecord<T extends object>(kind: RecordKind<T>, value: T): T & { readonly recordVersion: number } {
  return { ...value, recordVersion: kind.version };
}

function migrate<T>(kind: RecordKind<T>, record: RawRecord, version: number): unknown {
  try {
    return kind.migrations.slice(Math.max(0, version - 1)).reduce((old, lift) => lift(old), record);
  } catch {
    return undefined;
  }
}
