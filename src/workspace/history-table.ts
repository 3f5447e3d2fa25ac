import { putVersion, textOf } from './history-entry.ts';
import { unpack } from './packing.ts';
import { versionRecord, versionTextRecord } from './records.ts';
import { StoreError } from './store-error.ts';
import { valueOrThrow, valuesOf } from './stored-values.ts';
import type { TableContext } from './table-context.ts';
import { factsOf } from './text-facts.ts';
import { byTime } from './thin.ts';
import type { HistoryStore, StoredVersion, VersionMeta } from './version.ts';

/** Reads histories. They are written where diagrams are saved. */
export function createHistoryTable({ tables, news }: TableContext): HistoryStore {
  const list = (diagramId: string): Promise<readonly VersionMeta[]> => tables.transact(['versions'], 'readonly', async (open) =>
    valuesOf(versionRecord, (await open.versionsOf(diagramId)).records).toSorted(byTime));
  const read = async (id: string): Promise<StoredVersion> => {
    const [meta, text] = await tables.transact(['versions', 'versionTexts'], 'readonly', async (open) => {
      const [version, found] = await Promise.all([open.get('versions', id), open.get('versionTexts', id)]);
      return [valueOrThrow(versionRecord, version), found === undefined ? undefined : valueOrThrow(versionTextRecord, found)];
    });
    const xml = await xmlOf(text ?? {});
    if (xml === undefined || (await factsOf(xml)).hash !== meta.hash) throw new StoreError('damaged');
    return Object.freeze({ meta, xml, ...(text?.original === undefined ? {} : { original: text.original }) });
  };
  return {
    list,
    read,
    name: async (id, name) => {
      const named = await tables.transact(['versions'], 'readwrite', async (open) => putVersion(open, renamed(valueOrThrow(versionRecord, await open.get('versions', id)), name)));
      news.tell({ what: 'diagrams', ids: [named.diagramId] });
      return named;
    },
  };
}

/** Returns the text of a record, in whichever form it lies there; none where that is damaged. */
async function xmlOf({ xml, packed, original }: { readonly xml?: string; readonly packed?: Uint8Array; readonly original?: Uint8Array }): Promise<string | undefined> {
  if (xml !== undefined) return xml;
  if (packed !== undefined) return unpack(packed).catch(() => undefined);
  return original === undefined ? undefined : textOf(original);
}

/** Returns the newest version of a diagram that can be read. */
export async function lastGoodOf(history: HistoryStore, diagramId: string): Promise<StoredVersion | undefined> {
  for (const { id } of await history.list(diagramId)) {
    const version = await readIfGood(history, id);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** Returns a version; none where it is damaged, or where another tab has thinned it out meanwhile. */
export async function readIfGood(history: HistoryStore, id: string): Promise<StoredVersion | undefined> {
  try {
    return await history.read(id);
  } catch (error) {
    if (error instanceof StoreError && ['damaged', 'missing', 'newer'].includes(error.fault)) return undefined;
    throw error;
  }
}

function renamed(meta: VersionMeta, name: string | undefined): VersionMeta {
  const { name: _, ...version } = meta;
  if (name === undefined) return { ...version, kind: version.kind === 'named' ? 'auto' : version.kind };
  return { ...version, name, kind: version.kind === 'auto' ? 'named' : version.kind };
}
