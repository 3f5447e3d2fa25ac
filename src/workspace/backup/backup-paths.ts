import type { Folder } from '../folder.ts';
import { createUniquePaths, safeName } from '../zip-path.ts';

/** Gives files their paths in an archive or a folder: as the library names them, safe everywhere, none twice. */
export interface FilePaths {
  /** Makes a folder known; all of them before the first path inside one is asked for. */
  addFolder(folder: Folder): void;
  /** The path of a file below `top`, in the folder of this ID where it is known. `ending` begins with its full stop. */
  pathFor(top: string, name: string, ending: string, folder?: string): string;
}

/** Returns paths of which none is given yet. */
export function createFilePaths(): FilePaths {
  const folders = new Map<string, Folder>();
  const paths = new Map<string, string>();
  const unique = createUniquePaths();

  /** The path of a folder below `top`, with a slash at its end. A folder within itself lies at the top. */
  function folderPath(top: string, id: string | undefined, below: ReadonlySet<string> = new Set()): string {
    const folder = id === undefined || below.has(id) ? undefined : folders.get(id);
    if (folder === undefined) return top;
    const key = `${top}\n${folder.id}`;
    const known = paths.get(key);
    if (known !== undefined) return known;
    const path = unique(folderPath(top, folder.parent, new Set([...below, folder.id])), safeName(folder.name, 'folder'), '/');
    paths.set(key, path);
    return path;
  }

  return {
    addFolder: (folder) => void folders.set(folder.id, folder),
    pathFor: (top, name, ending, folder) => unique(folderPath(top, folder), safeName(name, 'diagram'), ending),
  };
}
