import { createdCatalogue, listedCatalogues, removedCatalogue, restoredCatalogue, savedCatalogue } from './catalogue-changes.ts';
import type { CatalogueStore, StoredCatalogue } from './catalogue-store.ts';
import { randomId } from './random-id.ts';
import { catalogueRecord, writeRecord } from './records.ts';
import { valueOrThrow, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';
import type { OpenTables } from './tables.ts';

/** Keeps catalogues in their table. */
export function createCatalogueTable({ tables, news, now }: TableContext): CatalogueStore {
  const change = async (work: (open: OpenTables) => Promise<StoredCatalogue>): Promise<StoredCatalogue> => {
    const changed = await tables.transact(['catalogues'], 'readwrite', async (open) => {
      const catalogue = await work(open);
      await open.put('catalogues', catalogue.id, writeRecord(catalogueRecord, catalogue));
      return catalogue;
    });
    news.tell({ what: 'catalogues', ids: [changed.id] });
    return changed;
  };
  const find = async (open: OpenTables, id: string): Promise<StoredCatalogue> => valueOrThrow(catalogueRecord, await open.get('catalogues', id));
  return {
    list: () => tables.transact(['catalogues'], 'readonly', async (open) => listedCatalogues(valuesOf(catalogueRecord, await open.getAll('catalogues')))),
    create: (text) => {
      const id = randomId();
      return change(async () => createdCatalogue(id, text, now()));
    },
    save: (id, text, baseRevision) => change(async (open) => savedCatalogue(await find(open, id), text, baseRevision, now())),
    remove: (id) => change(async (open) => removedCatalogue(await find(open, id), now())),
    restore: (id) => change(async (open) => restoredCatalogue(await find(open, id))),
    watch: (listener) => news.hear(({ what }) => {
      if (what === 'catalogues') listener();
    }),
  };
}
