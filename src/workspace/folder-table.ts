import type { DiagramMeta } from './diagram.ts';
import { moved } from './diagram-changes.ts';
import type { Folder, FolderStore } from './folder.ts';
import { randomId } from './random-id.ts';
import { folderRecord, metaRecord, writeRecord } from './records.ts';
import { StoreError } from './store-error.ts';
import { valueOrThrow, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';
import type { OpenTables, TableName } from './tables.ts';

/** Keeps folders in their table. */
export function createFolderTable({ tables, news }: TableContext): FolderStore {
  const change = async <T>(names: readonly TableName[], ids: readonly string[], work: (open: OpenTables) => Promise<T>): Promise<T> => {
    const result = await tables.transact(names, 'readwrite', work);
    news.tell({ what: 'folders', ids });
    return result;
  };
  return {
    list: () => tables.transact(['folders'], 'readonly', async (open) => (await allFolders(open)).toSorted(byName)),
    create: ({ name, parent }) => {
      const folder: Folder = Object.freeze({ id: randomId(), name, ...(parent === undefined ? {} : { parent }) });
      return change(['folders'], [folder.id], async (open) => {
        if (parent !== undefined) await findFolder(open, parent);
        return putFolder(open, folder);
      });
    },
    rename: (id, name) => change(['folders'], [id], async (open) => putFolder(open, { ...await findFolder(open, id), name })),
    move: (id, parent) => change(['folders'], [id], async (open) => {
      const folder = await findFolder(open, id);
      if (parent !== undefined) {
        await findFolder(open, parent);
        if (liesWithin(await allFolders(open), parent, id)) throw new StoreError('conflict');
      }
      return putFolder(open, within(folder, parent));
    }),
    remove: (id) => change(['folders', 'metas'], [id], async (open) => {
      const { parent } = await findFolder(open, id);
      const [folders, metas] = await Promise.all([allFolders(open), open.getAll('metas')]);
      const diagrams: readonly DiagramMeta[] = valuesOf(metaRecord, metas).filter(({ folder }) => folder === id);
      await Promise.all([
        ...folders.filter((each) => each.parent === id).map((each) => putFolder(open, within(each, parent))),
        ...diagrams.map((meta) => open.put('metas', meta.id, writeRecord(metaRecord, moved(meta, parent)))),
        open.delete('folders', id),
      ]);
    }),
  };
}

/** Returns a folder; throws `missing` where there is none. */
export async function findFolder(open: OpenTables, id: string): Promise<Folder> {
  return valueOrThrow(folderRecord, await open.get('folders', id));
}

async function allFolders(open: OpenTables): Promise<readonly Folder[]> {
  return valuesOf(folderRecord, await open.getAll('folders'));
}

async function putFolder(open: OpenTables, folder: Folder): Promise<Folder> {
  await open.put('folders', folder.id, writeRecord(folderRecord, folder));
  return Object.freeze(folder);
}

/** Returns a folder in another one, or at the top. */
function within(folder: Folder, parent: string | undefined): Folder {
  const { parent: _, ...rest } = folder;
  return parent === undefined ? rest : { ...rest, parent };
}

/** Says whether a folder is `outer` or lies within it, however deep; damage may have made a ring of folders. */
function liesWithin(folders: readonly Folder[], id: string, outer: string): boolean {
  const parents = new Map(folders.map((folder) => [folder.id, folder.parent]));
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

function byName(one: Folder, other: Folder): number {
  return one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1;
}
