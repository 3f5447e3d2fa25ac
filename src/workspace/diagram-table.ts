import type { DiagramExtras, DiagramMeta } from './diagram.ts';
import { cameThrough, created, listed, listedRemoved, lookedInto, moved, removed, renamed, restored, saved } from './diagram-changes.ts';
import { findFolder } from './folder-table.ts';
import { deleteVersion, historyTables, writeEntry } from './history-entry.ts';
import { packLarge } from './packing.ts';
import { randomId } from './random-id.ts';
import { metaRecord, pictureRecord, readRecord, searchRecord, textRecord, writeRecord } from './records.ts';
import { StoreError } from './store-error.ts';
import type { NewDiagram, Store } from './store.ts';
import { valueOf, valueOrThrow, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';
import type { OpenTables, TableName } from './tables.ts';
import { factsOf, type TextFacts } from './text-facts.ts';

/** What of a store is about diagrams. */
export type DiagramTable = Pick<Store,
  | 'list' | 'listRemoved' | 'count' | 'open' | 'create' | 'createMany' | 'save' | 'writeExtras' | 'rename' | 'moveTo' | 'remove' | 'removeMany'
  | 'restore' | 'restoreMany' | 'purge' | 'purgeOld' | 'readSearchRecords' | 'readPicture'>;

/** The tables that one text and what is found in it lie in. */
const headTables: readonly TableName[] = ['metas', 'texts', 'searches', 'pictures', ...historyTables];

/** So many diagrams are created or deleted in one transaction. */
const chunk = 50;

/** Keeps diagrams in their tables. `judge` hears of each opened or saved text whether it is sound, or not what was saved. */
export function createDiagramTable({ tables, news, now }: TableContext, judge: (id: string, sound: boolean) => void): DiagramTable {
  const change = async <T>(names: readonly TableName[], ids: readonly string[], work: (open: OpenTables) => Promise<T>): Promise<T> => {
    const result = await tables.transact(names, 'readwrite', work);
    news.tell({ what: 'diagrams', ids });
    return result;
  };
  const changeOne = (id: string, to: (meta: DiagramMeta) => DiagramMeta): Promise<DiagramMeta> =>
    change(['metas'], [id], async (open) => putMeta(open, to(await findMeta(open, id))));
  /** Changes those that are there. */
  const changeMany = (names: readonly TableName[], ids: readonly string[], to: (meta: DiagramMeta) => DiagramMeta, first?: (open: OpenTables) => Promise<unknown>): Promise<void> =>
    change(names, ids, async (open) => {
      await first?.(open);
      const metas = valuesOf(metaRecord, await Promise.all(ids.map((id) => open.get('metas', id))));
      await Promise.all(metas.map((meta) => putMeta(open, to(meta))));
    });

  const createMany = async (diagrams: readonly NewDiagram[], done?: (count: number) => void): Promise<readonly DiagramMeta[]> => {
    const metas: DiagramMeta[] = [];
    for (let start = 0; start < diagrams.length; start += chunk) {
      const part = await Promise.all(diagrams.slice(start, start + chunk).map(async (diagram) => ({ diagram, id: randomId(), ...await prepare(diagram.xml) })));
      metas.push(...await change(headTables, part.map(({ id }) => id), (open) =>
        Promise.all(part.map(({ diagram, id, ...prepared }) => putNew(open, created(id, diagram, prepared.facts, now()), diagram, prepared)))));
      done?.(metas.length);
    }
    return metas;
  };
  /** Deletes diagrams; `still` is asked about each within the transaction, since another tab may have taken it out of the trash. */
  const purge = async (ids: readonly string[], still?: (meta: DiagramMeta) => boolean): Promise<void> => {
    for (let start = 0; start < ids.length; start += chunk) {
      const part = ids.slice(start, start + chunk);
      await change([...headTables, 'views'], part, async (open) => {
        const metas = await Promise.all(part.map((id) => open.get('metas', id)));
        const going = part.filter((_, index) => still === undefined || valuesOf(metaRecord, [metas[index]]).some(still));
        await Promise.all(going.map((id) => deleteDiagram(open, id)));
      });
    }
  };

  return {
    list: async () => listed(await tables.metas()),
    listRemoved: async () => listedRemoved(await tables.metas()),
    count: () => tables.transact(['metas'], 'readonly', (open) => open.count('metas')),
    open: async (id) => {
      const { meta, raw } = await tables.transact(['metas', 'texts'], 'readonly', async (open) => {
        const [found, text] = await Promise.all([findMeta(open, id), open.get('texts', id)]);
        return { meta: found, raw: text };
      });
      const text = readRecord(textRecord, raw);
      if (text.kind === 'newer') throw new StoreError('newer');
      const sound = text.kind === 'read' && await isAsWritten(text.value.xml, text.value.hash ?? meta.hash);
      judge(id, sound);
      if (!sound) throw new StoreError('damaged');
      return Object.freeze({ meta, xml: text.value.xml });
    },
    create: async (diagram) => {
      const [id, prepared] = [randomId(), await prepare(diagram.xml)];
      return change(headTables, [id], (open) => putNew(open, created(id, diagram, prepared.facts, now()), diagram, prepared));
    },
    createMany,
    save: async (id, given, baseRevision) => {
      const { facts, packed } = await prepare(given.xml);
      const kept = await change(headTables, [id], async (open) => {
        const before = await metaToSave(open, id);
        const entry = { xml: given.xml, facts, packed, kind: given.version?.kind ?? 'auto', name: given.version?.name };
        if (cameThrough(before, given, facts, baseRevision)) {
          await writeEntry(open, before, entry);
          return before;
        }
        const meta = saved(before, given, facts, baseRevision, now());
        await writeEntry(open, meta, entry, before);
        await putHead(open, meta, given.xml, given);
        return meta;
      });
      judge(id, true);
      return kept;
    },
    writeExtras: (id, revision, extras) => change(['metas', 'searches', 'pictures'], [id], async (open) => {
      const before = await findMeta(open, id);
      const meta = lookedInto(before, revision, extras);
      if (meta !== before) await Promise.all([putMeta(open, meta), putExtras(open, id, extras)]);
      return meta;
    }),
    rename: (id, name) => changeOne(id, (meta) => renamed(meta, name, now())),
    moveTo: (ids, folder) => changeMany(['metas', 'folders'], ids, (meta) => moved(meta, folder), async (open) => (folder === undefined ? undefined : findFolder(open, folder))),
    remove: (id) => changeOne(id, (meta) => removed(meta, now())),
    removeMany: (ids) => changeMany(['metas'], ids, (meta) => removed(meta, now())),
    restore: (id) => changeOne(id, restored),
    restoreMany: (ids) => changeMany(['metas'], ids, restored),
    purge: (ids) => purge(ids),
    purgeOld: async (before) => {
      // A time of 0 stands for one that is damaged: such a diagram waits until a person deletes it.
      const isOld = ({ deletedAt = 0 }: DiagramMeta): boolean => deletedAt > 0 && deletedAt < before;
      const old = (await tables.metas()).filter(isOld).map(({ id }) => id);
      await purge(old, isOld);
      return old;
    },
    readSearchRecords: () => tables.transact(['searches'], 'readonly', async (open) =>
      valuesOf(searchRecord, await open.getAll('searches')).map(({ id, ...record }) => ({ id, record }))),
    readPicture: (id) => tables.transact(['pictures'], 'readonly', async (open) => valueOf(pictureRecord, await open.get('pictures', id))?.svg),
  };
}

/** What is made of a text before the transaction, which does not wait. */
interface Prepared {
  readonly facts: TextFacts;
  readonly packed: Uint8Array | undefined;
}

async function prepare(xml: string): Promise<Prepared> {
  const facts = await factsOf(xml);
  return { facts, packed: await packLarge(xml, facts.size) };
}

/** Says whether a text has the hash with which it was written; of one that an older version of the app wrote nobody knows. */
async function isAsWritten(xml: string, hash: string | undefined): Promise<boolean> {
  return hash === undefined || (await factsOf(xml)).hash === hash;
}

async function findMeta(open: OpenTables, id: string): Promise<DiagramMeta> {
  return valueOrThrow(metaRecord, await open.get('metas', id));
}

/** What a save goes over. Metadata that cannot be read is no reason to refuse a text. */
async function metaToSave(open: OpenTables, id: string): Promise<DiagramMeta> {
  const raw = await open.get('metas', id);
  return raw !== undefined && readRecord(metaRecord, raw).kind === 'damaged' ? { id, name: '', revision: 0, createdAt: 0, changedAt: 0 } : valueOrThrow(metaRecord, raw);
}

async function putMeta(open: OpenTables, meta: DiagramMeta): Promise<DiagramMeta> {
  await open.put('metas', meta.id, writeRecord(metaRecord, meta));
  return meta;
}

async function putExtras(open: OpenTables, id: string, { words, picture }: DiagramExtras): Promise<void> {
  await Promise.all([
    words === undefined ? undefined : open.put('searches', id, writeRecord(searchRecord, { id, ...words })),
    picture === undefined ? undefined : open.put('pictures', id, writeRecord(pictureRecord, { id, svg: picture })),
  ]);
}

/** Writes the present text of a diagram with all that lies beside it. */
export async function putHead(open: OpenTables, meta: DiagramMeta, xml: string, extras: DiagramExtras): Promise<void> {
  const { id, hash } = meta;
  await Promise.all([
    putMeta(open, meta),
    open.put('texts', id, writeRecord(textRecord, { id, xml, ...(hash === undefined ? {} : { hash }) })),
    putExtras(open, id, extras),
  ]);
}

async function putNew(open: OpenTables, meta: DiagramMeta, { xml, original, fileName, version, ...extras }: NewDiagram, prepared: Prepared): Promise<DiagramMeta> {
  const kind = original === undefined ? version?.kind ?? 'auto' : 'imported';
  await Promise.all([putHead(open, meta, xml, extras), writeEntry(open, meta, { xml, ...prepared, kind, name: version?.name, original, fileName })]);
  return meta;
}

async function deleteDiagram(open: OpenTables, id: string): Promise<void> {
  const { keys } = await open.versionsOf(id);
  await Promise.all([
    ...keys.map((key) => deleteVersion(open, key)),
    ...(['metas', 'texts', 'searches', 'pictures', 'views'] as const).map((table) => open.delete(table, id)),
  ]);
}
