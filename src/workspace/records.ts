import * as v from 'valibot';
import type { StoredCatalogue } from './catalogue-store.ts';
import type { DiagramDigest, DiagramMeta, DiagramView, SearchRecord } from './diagram.ts';
import type { Folder } from './folder.ts';
import type { VersionMeta } from './version.ts';

/** A record as it lies in the database: plain fields and the version of their form. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** One kind of stored record: its form, its version, and how older forms become this one. */
export interface RecordKind<T> {
  /** Version of the form, from 1. It grows when a field changes its meaning or a new one cannot have a default. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  /** `migrations[n]` lifts a record of version n + 1 to n + 2. */
  readonly migrations: readonly ((old: RawRecord) => RawRecord)[];
  /** Gives a value the form in which it lies in the record, where that is another one. */
  pack?(value: T): object;
}

/** What reading a record gave: its value, or why there is none. `newer`: a later version of the app wrote it. */
export type RecordReading<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'damaged' | 'newer' };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tag = v.object({ processId: v.string(), edition: v.exactOptional(v.string()), functions: v.array(v.string()) });
const step = v.object({ id: v.string(), name: v.string(), tags: v.array(tag), crosses: v.exactOptional(v.literal(true)) });
const processes = v.array(v.object({ id: v.string(), name: v.string(), tags: v.array(tag), steps: v.exactOptional(v.array(step)) }));
const length = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.nonEmpty());
const digest: v.GenericSchema<unknown, DiagramDigest> = v.object({
  tasks: count, tagged: count, valid: count, tags: v.array(v.string()), errors: count, warnings: count,
});

/** Metadata as it lies in its record: what has many parts is one text, since a browser copies a text much faster than a hundred small objects. */
function packedMeta(meta: { readonly processes?: unknown; readonly digest?: unknown }): RawRecord {
  const { processes: found, digest: counted, ...rest } = meta;
  return { ...rest, ...(found === undefined ? {} : { processes: JSON.stringify(found) }), ...(counted === undefined ? {} : { digest: JSON.stringify(counted) }) };
}

function fromText(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) as unknown : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a field that may be absent; where it is damaged it is absent. */
function field<Key extends string, T>(key: Key, schema: v.GenericSchema<unknown, T>, raw: unknown): { readonly [key in Key]?: T } {
  const found = raw === undefined ? undefined : v.safeParse(schema, raw);
  return found?.success === true ? { [key]: found.output } as { readonly [key in Key]?: T } : {};
}

/**
 * Metadata. A damaged field takes its default, so that one bad record neither hides the others nor the diagram that it
 * stands for: an empty name, revision 0, times of 0, and what is said of the text as if nobody had looked yet. Only the ID has no default.
 */
export const metaRecord: RecordKind<DiagramMeta> = {
  version: 2,
  schema: v.pipe(v.looseObject({
    id,
    name: v.fallback(v.string(), ''),
    revision: v.fallback(count, 0),
    createdAt: v.fallback(count, 0),
    changedAt: v.fallback(count, 0),
    deletedAt: v.exactOptional(v.fallback(count, 0)),
  }), v.transform((raw) => ({
    id: raw.id, name: raw.name, revision: raw.revision, createdAt: raw.createdAt, changedAt: raw.changedAt,
    ...(raw.deletedAt === undefined ? {} : { deletedAt: raw.deletedAt }),
    ...field('processes', processes, fromText(raw['processes'])),
    ...field('folder', id, raw['folder']),
    ...field('hash', id, raw['hash']),
    ...field('size', count, raw['size']),
    ...field('digest', digest, fromText(raw['digest'])),
    ...field('hasPicture', v.literal(true), raw['hasPicture']),
  }))),
  migrations: [packedMeta],
  pack: packedMeta,
};

/** The text of a diagram, apart from its metadata, so that a list of diagrams reads no texts, and the hash by which damage is seen. */
export const textRecord: RecordKind<{ readonly id: string; readonly xml: string; readonly hash?: string }> = {
  version: 1,
  schema: v.object({ id: v.string(), xml: v.string(), hash: v.exactOptional(v.string()) }),
  migrations: [],
};

/** What is searched of a diagram. */
export const searchRecord: RecordKind<SearchRecord & { readonly id: string }> = {
  version: 1,
  schema: v.object({ id, names: v.string(), ids: v.string(), documentation: v.string() }),
  migrations: [],
};

/** The picture of a diagram: the text of an SVG. */
export const pictureRecord: RecordKind<{ readonly id: string; readonly svg: string }> = {
  version: 1,
  schema: v.object({ id, svg: v.string() }),
  migrations: [],
};

/** One entry of a history. An unknown kind, a damaged time or size take a default; an entry without its hash is none. */
export const versionRecord: RecordKind<VersionMeta> = {
  version: 1,
  schema: v.pipe(v.looseObject({
    id, diagramId: id,
    revision: v.fallback(count, 0),
    at: v.fallback(count, 0),
    kind: v.fallback(v.picklist(['auto', 'named', 'imported', 'restored', 'rescued']), 'rescued'),
    hash: id,
    size: v.fallback(count, 0),
  }), v.transform((raw) => ({
    id: raw.id, diagramId: raw.diagramId, revision: raw.revision, at: raw.at, kind: raw.kind, hash: raw.hash, size: raw.size,
    ...field('name', v.string(), raw['name']),
    ...field('fileName', v.string(), raw['fileName']),
  }))),
  migrations: [],
};

/** The text of a version: as it is, packed, or as the bytes of the file that it came from, whose text it is then. */
export const versionTextRecord: RecordKind<{ readonly id: string; readonly xml?: string; readonly packed?: Uint8Array; readonly original?: Uint8Array }> = {
  version: 1,
  schema: v.object({
    id, xml: v.exactOptional(v.string()), packed: v.exactOptional(v.instance(Uint8Array)), original: v.exactOptional(v.instance(Uint8Array)),
  }),
  migrations: [],
};

/** A folder. One whose parent is damaged lies at the top. */
export const folderRecord: RecordKind<Folder> = {
  version: 1,
  schema: v.pipe(v.looseObject({ id, name: v.fallback(v.string(), '') }), v.transform((raw) => ({
    id: raw.id, name: raw.name, ...field('parent', id, raw['parent']),
  }))),
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
    id,
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
export function writeRecord<T extends object>(kind: RecordKind<T>, value: T): RawRecord {
  return { ...kind.pack?.(value) ?? value, recordVersion: kind.version };
}

function migrate<T>(kind: RecordKind<T>, record: RawRecord, version: number): unknown {
  try {
    return kind.migrations.slice(Math.max(0, version - 1)).reduce((old, lift) => lift(old), record);
  } catch {
    return undefined;
  }
}
