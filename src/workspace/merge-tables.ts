import { restored } from './diagram-changes.ts';
import { putHead } from './diagram-table.ts';
import type { DumpRecord, MergeOptions, MergeReport } from './dump.ts';
import { historyTables, putVersion, putVersionText, writeEntry } from './history-entry.ts';
import { packLarge } from './packing.ts';
import { randomId } from './random-id.ts';
import { catalogueRecord, folderRecord, metaRecord, settingRecord, textRecord, writeRecord } from './records.ts';
import { valueOf, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';
import type { OpenTables, TableName } from './tables.ts';
import { factsOf } from './text-facts.ts';

type Counted = { -readonly [Key in keyof MergeReport]: MergeReport[Key] };
type Piece<Kind extends DumpRecord['kind']> = Extract<DumpRecord, { readonly kind: Kind }>;

/** Takes the pieces of a backup in, one after the other, each in a transaction of its own. */
export async function mergeInto(context: TableContext, records: Iterable<DumpRecord> | AsyncIterable<DumpRecord>, options: MergeOptions = {}): Promise<MergeReport> {
  const report: Counted = { added: 0, copied: 0, skipped: 0, versions: 0, folders: 0, catalogues: 0, settings: 0 };
  for await (const record of records) {
    const { part, what, id } = await mergeOne(context, record, options);
    for (const key of part) report[key] += 1;
    if (part.length > 0 && what !== undefined) context.news.tell({ what, ids: [id] });
  }
  return Object.freeze(report);
}

/** What one piece adds to the report, and of what other tabs hear. */
interface Merged {
  readonly part: readonly (keyof MergeReport)[];
  readonly what?: 'diagrams' | 'folders' | 'catalogues';
  readonly id: string;
}

async function mergeOne(context: TableContext, record: DumpRecord, options: MergeOptions): Promise<Merged> {
  const { tables } = context;
  switch (record.kind) {
    case 'folder': {
      const { folder } = record;
      const part = await addMissing(context, 'folders', folder.id, writeRecord(folderRecord, folder));
      return { part: part ? ['folders'] : [], what: 'folders', id: folder.id };
    }
    case 'catalogue': {
      const { catalogue } = record;
      const part = await addMissing(context, 'catalogues', catalogue.id, writeRecord(catalogueRecord, catalogue));
      return { part: part ? ['catalogues'] : [], what: 'catalogues', id: catalogue.id };
    }
    case 'setting': {
      const part = await addMissing(context, 'settings', record.name, writeRecord(settingRecord, { value: record.value }));
      return { part: part ? ['settings'] : [], id: record.name };
    }
    case 'version': {
      const { meta, xml, original } = record;
      const facts = await factsOf(xml);
      const packed = await packLarge(xml, facts.size);
      const part = await tables.transact(historyTables, 'readwrite', async (open) => {
        if (await open.get('versions', meta.id) !== undefined) return false;
        await Promise.all([putVersion(open, { ...meta, ...facts }), putVersionText(open, meta.id, { xml, packed, original })]);
        return true;
      });
      return { part: part ? ['versions'] : [], what: 'diagrams', id: meta.diagramId };
    }
    case 'diagram':
      return mergeDiagram(context, record, options);
  }
}

function addMissing({ tables }: TableContext, table: TableName, key: string, value: object): Promise<boolean> {
  return tables.transact([table], 'readwrite', async (open) => {
    if (await open.get(table, key) !== undefined) return false;
    await open.put(table, key, value);
    return true;
  });
}

async function mergeDiagram({ tables, now }: TableContext, { meta: given, xml, words, picture }: Piece<'diagram'>, { copyName = (name) => name }: MergeOptions): Promise<Merged> {
  const facts = await factsOf(xml);
  const copyId = randomId();
  const extras = { ...(words === undefined ? {} : { words }), ...(picture === undefined ? {} : { picture }) };
  const { hasPicture: _, ...rest } = given;
  const meta = { ...rest, ...facts, ...(picture === undefined ? {} : { hasPicture: true as const }) };
  const put = async (open: OpenTables, id: string, name: string): Promise<void> => {
    await putHead(open, { ...meta, id, name }, xml, extras);
  };
  return tables.transact(['metas', 'texts', 'searches', 'pictures', ...historyTables], 'readwrite', async (open): Promise<Merged> => {
    const [raw, text] = await Promise.all([open.get('metas', given.id), open.get('texts', given.id)]);
    if (raw === undefined && text === undefined) {
      await put(open, given.id, given.name);
      return { part: ['added'], what: 'diagrams', id: given.id };
    }
    const here = valueOf(metaRecord, raw);
    if (here !== undefined && valueOf(textRecord, text)?.xml === xml) {
      if (here.deletedAt !== undefined && given.deletedAt === undefined) await open.put('metas', here.id, writeRecord(metaRecord, restored(here)));
      return { part: ['skipped'], what: 'diagrams', id: here.id };
    }
    // A copy that an earlier merge has made is not made again.
    const copies = valuesOf(metaRecord, await open.getAll('metas')).filter(({ hash }) => hash === facts.hash);
    if (copies.length > 0) return { part: ['skipped'], what: 'diagrams', id: given.id };
    const copy = { ...meta, id: copyId, name: copyName(given.name), revision: 1, createdAt: now(), changedAt: now() };
    await putHead(open, copy, xml, extras);
    await writeEntry(open, copy, { xml, facts, kind: 'auto' });
    return { part: ['added', 'copied'], what: 'diagrams', id: copyId };
  });
}
