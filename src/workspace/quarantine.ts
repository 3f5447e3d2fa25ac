import { catalogueRecord, folderRecord, metaRecord, readRecord, searchRecord, settingRecord, versionRecord, viewRecord, type RecordKind } from './records.ts';
import type { Quarantined } from './store.ts';
import type { TableContext } from './table-context.ts';
import type { TableName, Tables } from './tables.ts';

/** The tables whose records are looked at; texts, of diagrams and of versions, are looked at when they are read. */
const kinds: readonly (readonly [TableName, RecordKind<unknown>])[] = [
  ['metas', metaRecord], ['versions', versionRecord], ['folders', folderRecord], ['catalogues', catalogueRecord], ['settings', settingRecord],
  ['views', viewRecord], ['searches', searchRecord],
];

/** So many records are looked at together: between two portions the page goes on, also with ten thousand diagrams. */
const portion = 200;

/** Returns what of the tables cannot be read. `damagedTexts` are the IDs of diagrams whose text was found to be another than was saved. */
export async function findDamage({ tables }: TableContext, damagedTexts: ReadonlySet<string>): Promise<readonly Quarantined[]> {
  const damage: Quarantined[] = [];
  for (const [table, kind] of kinds) damage.push(...await damageIn(tables, table, kind));
  const [metas, texts] = await tables.transact(['metas', 'texts'], 'readonly', (open) => Promise.all([open.keys('metas'), open.keys('texts')]));
  const kept = new Set(texts);
  return [
    ...damage,
    ...metas.filter((key) => !kept.has(key)).map((key) => ({ table: 'texts', key, reason: 'missing' as const })),
    ...texts.filter((key) => damagedTexts.has(key)).map((key) => ({ table: 'texts', key, reason: 'damaged' as const })),
  ];
}

async function damageIn(tables: Tables, table: TableName, kind: RecordKind<unknown>): Promise<readonly Quarantined[]> {
  const keys = await tables.transact([table], 'readonly', (open) => open.keys(table));
  const damage: Quarantined[] = [];
  for (let start = 0; start < keys.length; start += portion) {
    const part = keys.slice(start, start + portion);
    const records = await tables.transact([table], 'readonly', (open) => Promise.all(part.map((key) => open.get(table, key))));
    for (const [index, key] of part.entries()) {
      // One that is gone by now was deleted meanwhile.
      const reading = records[index] === undefined ? undefined : readRecord(kind, records[index]);
      if (reading !== undefined && reading.kind !== 'read') damage.push({ table, key, reason: reading.kind });
    }
  }
  return damage;
}
