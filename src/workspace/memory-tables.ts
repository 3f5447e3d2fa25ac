import { StoreError } from './store-error.ts';
import { tableNames, type OpenTables, type TableName, type Tables } from './tables.ts';

/** The records of each table, by key. */
export type MemoryRecords = Readonly<Record<TableName, Map<string, unknown>>>;

/** Returns tables with nothing in them. */
export function emptyRecords(): MemoryRecords {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as MemoryRecords;
}

/** The end of the last transaction over some records: transactions of all stores over them come one after the other. */
export interface MemoryTurn {
  last: Promise<unknown>;
}

/** Returns a database over records in memory: writes are held back until the work is done, and then all of them come about. */
export function createMemoryTables(records: MemoryRecords, turn: MemoryTurn): Tables {
  let closed = false;
  const transact = async <T>(work: (tables: OpenTables) => Promise<T>): Promise<T> => {
    if (closed) throw new StoreError('unavailable');
    const writes: (() => void)[] = [];
    const result = await work(openTables(records, writes));
    for (const write of writes) write();
    return result;
  };
  return {
    transact: (_names, _mode, work) => {
      const result = turn.last.then(() => transact(work));
      turn.last = result.catch(() => undefined);
      return result;
    },
    probe: async () => {
      if (closed) throw new StoreError('unavailable');
    },
    close: async () => {
      closed = true;
    },
  };
}

function openTables(records: MemoryRecords, writes: (() => void)[]): OpenTables {
  const changed = Object.fromEntries(tableNames.map((name) => [name, new Map<string, unknown>()])) as unknown as MemoryRecords;
  /** The table as this transaction sees it. */
  const seen = (table: TableName): ReadonlyMap<string, unknown> => {
    if (changed[table].size === 0) return records[table];
    return new Map([...records[table], ...changed[table]].filter(([, record]) => record !== undefined));
  };
  const write = (table: TableName, key: string, record: object | undefined): void => {
    changed[table].set(key, record);
    writes.push(() => (record === undefined ? records[table].delete(key) : records[table].set(key, record)));
  };
  const inOrder = (table: TableName): readonly (readonly [string, unknown])[] => [...seen(table)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    get: async (table, key) => (changed[table].has(key) ? changed[table].get(key) : records[table].get(key)),
    getAll: async (table) => inOrder(table).map(([, record]) => record),
    keys: async (table) => inOrder(table).map(([key]) => key),
    count: async (table) => seen(table).size,
    put: async (table, key, record) => write(table, key, record),
    delete: async (table, key) => write(table, key, undefined),
    versionsOf: async (diagramId) => {
      const found = inOrder('versions').filter(([, record]) => (record as { readonly diagramId?: unknown }).diagramId === diagramId);
      return { keys: found.map(([key]) => key), records: found.map(([, record]) => record) };
    },
  };
}
