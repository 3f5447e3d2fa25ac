import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { CatalogueStore } from './catalogue-store.ts';
import { createCatalogueTable, type OpenTable } from './catalogue-table.ts';
import { created, listed, lookedInto, removed, renamed, restored, saved } from './diagram-changes.ts';
import { randomId } from './random-id.ts';
import { metaRecord, settingRecord, textRecord, viewRecord, writeRecord } from './records.ts';
import { StoreError, type DiagramMeta, type DiagramView, type KeptProcess, type Store, type StoredDiagram } from './store.ts';
import { asStoreError, isNamed, valueOf, valueOrThrow } from './stored-values.ts';

/** How the store is opened. */
export interface IndexedDbOptions {
  /** Name of the database. */
  readonly name?: string;
  /** An older tab holds the data and does not let go: the reader has to close it. The call that met it rejects with `blocked`. */
  readonly onBlocked?: () => void;
  /** The connection is gone: a newer version of the app asked for the data in another tab, or the browser closed it. */
  readonly onLost?: () => void;
  /** Time in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Records are read as unknown: what lies on a disk is checked before it is believed. */
interface Tables extends DBSchema {
  readonly metas: { readonly key: string; readonly value: unknown };
  readonly texts: { readonly key: string; readonly value: unknown };
  readonly views: { readonly key: string; readonly value: unknown };
  readonly settings: { readonly key: string; readonly value: unknown };
  readonly catalogues: { readonly key: string; readonly value: unknown };
}

type Table = StoreNames<Tables>;
type Database = IDBPDatabase<Tables>;
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Tables, Table[], Mode>;

/** The tables that each version of the database added. */
const tablesByVersion: readonly (readonly Table[])[] = [['metas', 'texts', 'views', 'settings'], ['catalogues']];

const defaultName = 'etom-flow';

/**
 * Opens the diagrams that this browser keeps. Rejects with a `StoreError`: `unavailable` where the browser keeps no data
 * (private mode, storage denied), `newer` where a newer version of the app wrote it, `blocked` where an older tab holds it.
 */
export async function openIndexedDbStore(options: IndexedDbOptions = {}): Promise<Store> {
  const store = new IndexedDbStore(options);
  await store.connect();
  return store;
}

class IndexedDbStore implements Store {
  readonly #options: IndexedDbOptions;
  readonly #now: () => number;
  readonly #catalogues: ReturnType<typeof createCatalogueTable>;
  #connection: Promise<Database> | undefined;
  #closed = false;

  constructor(options: IndexedDbOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#catalogues = createCatalogueTable({
      transact: (mode, work) => this.#transact(['catalogues'], mode, (tx) => work(tx.objectStore('catalogues') as OpenTable)),
      now: this.#now,
      channel: `${options.name ?? defaultName}.catalogues`,
    });
  }

  get catalogues(): CatalogueStore {
    return this.#catalogues;
  }

  /** Resolves with the one connection of this store; opens it where there is none. */
  connect(): Promise<Database> {
    if (this.#closed) {
      return Promise.reject(new StoreError('unavailable'));
    }
    if (this.#connection === undefined) {
      const connection = openDatabase(this.#options, () => {
        if (this.#connection === connection) {
          this.#connection = undefined;
          this.#options.onLost?.();
        }
      });
      connection.catch(() => {
        this.#connection = undefined;
      });
      this.#connection = connection;
    }
    return this.#connection;
  }

  list(): Promise<readonly DiagramMeta[]> {
    return this.#transact(['metas'], 'readonly', async (tx) => {
      const records = await tx.objectStore('metas').getAll();
      return listed(records.flatMap((record) => valueOf(metaRecord, record) ?? []));
    });
  }

  open(id: string): Promise<StoredDiagram> {
    return this.#transact(['metas', 'texts'], 'readonly', async (tx) => {
      const [meta, text] = await Promise.all([findMeta(tx, id), tx.objectStore('texts').get(id)]);
      return Object.freeze({ meta, xml: valueOrThrow(textRecord, text).xml });
    });
  }

  create({ name, xml }: { readonly name: string; readonly xml: string }): Promise<DiagramMeta> {
    return this.#transact(['metas', 'texts'], 'readwrite', (tx) => put(tx, created(randomId(), name, this.#now()), xml));
  }

  save(id: string, change: Parameters<Store['save']>[1], baseRevision: number): Promise<DiagramMeta> {
    return this.#transact(['metas', 'texts'], 'readwrite', async (tx) =>
      put(tx, saved(await findMeta(tx, id), change, baseRevision, this.#now()), change.xml));
  }

  writeProcesses(id: string, revision: number, processes: readonly KeptProcess[]): Promise<DiagramMeta> {
    return this.#change(id, (meta) => lookedInto(meta, revision, processes));
  }

  rename(id: string, name: string): Promise<DiagramMeta> {
    return this.#change(id, (meta) => renamed(meta, name, this.#now()));
  }

  remove(id: string): Promise<DiagramMeta> {
    return this.#change(id, (meta) => removed(meta, this.#now()));
  }

  restore(id: string): Promise<DiagramMeta> {
    return this.#change(id, restored);
  }

  readView(id: string): Promise<DiagramView | undefined> {
    return this.#transact(['views'], 'readonly', async (tx) => valueOf(viewRecord, await tx.objectStore('views').get(id)));
  }

  writeView(id: string, view: DiagramView): Promise<void> {
    return this.#transact(['views'], 'readwrite', async (tx) => {
      await tx.objectStore('views').put(writeRecord(viewRecord, view), id);
    });
  }

  readLastOpen(): Promise<string | undefined> {
    return this.#readSetting('lastOpen');
  }

  writeLastOpen(id: string): Promise<void> {
    return this.#writeSetting('lastOpen', id);
  }

  readRules(): Promise<string | undefined> {
    return this.#readSetting('rules');
  }

  writeRules(text: string): Promise<void> {
    return this.#writeSetting('rules', text);
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#closed = true;
    this.#connection = undefined;
    this.#catalogues.close();
    const database = await connection?.catch(() => undefined);
    database?.close();
  }

  #readSetting(name: 'lastOpen' | 'rules'): Promise<string | undefined> {
    return this.#transact(['settings'], 'readonly', async (tx) => valueOf(settingRecord, await tx.objectStore('settings').get(name))?.value);
  }

  #writeSetting(name: 'lastOpen' | 'rules', value: string): Promise<void> {
    return this.#transact(['settings'], 'readwrite', async (tx) => {
      await tx.objectStore('settings').put(writeRecord(settingRecord, { value }), name);
    });
  }

  #change(id: string, change: (meta: DiagramMeta) => DiagramMeta): Promise<DiagramMeta> {
    return this.#transact(['metas'], 'readwrite', async (tx) => put(tx, change(await findMeta(tx, id))));
  }

  /**
   * Does work in one transaction and resolves when it is on the disk. A connection that turns out to be dead is opened
   * anew, once. `work` awaits nothing but the database: a transaction ends at any other wait.
   */
  async #transact<T, Mode extends 'readonly' | 'readwrite'>(
    tables: Table[], mode: Mode, work: (tx: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    try {
      const tx = await this.#begin(tables, mode);
      return await finish(tx, work);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(tables: Table[], mode: Mode): Promise<Transaction<Mode>> {
    const connection = this.connect();
    const database = await connection;
    try {
      return database.transaction(tables, mode, { durability: 'strict' });
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) {
        throw error;
      }
      // The connection was closed under us and its event has not come yet, or never comes.
      if (this.#connection === connection) {
        this.#connection = undefined;
      }
      return (await this.connect()).transaction(tables, mode, { durability: 'strict' });
    }
  }
}

/** Awaits the work and then the transaction: a disk that is full refuses only at its end. */
async function finish<T, Mode extends IDBTransactionMode>(tx: Transaction<Mode>, work: (tx: Transaction<Mode>) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    // Ended already where the database refused, still open where our own code did.
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // It had ended.
    }
    throw error instanceof StoreError ? error : tx.error ?? error;
  }
}

async function findMeta(tx: Transaction<'readonly'> | Transaction<'readwrite'>, id: string): Promise<DiagramMeta> {
  return valueOrThrow(metaRecord, await tx.objectStore('metas').get(id));
}

/** Writes metadata, and the text where there is one. The transaction tells how it went. */
async function put(tx: Transaction<'readwrite'>, meta: DiagramMeta, xml?: string): Promise<DiagramMeta> {
  const writes = [tx.objectStore('metas').put(writeRecord(metaRecord, meta), meta.id)];
  if (xml !== undefined) {
    writes.push(tx.objectStore('texts').put(writeRecord(textRecord, { id: meta.id, xml }), meta.id));
  }
  await Promise.all(writes);
  return meta;
}

/** Opens the database. `onGone` is called when the connection ends without our having closed it. */
function openDatabase({ name = defaultName, onBlocked }: IndexedDbOptions, onGone: () => void): Promise<Database> {
  return new Promise<Database>((resolve, reject) => {
    let waiting = true;
    const opening = openDB<Tables>(name, tablesByVersion.length, {
      upgrade: (database, oldVersion) => {
        for (const table of tablesByVersion.slice(oldVersion).flat()) {
          database.createObjectStore(table);
        }
      },
      blocked: () => {
        waiting = false;
        onBlocked?.();
        reject(new StoreError('blocked'));
      },
      // Another tab runs a newer version of the app: to hold on would lock it out.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
    opening.then((database) => (waiting ? resolve(database) : database.close()), reject);
  }).catch((error: unknown) => {
    throw asStoreError(error);
  });
}
