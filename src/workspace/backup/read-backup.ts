import * as v from 'valibot';
import type { DumpRecord } from '../dump.ts';
import { catalogueRecord, folderRecord, metaRecord, readRecord, versionRecord, type RecordKind } from '../records.ts';
import { factsOf } from '../text-facts.ts';
import { unpackZip, ZipError, type ZipEntry, type ZipLimits } from '../zip.ts';
import { BackupError, backupVersion, endPath, endSchema, isChunkPath, lineSchema, manifestPath, manifestSchema, type BackupLine } from './backup-format.ts';
import { fromBase64 } from './base64.ts';

/** What was read of a backup besides its records. */
export interface BackupFacts {
  /** About how many diagrams it holds; known when the first record comes. */
  diagrams: number;
}

/** Files that came before the records that name them are held up to so many bytes: whoever packs a backup anew may do it in another order. */
const mostHeld = 268_435_456;

/**
 * Reads a backup record by record, in the order of its records, and checks everything on the way: whoever has read it to its end knows
 * that all of it is whole. Rejects with a `BackupError`.
 */
export async function* readBackup(source: Blob, facts: BackupFacts = { diagrams: 0 }): AsyncGenerator<DumpRecord, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const waiting: BackupLine[] = [];
  const texts = new Map<string, string>();
  const chunks = new Map<string, string>();
  let held = 0;
  let head: { readonly id: string; readonly xml: string } | undefined;
  let hasManifest = false;
  let expected: readonly { readonly path: string; readonly hash: string }[] | undefined;

  const take = async (path: string, hash: string): Promise<string | undefined> => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    if ((await factsOf(text)).hash !== hash) throw new BackupError('damaged');
    texts.delete(path);
    held -= text.length;
    return text;
  };

  /** The record of a line; undefined where its file has not come yet. */
  const complete = async (line: BackupLine): Promise<DumpRecord | undefined> => {
    switch (line.kind) {
      case 'folder': return { kind: 'folder', folder: valueOf(folderRecord, line.record) };
      case 'setting': return line;
      case 'diagram': {
        const { hash, file, words, picture } = line;
        const xml = file === undefined ? line.xml : await take(file, hash);
        if (xml === undefined) return undefined;
        const meta = valueOf(metaRecord, line.record);
        head = { id: meta.id, xml };
        return { kind: 'diagram', meta, xml, ...(words === undefined ? {} : { words }), ...(picture === undefined ? {} : { picture }) };
      }
      case 'version': {
        const meta = valueOf(versionRecord, line.record);
        const xml = line.xml ?? (head?.id === meta.diagramId ? head.xml : undefined);
        if (xml === undefined || (await factsOf(xml)).hash !== meta.hash) throw new BackupError('damaged');
        return { kind: 'version', meta, xml, ...(line.original === undefined ? {} : { original: bytesOf(line.original) }) };
      }
      case 'catalogue': {
        const text = await take(line.file, line.hash);
        return text === undefined ? undefined : { kind: 'catalogue', catalogue: valueOf(catalogueRecord, { ...line.record, text }) };
      }
    }
  };

  for await (const { path, bytes } of filesOf(source)) {
    if (path === manifestPath) {
      facts.diagrams = manifestOf(decode(decoder, bytes)).diagrams;
      hasManifest = true;
    } else if (path === endPath) {
      expected = parse(endSchema, decode(decoder, bytes)).chunks;
    } else if (isChunkPath(path)) {
      const text = decode(decoder, bytes);
      chunks.set(path, (await factsOf(text)).hash);
      for (const line of text.split('\n')) if (line !== '') waiting.push(parse(lineSchema, line));
    } else if (/^(?:diagrams|trash|catalogues)\//.test(path)) {
      held += bytes.length;
      if (held > mostHeld) throw new BackupError('large');
      const text = decode(decoder, bytes);
      held += text.length - bytes.length;
      texts.set(path, text);
    }
    if (!hasManifest) continue;
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      const record = await complete(line);
      if (record === undefined) break;
      waiting.shift();
      yield record;
    }
  }
  if (!hasManifest) throw new BackupError('foreign');
  if (expected === undefined || waiting.length > 0 || expected.length !== chunks.size || expected.some(({ path, hash }) => chunks.get(path) !== hash)) throw new BackupError('damaged');
}

/** Says whether an archive begins as a backup does; whether it is whole only reading tells. Never rejects. */
export async function isBackup(source: Blob): Promise<boolean> {
  try {
    for await (const { path, bytes } of filesOf(source)) {
      if (path !== manifestPath) return false;
      const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return v.is(v.looseObject({ format: v.literal('etom-flow-backup') }), manifest);
    }
    return false;
  } catch {
    return false;
  }
}

/** The files of the archive; what its own form calls damaged ends the reading. */
async function* filesOf(source: Blob): AsyncGenerator<ZipEntry, void, undefined> {
  try {
    for await (const found of unpackZip(source, limitsOf(source))) {
      // A foreign archive may hold what it likes; in a backup something is missing then, which its end tells.
      if (!('fault' in found)) yield found;
      else if (found.fault === 'large') throw new BackupError('large');
    }
  } catch (error) {
    if (error instanceof ZipError) throw new BackupError(error.fault === 'damaged' ? 'foreign' : 'large', { cause: error });
    throw error;
  }
}

/** Texts of diagrams pack to a twentieth, versions that hardly differ to less; what grows further is no backup. */
function limitsOf({ size }: Blob): ZipLimits {
  return { entries: 200_000, bytes: size * 400 + 8_388_608, entryBytes: 268_435_456 };
}

function manifestOf(text: string): { readonly diagrams: number } {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw new BackupError('foreign', { cause });
  }
  const read = v.safeParse(manifestSchema, manifest);
  if (!read.success) throw new BackupError('foreign');
  if (read.output.version > backupVersion) throw new BackupError('newer');
  return read.output;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new BackupError('damaged', { cause });
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, text: string): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new BackupError('damaged', { cause });
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch (cause) {
    throw new BackupError('damaged', { cause });
  }
}

function valueOf<T>(kind: RecordKind<T>, raw: unknown): T {
  const reading = readRecord(kind, raw);
  if (reading.kind === 'read') return reading.value;
  throw new BackupError(reading.kind);
}
