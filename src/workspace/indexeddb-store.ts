import { openDB, unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { databaseVersion, upgrade } from './indexeddb-upgrade.ts';
import { createChannelNews } from './news.ts';
import { retry, wait } from './retry.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import { asStoreError, isNamed } from './stored-values.ts';
import { createTableStore } from './table-store.ts';
import type { OpenTables, TableName, Tables } from './tables.ts';

/** How the store is opened. */
export interface IndexedDbOptions {
  /** Name of the database. */
  readonly name?: string;
  /** An older tab holds the data and does not let go: the reader has to close it. The call that met it rejects with `blocked`. */
  readonly onBlocked?: () => void;
  /** The connection is gone: a newer version of the app asked for the data in another tab, or the browser closed it. The next call opens it anew. */
  readonly onLost?: () => void;
  /** Time in milliseconds since the epoch. */
  readonly now?: () => number;
  /** Waits so many milliseconds before another try. */
  readonly pause?: (delay: number) => Promise<void>;
}

type Schema = DBSchema & Readonly<Record<Exclude<TableName, 'versions'>, { readonly key: string; readonly value: unknown }>>
  & { readonly versions: { readonly key: string; readonly value: unknown; readonly indexes: { readonly diagram: string } } };
type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, TableName[], 'readwrite'>;

const defaultName = 'etom-flow';

/** Milliseconds for which an older tab may be about to let go of the data. */
const grace = 1000;

/**
 * Opens the diagrams that this browser keeps. Rejects with a `StoreError`: `unavailable` where the browser keeps no data
 * (private mode, storage denied), `newer` where a newer version of the app wrote it, `blocked` where an older tab holds it.
 */
export async function openIndexedDbStore(options: IndexedDbOptions = {}): Promise<Store> {
  const tables = new IndexedDbTables(options);
  await tables.connect();
  return createTableStore({ tables, news: createChannelNews(`${options.name ?? defaultName}.changes`), now: options.now ?? Date.now });
}

class IndexedDbTables implements Tables {
  readonly #options: IndexedDbOptions;
  #connection: Promise<Database> | undefined;
  #closed = false;

  constructor(options: IndexedDbOptions) {
    this.#options = options;
  }

  /** Resolves with the one connection; opens it where there is none. */
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

  async transact<T>(names: readonly TableName[], mode: 'readonly' | 'readwrite', work: (tables: OpenTables) => Promise<T>): Promise<T> {
    try {
      return await retry(async () => finish(await this.#begin(names, mode), work), this.#options.pause);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async probe(): Promise<void> {
    await this.transact(['settings'], 'readonly', (tables) => tables.count('settings'));
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#closed = true;
    this.#connection = undefined;
    const database = await connection?.catch(() => undefined);
    database?.close();
  }

  async #begin(names: readonly TableName[], mode: 'readonly' | 'readwrite'): Promise<Transaction> {
    const connection = this.connect();
    const database = await connection;
    try {
      // What is only read is never written to: the work of that mode puts nothing.
      return database.transaction([...names], mode, { durability: 'strict' }) as Transaction;
    } catch (error) {
      // The connection was closed under us and its event has not come yet, or never comes.
      if (isNamed(error, 'InvalidStateError') && this.#connection === connection) {
        this.#connection = undefined;
      }
      throw error;
    }
  }
}

/** Awaits the work and then the transaction: a disk that is full refuses only at its end. */
async function finish<T>(tx: Transaction, work: (tables: OpenTables) => Promise<T>): Promise<T> {
  try {
    const result = await work(openTables(tx));
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

/** Each request is a promise, also one that cannot even begin: of several at once none is left without somebody who hears of its end. */
function openTables(tx: Transaction): OpenTables {
  return {
    get: async (table, key): Promise<unknown> => tx.objectStore(table).get(key),
    getAll: async (table) => tx.objectStore(table).getAll(),
    keys: async (table) => tx.objectStore(table).getAllKeys(),
    count: async (table) => tx.objectStore(table).count(),
    put: async (table, key, record) => {
      await tx.objectStore(table).put(record, key);
    },
    delete: async (table, key) => tx.objectStore(table).delete(key),
    versionsOf: async (diagramId) => {
      const index = tx.objectStore('versions').index('diagram');
      const [keys, records] = await Promise.all([index.getAllKeys(diagramId), index.getAll(diagramId)]);
      return { keys, records };
    },
  };
}

/** Opens the database. `onGone` is called when the connection ends without our having closed it. */
function openDatabase({ name = defaultName, onBlocked, pause = wait }: IndexedDbOptions, onGone: () => void): Promise<Database> {
  return new Promise<Database>((resolve, reject) => {
    let waiting = true;
    const giveUp = (): void => {
      if (!waiting) return;
      waiting = false;
      onBlocked?.();
      reject(new StoreError('blocked'));
    };
    const opening = openDB<Schema>(name, databaseVersion, {
      upgrade: (database, oldVersion, _newVersion, tx) => {
        // The opening tells how it went.
        tx.done.catch(() => undefined);
        upgrade(unwrap(database), unwrap(tx), oldVersion);
      },
      // A tab that lets go does so when its last transaction is done.
      blocked: () => void pause(grace).then(giveUp),
      // Another tab runs a newer version of the app: to hold on would lock it out.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
    opening.then((database) => {
      if (!waiting) database.close();
      waiting = false;
      resolve(database);
    }, reject);
  }).catch((error: unknown) => {
    throw asStoreError(error);
  });
}
