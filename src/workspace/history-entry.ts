import type { DiagramMeta } from './diagram.ts';
import { randomId } from './random-id.ts';
import { textRecord, versionRecord, versionTextRecord, writeRecord } from './records.ts';
import { valueOf, valuesOf } from './stored-values.ts';
import type { OpenTables, TableName } from './tables.ts';
import { factsNow, type TextFacts } from './text-facts.ts';
import { byRevision, thin } from './thin.ts';
import type { VersionKind, VersionMeta } from './version.ts';

/** The tables that a history lies in. */
export const historyTables: readonly TableName[] = ['versions', 'versionTexts'];

/** A text on its way into a history. */
export interface Entry {
  readonly xml: string;
  readonly facts: TextFacts;
  readonly kind: VersionKind;
  readonly name?: string | undefined;
  /** The text once more, packed, where it is large. */
  readonly packed?: Uint8Array | undefined;
  readonly original?: Uint8Array | undefined;
  readonly fileName?: string | undefined;
}

/**
 * Writes the text of a diagram into its history, within the transaction that saves it, and thins the history. A text that the newest
 * entry has already makes none of its own, but may give that one its kind and its name. `meta` is the diagram as saved; `before` is
 * what it was, where it was: a head that no history knows (one of an older version of the app) becomes an entry first.
 */
export async function writeEntry(open: OpenTables, meta: DiagramMeta, entry: Entry, before?: DiagramMeta): Promise<void> {
  const known = valuesOf(versionRecord, (await open.versionsOf(meta.id)).records);
  const first = known.length === 0 && before !== undefined ? await oldHead(open, before) : undefined;
  const newest = first ?? known.toSorted(byRevision)[0];
  const next = newest?.hash === entry.facts.hash ? promoted(newest, entry) : versionOf(meta, entry);
  if (next !== newest) await putVersion(open, next);
  if (next.id !== newest?.id) await putVersionText(open, next.id, entry);
  const all = [...known.filter(({ id }) => id !== next.id), ...(first === undefined || first.id === next.id ? [] : [first]), next];
  const staying = new Set(thin(all, meta.changedAt));
  await Promise.all(all.filter((version) => !staying.has(version)).map(({ id }) => deleteVersion(open, id)));
}

/** Writes the metadata of a version. */
export async function putVersion(open: OpenTables, version: VersionMeta): Promise<VersionMeta> {
  await open.put('versions', version.id, writeRecord(versionRecord, version));
  return Object.freeze(version);
}

/** Writes the text of a version: packed where it is; where the bytes of its file say the same, they alone. */
export async function putVersionText(open: OpenTables, id: string, { xml, packed, original }: Pick<Entry, 'xml' | 'packed' | 'original'>): Promise<void> {
  const text = packed === undefined ? { xml } : { packed };
  const whole = original === undefined ? text : textOf(original) === xml ? { original } : { ...text, original };
  await open.put('versionTexts', id, writeRecord(versionTextRecord, { id, ...whole }));
}

/** Deletes a version. */
export async function deleteVersion(open: OpenTables, id: string): Promise<void> {
  await Promise.all(historyTables.map((table) => open.delete(table, id)));
}

/** Returns bytes as the text that they are in UTF-8, the byte order mark included. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function oldHead(open: OpenTables, meta: DiagramMeta): Promise<VersionMeta | undefined> {
  const text = valueOf(textRecord, await open.get('texts', meta.id));
  if (text === undefined) return undefined;
  const version = await putVersion(open, { id: randomId(), diagramId: meta.id, revision: meta.revision, at: meta.changedAt, kind: 'auto', ...factsNow(text.xml) });
  await putVersionText(open, version.id, { xml: text.xml });
  return version;
}

function versionOf(meta: DiagramMeta, { facts, kind, name, fileName }: Entry): VersionMeta {
  return Object.freeze({
    id: randomId(), diagramId: meta.id, revision: meta.revision, at: meta.changedAt, kind, ...facts,
    ...(name === undefined ? {} : { name }), ...(fileName === undefined ? {} : { fileName }),
  });
}

/** The entry that has the text already, with what the new one says more. */
function promoted(version: VersionMeta, { kind, name }: Entry): VersionMeta {
  if ((version.kind !== 'auto' || kind === 'auto') && name === undefined) return version;
  return Object.freeze({ ...version, kind: version.kind === 'auto' ? kind : version.kind, ...(name === undefined ? {} : { name }) });
}
