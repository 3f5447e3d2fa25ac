import { createdCatalogue, listedCatalogues, removedCatalogue, restoredCatalogue, savedCatalogue } from './catalogue-changes.ts';
import type { CatalogueStore, StoredCatalogue } from './catalogue-store.ts';
import { randomId } from './random-id.ts';
import { catalogueRecord, writeRecord } from './records.ts';
import { valueOf, valueOrThrow } from './stored-values.ts';

/** The table of catalogues inside one transaction. */
export interface OpenTable {
  get(key: string): Promise<unknown>;
  getAll(): Promise<readonly unknown[]>;
  put(record: object, key: string): Promise<unknown>;
}

/** What the table needs of its database. */
export interface CatalogueTableOptions {
  /** Does work in one transaction; resolves when it is on the disk. */
  readonly transact: <T>(mode: 'readonly' | 'readwrite', work: (table: OpenTable) => Promise<T>) => Promise<T>;
  readonly now: () => number;
  /** Name by which the tabs of this database tell each other of changes. */
  readonly channel: string;
}

/** Keeps catalogues in a table of a database. `close` ends the hearing of other tabs. */
export function createCatalogueTable({ transact, now, channel }: CatalogueTableOptions): CatalogueStore & { close(): void } {
  const tabs = new BroadcastChannel(channel);
  let closed = false;
  const change = async (work: (table: OpenTable) => Promise<StoredCatalogue>): Promise<StoredCatalogue> => {
    const changed = await transact('readwrite', async (table) => {
      const catalogue = await work(table);
      await table.put(writeRecord(catalogueRecord, catalogue), catalogue.id);
      return catalogue;
    });
    if (!closed) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
      tabs.postMessage(changed.id);
    }
    return changed;
  };
  const find = async (table: OpenTable, id: string): Promise<StoredCatalogue> => valueOrThrow(catalogueRecord, await table.get(id));
  return {
    list: () => transact('readonly', async (table) => listedCatalogues((await table.getAll()).flatMap((record) => valueOf(catalogueRecord, record) ?? []))),
    create: (text) => change(async () => createdCatalogue(randomId(), text, now())),
    save: (id, text, baseRevision) => change(async (table) => savedCatalogue(await find(table, id), text, baseRevision, now())),
    remove: (id) => change(async (table) => removedCatalogue(await find(table, id), now())),
    restore: (id) => change(async (table) => restoredCatalogue(await find(table, id))),
    watch: (listener) => {
      const hear = (): void => listener();
      tabs.addEventListener('message', hear);
      return () => tabs.removeEventListener('message', hear);
    },
    close: () => {
      closed = true;
      tabs.close();
    },
  };
}
