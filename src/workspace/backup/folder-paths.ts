import type { DiagramMeta } from '../diagram.ts';
import type { Folder } from '../folder.ts';
import { safeName } from '../zip-path.ts';

/** Returns where each diagram may lie in a folder on the disk: the folders as the library names them, with a slash at the end, and the name. */
export function placesFor(metas: readonly DiagramMeta[], folders: readonly Folder[]): ReadonlyMap<string, { readonly folder: string; readonly name: string }> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const pathOf = (id: string | undefined, below: readonly string[] = []): string => {
    const folder = id === undefined || below.includes(id) ? undefined : byId.get(id);
    return folder === undefined ? '' : `${pathOf(folder.parent, [...below, folder.id])}${safeName(folder.name, 'folder')}/`;
  };
  return new Map(metas.map(({ id, name, folder }) => [id, { folder: pathOf(folder), name: safeName(name, 'diagram') }]));
}

/**
 * Says whether a path is one that a diagram of this place may have: its name, or its name with a number. Small and large letters are the same:
 * on many a disk they are, and the old file would be the new one.
 */
export function fits(path: string, { folder, name }: { readonly folder: string; readonly name: string }): boolean {
  const start = `${folder}${name}`.toLowerCase();
  const written = path.toLowerCase();
  return written.startsWith(start) && /^(?: [1-9]\d*)?\.bpmn$/.test(written.slice(start.length));
}
