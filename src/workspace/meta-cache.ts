import type { DiagramMeta } from './diagram.ts';
import { randomId } from './random-id.ts';
import { metaRecord, settingRecord, writeRecord } from './records.ts';
import { valueOf } from './stored-values.ts';
import type { OpenTables, TableName, Tables } from './tables.ts';

/** Tables that remember the metadata of diagrams: to read ten thousand of them anew after each save would hold the page up. */
export interface CachedTables extends Tables {
  /** All metadata that can be read, as the database has it now: whether another tab has changed any is asked each time. */
  metas(): Promise<readonly DiagramMeta[]>;
}

/** The setting that is another one after each change of metadata. */
const stampKey = 'metaStamp';

/** Metadata by key, and the stamp that the database bore when it was just this. */
interface Cache {
  readonly stamp: string;
  readonly metas: Map<string, DiagramMeta>;
}

/** Returns tables over others, which stamp the database with each transaction that changes metadata. All stores of a database work through such ones. */
export function createCachedTables(tables: Tables): CachedTables {
  let cache: Cache | undefined;

  /** Does work that may change metadata; what it changed goes into the cache when it is safe, if nobody else changed any since that was right. */
  const changing = async <T>(names: readonly TableName[], work: (open: OpenTables) => Promise<T>): Promise<T> => {
    const { result, change } = await tables.transact([...new Set<TableName>([...names, 'settings'])], 'readwrite', async (open) => {
      const written = new Map<string, object | undefined>();
      const done = await work(noting(open, written));
      if (written.size === 0) return { result: done, change: undefined };
      const before = await readStamp(open);
      const after = randomId();
      await open.put('settings', stampKey, writeRecord(settingRecord, { value: after }));
      return { result: done, change: { before, after, written } };
    });
    if (change !== undefined) cache = cache !== undefined && cache.stamp === change.before ? { stamp: change.after, metas: changed(cache.metas, change.written) } : undefined;
    return result;
  };

  return {
    probe: () => tables.probe(),
    close: () => tables.close(),
    transact: (names, mode, work) => (mode === 'readwrite' && names.includes('metas') ? changing(names, work) : tables.transact(names, mode, work)),
    metas: async () => {
      const [stamp, found] = await tables.transact(['metas', 'settings'], 'readonly', async (open) => {
        const now = await readStamp(open);
        if (now !== undefined && now === cache?.stamp) return [now, cache.metas] as const;
        const [keys, records] = await Promise.all([open.keys('metas'), open.getAll('metas')]);
        return [now, changed(new Map(), new Map(keys.map((key, index) => [key, records[index]])))] as const;
      });
      if (stamp !== undefined) cache = { stamp, metas: found };
      return [...found.values()];
    },
  };
}

async function readStamp(open: OpenTables): Promise<string | undefined> {
  return valueOf(settingRecord, await open.get('settings', stampKey))?.value;
}

function noting(open: OpenTables, written: Map<string, object | undefined>): OpenTables {
  return {
    ...open,
    put: (table, key, record) => {
      if (table === 'metas') written.set(key, record);
      return open.put(table, key, record);
    },
    delete: (table, key) => {
      if (table === 'metas') written.set(key, undefined);
      return open.delete(table, key);
    },
  };
}

/** Writes records into metadata by key; one that cannot be read, or is none, leaves nothing there. */
function changed(metas: Map<string, DiagramMeta>, records: ReadonlyMap<string, unknown>): Map<string, DiagramMeta> {
  for (const [key, record] of records) {
    const meta = valueOf(metaRecord, record);
    if (meta === undefined) metas.delete(key);
    else metas.set(key, meta);
  }
  return metas;
}
