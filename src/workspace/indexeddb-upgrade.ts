import type { TableName } from './tables.ts';

/** One version of the database: the tables that it added, and the field by which records of one are found. */
interface Step {
  readonly tables: readonly TableName[];
  readonly indexes?: Readonly<Partial<Record<TableName, { readonly name: string; readonly field: string }>>>;
}

/**
 * What each version of the database added, from the first on. Texts of older versions stay as they are: their hashes come with
 * their next save, and so do their histories.
 */
const steps: readonly Step[] = [
  { tables: ['metas', 'texts', 'views', 'settings'] },
  { tables: ['catalogues'] },
  { tables: ['searches', 'pictures', 'versions', 'versionTexts', 'folders'], indexes: { versions: { name: 'diagram', field: 'diagramId' } } },
];

/** The version of the database that the app makes today. */
export const databaseVersion = steps.length;

/** Brings a database from an older version to today's, within the transaction of its upgrade: as a whole or not at all. */
export function upgrade(database: IDBDatabase, tx: IDBTransaction, oldVersion: number): void {
  try {
    addTables(database, oldVersion);
  } catch {
    abort(tx);
  }
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // The browser had ended it, which is why a step failed.
  }
}

function addTables(database: IDBDatabase, oldVersion: number): void {
  for (const { tables, indexes } of steps.slice(oldVersion)) {
    for (const table of tables) {
      const made = database.createObjectStore(table);
      const index = indexes?.[table];
      if (index !== undefined) made.createIndex(index.name, index.field);
    }
  }
}
