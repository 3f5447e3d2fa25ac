/** What a workspace is kept in. Texts, search records, pictures and texts of versions lie apart from what is listed, so that a list reads none of them. */
export type TableName =
  | 'metas' | 'texts' | 'views' | 'settings' | 'catalogues'
  | 'searches' | 'pictures' | 'versions' | 'versionTexts' | 'folders';

/** All tables, in the order in which they came. */
export const tableNames: readonly TableName[] = [
  'metas', 'texts', 'views', 'settings', 'catalogues', 'searches', 'pictures', 'versions', 'versionTexts', 'folders',
];

/** Tables inside one transaction. Records are read as unknown: what lies on a disk is checked before it is believed. */
export interface OpenTables {
  get(table: TableName, key: string): Promise<unknown>;
  /** All records, in the order of their keys. */
  getAll(table: TableName): Promise<readonly unknown[]>;
  /** All keys, in order. */
  keys(table: TableName): Promise<readonly string[]>;
  count(table: TableName): Promise<number>;
  put(table: TableName, key: string, record: object): Promise<void>;
  delete(table: TableName, key: string): Promise<void>;
  /** The records of `versions` whose `diagramId` this is, and their keys. */
  versionsOf(diagramId: string): Promise<{ readonly keys: readonly string[]; readonly records: readonly unknown[] }>;
}

/** A database of tables. */
export interface Tables {
  /**
   * Does work in one transaction over the named tables, and resolves when it is on the disk; rejects with a `StoreError`, and then nothing
   * of it is. The work may be done more than once, where an earlier try came to nothing. It awaits nothing but its tables: a transaction ends at any other wait.
   */
  transact<T>(names: readonly TableName[], mode: 'readonly' | 'readwrite', work: (tables: OpenTables) => Promise<T>): Promise<T>;
  /** Opens the connection anew where it is gone. */
  probe(): Promise<void>;
  close(): Promise<void>;
}
