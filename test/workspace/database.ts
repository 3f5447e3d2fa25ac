import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import { openIndexedDbStore, type IndexedDbOptions, type Store } from '../../src/workspace/index.ts';
import { randomId } from '../../src/workspace/random-id.ts';

/** A database of its own for each test. */
export interface TestDatabase {
  readonly name: string;
  /** Opens a store that waits for nothing between its tries; it is closed with the test. */
  connect(options?: Omit<IndexedDbOptions, 'name'>): Promise<Store>;
  /** Writes a record past the store, as damage or another version of the app would. */
  plant(table: string, key: string, record: unknown): Promise<void>;
  /** Reads a record past the store. */
  peek(table: string, key: string): Promise<unknown>;
  /** Makes the database as an older version of the app did, with these records. */
  make(version: number, tables: readonly string[], records?: readonly (readonly [table: string, key: string, record: object])[]): Promise<void>;
}

/** Gives each test of the `describe` that this is called in a database, and takes it away. */
export function createTestDatabase(): TestDatabase {
  let name = '';
  const stores: Store[] = [];
  const within = async <T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> => {
    const database = await openDB(name);
    const result = await work(database);
    database.close();
    return result;
  };
  beforeEach(() => {
    name = randomId();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await deleteDB(name);
  });
  return {
    get name() {
      return name;
    },
    connect: async (options = {}) => {
      const store = await openIndexedDbStore({ name, pause: () => Promise.resolve(), ...options });
      stores.push(store);
      return store;
    },
    plant: (table, key, record) => within(async (database) => {
      await database.put(table, record, key);
    }),
    peek: (table, key) => within((database) => database.get(table, key)),
    make: async (version, tables, records = []) => {
      const database = await openDB(name, version, { upgrade: (old) => tables.forEach((table) => old.createObjectStore(table)) });
      for (const [table, key, record] of records) await database.put(table, record, key);
      database.close();
    },
  };
}
