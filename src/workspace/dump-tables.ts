import type { DumpRecord, SettingName } from './dump.ts';
import { createHistoryTable, readIfGood } from './history-table.ts';
import { catalogueRecord, folderRecord, metaRecord, pictureRecord, searchRecord, settingRecord, textRecord } from './records.ts';
import { valueOf, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';

/** The settings that a dump takes along. */
export const dumpedSettings: readonly SettingName[] = ['lastOpen', 'rules'];

/** Gives out what the tables hold, each diagram with its versions in transactions of their own: a workspace may be larger than memory. */
export async function* dumpTables(context: TableContext): AsyncIterable<DumpRecord> {
  const { tables } = context;
  const history = createHistoryTable(context);
  for (const folder of await tables.transact(['folders'], 'readonly', async (open) => valuesOf(folderRecord, await open.getAll('folders')))) {
    yield { kind: 'folder', folder };
  }
  for (const id of await tables.transact(['metas'], 'readonly', (open) => open.keys('metas'))) {
    const diagram = await tables.transact(['metas', 'texts', 'searches', 'pictures'], 'readonly', async (open) => {
      const [meta, text, words, picture] = await Promise.all([open.get('metas', id), open.get('texts', id), open.get('searches', id), open.get('pictures', id)]);
      return { meta: valueOf(metaRecord, meta), text: valueOf(textRecord, text), words: valueOf(searchRecord, words), picture: valueOf(pictureRecord, picture)?.svg };
    });
    const { meta, text, words, picture } = diagram;
    if (meta !== undefined && text !== undefined) {
      const { id: _, ...record } = words ?? { id };
      yield {
        kind: 'diagram', meta, xml: text.xml, ...('names' in record ? { words: record } : {}), ...(picture === undefined ? {} : { picture }),
      };
    }
    for (const version of await history.list(id)) {
      const stored = await readIfGood(history, version.id);
      if (stored !== undefined) yield { kind: 'version', ...stored };
    }
  }
  for (const catalogue of await tables.transact(['catalogues'], 'readonly', async (open) => valuesOf(catalogueRecord, await open.getAll('catalogues')))) {
    yield { kind: 'catalogue', catalogue };
  }
  for (const name of dumpedSettings) {
    const value = await tables.transact(['settings'], 'readonly', async (open) => valueOf(settingRecord, await open.get('settings', name))?.value);
    if (value !== undefined) yield { kind: 'setting', name, value };
  }
}
