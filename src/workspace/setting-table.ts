import type { SettingName } from './dump.ts';
import { settingRecord, viewRecord, writeRecord } from './records.ts';
import type { Store } from './store.ts';
import { valueOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';

/** Keeps the settings of the workspace and where the reader looked, each in its table. */
export function createSettingTable({ tables }: TableContext): Pick<Store, 'readView' | 'writeView' | 'readLastOpen' | 'writeLastOpen' | 'readRules' | 'writeRules'> {
  const read = (name: SettingName): Promise<string | undefined> =>
    tables.transact(['settings'], 'readonly', async (open) => valueOf(settingRecord, await open.get('settings', name))?.value);
  const write = (name: SettingName, value: string): Promise<void> =>
    tables.transact(['settings'], 'readwrite', (open) => open.put('settings', name, writeRecord(settingRecord, { value })));
  return {
    readView: (id) => tables.transact(['views'], 'readonly', async (open) => valueOf(viewRecord, await open.get('views', id))),
    writeView: (id, view) => tables.transact(['views'], 'readwrite', (open) => open.put('views', id, writeRecord(viewRecord, view))),
    readLastOpen: () => read('lastOpen'),
    writeLastOpen: (id) => write('lastOpen', id),
    readRules: () => read('rules'),
    writeRules: (text) => write('rules', text),
  };
}
