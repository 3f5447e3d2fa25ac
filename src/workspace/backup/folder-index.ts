import * as v from 'valibot';

/** What we have written last of one diagram. */
export interface WrittenFile {
  readonly path: string;
  /** SHA-256 of the text, in hexadecimal digits: a file with another one was changed by someone else. */
  readonly hash: string;
  /** When the file was changed then, in milliseconds since the epoch. */
  readonly modified: number;
}

/** The name of the file in which a folder says which of its files are ours. */
export const indexPath = 'etom-flow-folder.json';

const schema = v.object({
  format: v.literal('etom-flow-folder'),
  version: v.literal(1),
  files: v.record(v.string(), v.object({ path: v.string(), hash: v.string(), modified: v.number() })),
});

/** Reads an index. One that is damaged or of another form is empty: every file counts as someone else's then, and none is written over. */
export function readIndex(text: string | undefined): Map<string, WrittenFile> {
  try {
    const result = v.safeParse(schema, JSON.parse(text ?? ''));
    return new Map(result.success ? Object.entries(result.output.files) : []);
  } catch {
    return new Map();
  }
}

/** Returns the text of an index. */
export function writeIndex(files: ReadonlyMap<string, WrittenFile>): string {
  return `${JSON.stringify({ format: 'etom-flow-folder', version: 1, files: Object.fromEntries(files) }, undefined, 1)}\n`;
}
