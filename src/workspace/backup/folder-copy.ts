import type { DiagramMeta } from '../diagram.ts';
import type { Store } from '../store.ts';
import { factsOf } from '../text-facts.ts';
import type { FolderFiles } from './folder-files.ts';
import { indexPath, readIndex, writeIndex, type WrittenFile } from './folder-index.ts';
import { fits, placesFor } from './folder-paths.ts';

/** A file of ours that someone else had changed: where their text lies now. */
export interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
}

/** What bringing a folder in step has done. */
export interface FolderReport {
  /** Diagrams that lie in the folder as they are. */
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly kept: readonly KeptFile[];
}

/** What bringing a folder in step needs. */
export interface SyncFolderOptions {
  readonly files: FolderFiles;
  readonly store: Pick<Store, 'list' | 'open'> & { readonly folders: Pick<Store['folders'], 'list'> };
  /** Gives the name, without its ending, under which a text of someone else stays beside ours. */
  readonly keptName: (name: string) => string;
  /** Looks at each file of ours, also where nothing has changed here. */
  readonly thorough: boolean;
}

/** So many files are written before the index is. */
const indexEvery = 50;

/**
 * Writes every diagram of the workspace that changed into the folder, as a file named after it, and takes away the files of diagrams that are
 * gone. Files that are not ours are never written over, and a file of ours that someone else changed is kept under another name first.
 * Rejects with the error of the browser or of the store; to do it again goes on where it ended.
 */
export async function syncFolder({ files, store, keptName, thorough }: SyncFolderOptions): Promise<FolderReport> {
  const found = await files.read(indexPath);
  const index = readIndex(found === undefined ? undefined : new TextDecoder().decode(found.bytes));
  const [metas, folders] = await Promise.all([store.list(), store.folders.list()]);
  const places = placesFor(metas, folders);
  const kept: KeptFile[] = [];
  const counts = { written: 0, removed: 0 };
  let changes = 0;

  const taken = new Set<string>([indexPath]);
  for (const { id } of metas) {
    const [entry, place] = [index.get(id), places.get(id)];
    if (entry !== undefined && place !== undefined && fits(entry.path, place)) taken.add(entry.path.toLowerCase());
  }
  const note = async (): Promise<void> => {
    changes += 1;
    if (changes % indexEvery === 0) await files.write(indexPath, writeIndex(index));
  };

  /** Keeps what stands at `path` beside it, under a name that is free. */
  async function keep(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]*)\.bpmn$/.exec(path) ?? [];
    for (let number = 1; ; number += 1) {
      const keptAs = `${folder}${keptName(name)}${number === 1 ? '' : ` ${number}`}.bpmn`;
      if (taken.has(keptAs.toLowerCase()) || await files.modified(keptAs) !== undefined) continue;
      await files.write(keptAs, bytes);
      kept.push({ path, keptAs });
      return;
    }
  }

  /** A path for a new file; one on which the same text stands already is as good as free. */
  async function freePath({ folder, name }: { readonly folder: string; readonly name: string }, hash: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const path = `${folder}${name}${number === 1 ? '' : ` ${number}`}.bpmn`;
      if (taken.has(path.toLowerCase())) continue;
      const there = await files.read(path);
      if (there === undefined || there.hash === hash) {
        taken.add(path.toLowerCase());
        return path;
      }
    }
  }

  /** Takes the file of an entry away, unless someone else has changed it. */
  async function withdraw({ path, hash }: WrittenFile): Promise<void> {
    const there = await files.read(path);
    if (there?.hash !== hash) return;
    await files.remove(path);
    counts.removed += 1;
  }

  async function write(meta: DiagramMeta, place: { readonly folder: string; readonly name: string }): Promise<void> {
    const entry = index.get(meta.id);
    const stays = entry !== undefined && fits(entry.path, place);
    if (stays && entry.hash === meta.hash && (!thorough || await files.modified(entry.path) === entry.modified)) return;
    const { xml } = await store.open(meta.id);
    const { hash } = await factsOf(xml);
    const path = stays ? entry.path : await freePath(place, hash);
    const there = await files.read(path);
    if (there !== undefined && there.hash !== hash && there.hash !== entry?.hash) await keep(path, there.bytes);
    const isThere = there?.hash === hash;
    const modified = isThere ? there.modified : await files.write(path, xml);
    if (!isThere) counts.written += 1;
    index.set(meta.id, { path, hash, modified });
    if (entry !== undefined && !stays) await withdraw(entry);
    await note();
  }

  for (const meta of metas) {
    const place = places.get(meta.id);
    if (place !== undefined) await write(meta, place);
  }
  for (const [id, entry] of index) {
    if (places.has(id)) continue;
    await withdraw(entry);
    index.delete(id);
    await note();
  }
  if (changes > 0) await files.write(indexPath, writeIndex(index));
  return { files: metas.length, written: counts.written, removed: counts.removed, kept };
}
