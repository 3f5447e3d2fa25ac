import { createCatalogueTable } from './catalogue-table.ts';
import { createDiagramTable } from './diagram-table.ts';
import { dumpTables } from './dump-tables.ts';
import { createFolderTable } from './folder-table.ts';
import { createHistoryTable, lastGoodOf } from './history-table.ts';
import { mergeInto } from './merge-tables.ts';
import { createCachedTables } from './meta-cache.ts';
import { findDamage } from './quarantine.ts';
import { createSettingTable } from './setting-table.ts';
import type { Store } from './store.ts';
import type { TableContext } from './table-context.ts';
import type { Tables } from './tables.ts';

/** What a store is made of. */
export interface TableStoreOptions extends Omit<TableContext, 'tables'> {
  readonly tables: Tables;
}

/** Puts a store together over a database of tables, whichever that is. */
export function createTableStore({ tables: plain, news, now }: TableStoreOptions): Store {
  const tables = createCachedTables(plain);
  const context: TableContext = { tables, news, now };
  const damagedTexts = new Set<string>();
  const history = createHistoryTable(context);
  const catalogues = createCatalogueTable(context);
  const folders = createFolderTable(context);
  return {
    ...createDiagramTable(context, (id, sound) => (sound ? damagedTexts.delete(id) : damagedTexts.add(id))),
    ...createSettingTable(context),
    catalogues,
    folders,
    history,
    lastGood: (id) => lastGoodOf(history, id),
    quarantine: () => findDamage(context, damagedTexts),
    dump: () => dumpTables(context),
    merge: (records, options) => mergeInto(context, records, options),
    subscribe: (listener) => news.hear(listener),
    probe: () => tables.probe(),
    close: async () => {
      news.close();
      await tables.close();
    },
  };
}
