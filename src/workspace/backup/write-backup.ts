import type { DumpRecord } from '../dump.ts';
import { catalogueRecord, folderRecord, metaRecord, versionRecord, writeRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { factsOf } from '../text-facts.ts';
import { writeZip, type ZipEntry } from '../zip.ts';
import { backupVersion, chunkPath, endPath, manifestPath, type BackupLine } from './backup-format.ts';
import { createFilePaths } from './backup-paths.ts';
import { toBase64 } from './base64.ts';

/** How a backup is made. */
export interface WriteBackupOptions {
  /** Time in milliseconds since the epoch. */
  readonly now?: number;
  /** Hears after each diagram how many are packed, and of how many about. */
  readonly progress?: (done: number, total: number) => void;
}

/** A backup that was made. */
export interface WrittenBackup {
  readonly archive: Blob;
  readonly diagrams: number;
  readonly versions: number;
  /** Records that cannot be read and are not in it. */
  readonly leftOut: number;
}

/** A part of the records is closed at about so many characters; as much is held at a time. */
const chunkSize = 1_000_000;

/** An archive of the common form holds 65,535 files. Texts beyond this number stand in the records. */
const mostFiles = 60_000;

/** Packs the whole workspace in the form that `backup-format.ts` describes. Rejects with the error of the store. */
export async function writeBackup(store: Pick<Store, 'dump' | 'count' | 'quarantine'>, { now = Date.now(), progress }: WriteBackupOptions = {}): Promise<WrittenBackup> {
  const total = await store.count();
  const counts = { diagrams: 0, versions: 0 };
  const archive = await writeZip(entriesOf(store.dump(), total, now, (kind) => {
    counts[kind] += 1;
    if (kind === 'diagrams') progress?.(counts.diagrams, Math.max(total, counts.diagrams));
  }));
  return { archive, ...counts, leftOut: (await store.quarantine()).length };
}

async function* entriesOf(records: AsyncIterable<DumpRecord>, total: number, now: number, count: (kind: 'diagrams' | 'versions') => void): AsyncGenerator<ZipEntry, void, undefined> {
  const encoder = new TextEncoder();
  const text = (path: string, content: string, changedAt = now): ZipEntry => ({ path, bytes: encoder.encode(content), changedAt });
  yield text(manifestPath, json({ format: 'etom-flow-backup', version: backupVersion, createdAt: new Date(now).toISOString(), diagrams: total }));

  const paths = createFilePaths();
  const chunks: { readonly path: string; readonly hash: string }[] = [];
  const counts = { diagrams: 0, versions: 0 };
  let lines: string[] = [];
  let files: ZipEntry[] = [];
  let size = 0;
  let fileCount = 0;
  let head: { readonly id: string; readonly hash: string } | undefined;

  async function* close(): AsyncGenerator<ZipEntry, void, undefined> {
    if (lines.length === 0) return;
    const path = chunkPath(chunks.length + 1);
    const content = lines.join('');
    chunks.push({ path, hash: (await factsOf(content)).hash });
    yield text(path, content);
    yield* files;
    [lines, files, size] = [[], [], 0];
  }
  const put = (line: BackupLine): void => {
    const written = `${JSON.stringify(line)}\n`;
    lines.push(written);
    size += written.length;
  };
  const putFile = (path: string, content: string, changedAt: number): void => {
    files.push(text(path, content, changedAt));
    size += content.length;
    fileCount += 1;
  };

  for await (const record of records) {
    switch (record.kind) {
      case 'folder':
        paths.addFolder(record.folder);
        put({ kind: 'folder', record: writeRecord(folderRecord, record.folder) });
        break;
      case 'diagram': {
        const { meta, xml, words, picture } = record;
        const { hash } = await factsOf(xml);
        head = { id: meta.id, hash };
        const isRemoved = meta.deletedAt !== undefined;
        const file = fileCount >= mostFiles ? undefined : paths.pathFor(isRemoved ? 'trash/' : 'diagrams/', meta.name, '.bpmn', isRemoved ? undefined : meta.folder);
        put({
          kind: 'diagram', record: writeRecord(metaRecord, meta), hash, ...(file === undefined ? { xml } : { file }),
          ...(words === undefined ? {} : { words }), ...(picture === undefined ? {} : { picture }),
        });
        if (file !== undefined) putFile(file, xml, meta.changedAt);
        counts.diagrams += 1;
        count('diagrams');
        break;
      }
      case 'version': {
        const { meta, xml, original } = record;
        const isHead = head?.id === meta.diagramId && head.hash === meta.hash;
        put({ kind: 'version', record: writeRecord(versionRecord, meta), ...(isHead ? {} : { xml }), ...(original === undefined ? {} : { original: toBase64(original) }) });
        counts.versions += 1;
        count('versions');
        break;
      }
      case 'catalogue': {
        const { text: draft, changedAt } = record.catalogue;
        const { text: _, ...rest } = writeRecord(catalogueRecord, record.catalogue);
        const file = paths.pathFor('catalogues/', titleOf(draft), '.json');
        put({ kind: 'catalogue', record: rest, hash: (await factsOf(draft)).hash, file });
        putFile(file, draft, changedAt);
        break;
      }
      case 'setting':
        put({ kind: 'setting', name: record.name, value: record.value });
        break;
    }
    if (size > chunkSize) yield* close();
  }
  yield* close();
  yield text(endPath, json({ chunks, ...counts }));
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** What a draft of a catalogue is called; it need not be complete, nor even be one. */
function titleOf(draft: string): string {
  try {
    const { title, id } = JSON.parse(draft) as { readonly title?: { readonly en?: unknown; readonly ru?: unknown }; readonly id?: unknown };
    return [title?.en, title?.ru, id].find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? 'catalogue';
  } catch {
    return 'catalogue';
  }
}
