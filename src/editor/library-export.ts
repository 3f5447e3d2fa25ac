import { createUniquePaths, safeName, writeZip } from '../workspace/index.ts';
import type { Store, ZipEntry } from '../workspace/index.ts';
import type { PlainFolder } from './library-order.ts';
import type { LibraryDiagram } from './library-snapshot.ts';

/** What leaves as an archive. */
export interface ExportManyOptions {
  readonly store: Pick<Store, 'open'>;
  readonly folders: readonly PlainFolder[];
  /** Hears how many are packed. */
  readonly progress: (done: number) => void;
}

/** Packs diagrams as `.bpmn` files, in their folders. Names are such that every system takes them, and unique. A diagram that cannot be opened any more is left out and counted. */
export async function exportMany(diagrams: readonly LibraryDiagram[], { store, folders, progress }: ExportManyOptions): Promise<{ readonly archive: Blob; readonly missing: number }> {
  const unique = createUniquePaths();
  const pathOf = createFolderPaths(folders);
  let missing = 0;
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [index, { id, name, folder, changedAt }] of diagrams.entries()) {
      const diagram = await store.open(id).catch(() => undefined);
      if (diagram === undefined) missing += 1;
      else yield { path: unique(pathOf(folder), safeName(name, 'diagram'), '.bpmn'), bytes: new TextEncoder().encode(diagram.xml), changedAt };
      progress(index + 1);
    }
  }
  return { archive: await writeZip(entries()), missing };
}

/** Returns a function that tells the path of a folder, with `/` at its end; folders beside each other never share one. */
function createFolderPaths(folders: readonly PlainFolder[]): (id: string | undefined) => string {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const unique = createUniquePaths();
  const paths = new Map<string, string>();
  const pathOf = (id: string | undefined, depth = 0): string => {
    const folder = id === undefined || depth > 100 ? undefined : byId.get(id);
    if (folder === undefined) return '';
    let path = paths.get(folder.id);
    if (path === undefined) {
      path = unique(pathOf(folder.parent, depth + 1), safeName(folder.name, 'folder'), '/');
      paths.set(folder.id, path);
    }
    return path;
  };
  return pathOf;
}
