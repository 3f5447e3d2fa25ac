/** Remembers which folder on the disk the person chose; only a database keeps such a thing over a restart. */
export interface FolderHandleKeeper {
  read(): Promise<FileSystemDirectoryHandle | undefined>;
  write(folder: FileSystemDirectoryHandle): Promise<void>;
  forget(): Promise<void>;
}

const [table, key] = ['handles', 'folder'];

/**
 * Returns a keeper in a small database of its own: a handle is nothing that a backup or another version of the workspace could use. Rejects
 * with the error of the browser.
 */
export function createFolderHandleKeeper(name = 'etom-flow-folder'): FolderHandleKeeper {
  const work = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await opened(name);
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(table, mode);
        const request = ask(transaction.objectStore(table));
        transaction.addEventListener('complete', () => resolve(request.result));
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      });
    } finally {
      database.close();
    }
  };
  return {
    read: () => work('readonly', (store) => store.get(key) as IDBRequest<FileSystemDirectoryHandle | undefined>),
    async write(folder) {
      await work('readwrite', (store) => store.put(folder, key));
    },
    forget: () => work('readwrite', (store) => store.delete(key)),
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}
