import * as v from 'valibot';

/*
 * A backup is a zip archive of the whole workspace. What a person works on lies in it as files that any other tool reads; what only this
 * app knows lies in `records/`, one JSON object a line.
 *
 *   manifest.json              first: { format: "etom-flow-backup", version: 1, createdAt (ISO 8601), diagrams (their number, about) }
 *   records/00001.jsonl        records in the order of the workspace: folders, each diagram with its history behind it, catalogues, settings
 *   diagrams/<folders>/<name>.bpmn   the texts of the diagrams that the records before them name, in folders named as in the library
 *   trash/<name>.bpmn          the texts of diagrams that wait in the trash
 *   catalogues/<name>.json     drafts of the organisation's catalogues
 *   records/00002.jsonl        and so on; a part of the records stands before the files that it names, so that neither writing nor reading holds much
 *   records/end.json           last: { chunks: [{ path, hash }], diagrams, versions }; a backup without it is torn off
 *
 * Names of files are made safe for every system and told apart by numbers; whose text a file is, its record says. Each record has the
 * form and the version in which the database keeps it (`records.ts`), so that an old backup is lifted as an old database is.
 *
 *   { kind: "folder", record }
 *   { kind: "diagram", record, hash, file | xml, words?, picture? }
 *   { kind: "version", record, xml?, original? }    without `xml` it is the text of its diagram; `original` is in base64
 *   { kind: "catalogue", record (without its text), hash, file }
 *   { kind: "setting", name, value }
 *
 * Every `hash` is a SHA-256 of the text as UTF-8, in hexadecimal digits. A reader ignores fields and files that it does not know.
 */

/** The version of the format that this app writes; it reads this one and all before it. */
export const backupVersion = 1;

/** The first file of a backup. */
export const manifestPath = 'manifest.json';

/** The last file of a backup. */
export const endPath = 'records/end.json';

/** Returns the path of a part of the records, counted from 1. */
export function chunkPath(number: number): string {
  return `records/${String(number).padStart(5, '0')}.jsonl`;
}

/** Says whether a path is that of a part of the records. */
export function isChunkPath(path: string): boolean {
  return /^records\/\d+\.jsonl$/.test(path);
}

/** What the first file says. */
export const manifestSchema = v.object({
  format: v.literal('etom-flow-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  diagrams: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What the last file says. */
export const endSchema = v.object({ chunks: v.array(v.object({ path: v.string(), hash })) });

const words = v.object({ names: v.string(), ids: v.string(), documentation: v.string() });

/** One line of the records. `record` is checked by the kind of record that it is. */
export const lineSchema = v.variant('kind', [
  v.object({ kind: v.literal('folder'), record: v.unknown() }),
  v.object({
    kind: v.literal('diagram'), record: v.unknown(), hash,
    file: v.exactOptional(v.string()), xml: v.exactOptional(v.string()), words: v.exactOptional(words), picture: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal('version'), record: v.unknown(), xml: v.exactOptional(v.string()), original: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('catalogue'), record: v.record(v.string(), v.unknown()), hash, file: v.string() }),
  v.object({ kind: v.literal('setting'), name: v.picklist(['lastOpen', 'rules']), value: v.string() }),
]);

/** One line of the records. */
export type BackupLine = v.InferOutput<typeof lineSchema>;

/**
 * Why a backup is not taken in. `foreign`: it is no backup of this app. `newer`: a later version of the app wrote it. `damaged`: it is torn off, or
 * something in it is not what was written. `large`: it unpacks to more than any backup does.
 */
export type BackupFault = 'foreign' | 'newer' | 'damaged' | 'large';

/** What reading a backup rejects with. Nothing was changed then. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;
  constructor(fault: BackupFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
