import { catalogueRecord, folderRecord, metaRecord, readRecord, searchRecord, settingRecord, versionRecord, viewRecord, type RecordKind } from './records.ts';
import type { Quarantined } from './store.ts';
import type { TableContext } from './table-context.ts';
import type { OpenTables, TableName } from './tables.ts';

/** The tables whose records are looked at; texts, of diagrams and of versions, are looked at when they are read. */
const kinds: readonly (readonly [TableName, RecordKind<unknown>])[] = [
  ['metas', metaRecord], ['versions', versionRecord], ['folders', folderRecord], ['catalogues', catalogueRecord], ['settings', settingRecord],
  ['views', viewRecord], ['searches', searchRecord],
];

/** Returns what of the tables cannot be read. `damagedTexts` are the IDs of diagrams whose text was found to be another than was saved. */
export async function findDamage({ tables }: TableContext, damagedTexts: ReadonlySet<string>): Promise<readonly Quarantined[]> {
  const names: readonly TableName[] = [...kinds.map(([table]) => table), 'texts'];
  return tables.transact(names, 'readonly', async (open) => {
    const parts = await Promise.all(kinds.map(([table, kind]) => damageIn(open, table, kind)));
    const [metas, texts] = await Promise.all([open.keys('metas'), open.keys('texts')]);
    const kept = new Set(texts);
    return [
      ...parts.flat(),
      ...metas.filter((key) => !kept.has(key)).map((key) => ({ table: 'texts', key, reason: 'missing' as const })),
      ...texts.filter((key) => damagedTexts.has(key)).map((key) => ({ table: 'texts', key, reason: 'damaged' as const })),
    ];
  });
}

async function damageIn(open: OpenTables, table: TableName, kind: RecordKind<unknown>): Promise<readonly Quarantined[]> {
  const [keys, records] = await Promise.all([open.keys(table), open.getAll(table)]);
  return records.flatMap((record, index) => {
    const reading = readRecord(kind, record);
    return reading.kind === 'read' ? [] : [{ table, key: keys[index] ?? '', reason: reading.kind }];
  });
}
