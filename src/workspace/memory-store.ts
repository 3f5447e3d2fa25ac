import { createdCatalogue, listedCatalogues, removedCatalogue, restoredCatalogue, savedCatalogue } from './catalogue-changes.ts';
import type { CatalogueStore, StoredCatalogue } from './catalogue-store.ts';
import { created, listed, lookedInto, removed, renamed, restored, saved } from './diagram-changes.ts';
import { randomId } from './random-id.ts';
import { StoreError, type DiagramView, type Store, type StoredDiagram } from './store.ts';

/** What a memory store holds. Two stores over the same data are like two tabs. */
export interface MemoryData {
  readonly diagrams: Map<string, StoredDiagram>;
  readonly views: Map<string, DiagramView>;
  readonly settings: Map<'lastOpen' | 'rules', string>;
  readonly catalogues: Map<string, StoredCatalogue>;
  /** Who wants to know of changes of catalogues, each with the store that it belongs to. */
  readonly watchers: Map<() => void, object>;
}

/** Returns data with nothing in it. */
export function createMemoryData(): MemoryData {
  return { diagrams: new Map(), views: new Map(), settings: new Map(), catalogues: new Map(), watchers: new Map() };
}

/**
 * Keeps diagrams as long as the page lives: for tests, and where the browser keeps no data. The same contract as the
 * store of the browser. `now` gives the time in milliseconds since the epoch.
 */
export function createMemoryStore(options: { readonly data?: MemoryData; readonly now?: () => number } = {}): Store {
  const { data = createMemoryData(), now = Date.now } = options;
  const { diagrams, views, settings } = data;
  let closed = false;

  /** Runs at once, as a transaction would, and answers later, as a database would. */
  const transact = async <T>(work: () => T): Promise<T> => {
    if (closed) {
      throw new StoreError('unavailable');
    }
    return work();
  };
  const find = (id: string): StoredDiagram => {
    const diagram = diagrams.get(id);
    if (diagram === undefined) {
      throw new StoreError('missing');
    }
    return diagram;
  };
  const keep = (diagram: StoredDiagram): StoredDiagram['meta'] => {
    diagrams.set(diagram.meta.id, Object.freeze(diagram));
    return diagram.meta;
  };

  return {
    catalogues: createMemoryCatalogues({ data, now, transact }),
    list: () => transact(() => listed(Array.from(diagrams.values(), ({ meta }) => meta))),
    open: (id) => transact(() => find(id)),
    create: ({ name, xml }) => transact(() => keep({ meta: created(randomId(), name, now()), xml })),
    save: (id, change, baseRevision) => transact(() => keep({ meta: saved(find(id).meta, change, baseRevision, now()), xml: change.xml })),
    writeProcesses: (id, revision, processes) => transact(() => keep({ ...find(id), meta: lookedInto(find(id).meta, revision, processes) })),
    rename: (id, name) => transact(() => keep({ ...find(id), meta: renamed(find(id).meta, name, now()) })),
    remove: (id) => transact(() => keep({ ...find(id), meta: removed(find(id).meta, now()) })),
    restore: (id) => transact(() => keep({ ...find(id), meta: restored(find(id).meta) })),
    readView: (id) => transact(() => views.get(id)),
    writeView: (id, view) => transact(() => void views.set(id, Object.freeze({ ...view }))),
    readLastOpen: () => transact(() => settings.get('lastOpen')),
    writeLastOpen: (id) => transact(() => void settings.set('lastOpen', id)),
    readRules: () => transact(() => settings.get('rules')),
    writeRules: (text) => transact(() => void settings.set('rules', text)),
    close: async () => {
      closed = true;
    },
  };
}

interface MemoryCataloguesOptions {
  readonly data: MemoryData;
  readonly now: () => number;
  readonly transact: <T>(work: () => T) => Promise<T>;
}

function createMemoryCatalogues({ data: { catalogues, watchers }, now, transact }: MemoryCataloguesOptions): CatalogueStore {
  const own = {};
  const find = (id: string): StoredCatalogue => {
    const catalogue = catalogues.get(id);
    if (catalogue === undefined) {
      throw new StoreError('missing');
    }
    return catalogue;
  };
  const change = (work: () => StoredCatalogue): Promise<StoredCatalogue> => transact(() => {
    const changed = work();
    catalogues.set(changed.id, changed);
    for (const [listener, owner] of watchers) {
      if (owner !== own) {
        queueMicrotask(listener);
      }
    }
    return changed;
  });
  return {
    list: () => transact(() => listedCatalogues([...catalogues.values()])),
    create: (text) => change(() => createdCatalogue(randomId(), text, now())),
    save: (id, text, baseRevision) => change(() => savedCatalogue(find(id), text, baseRevision, now())),
    remove: (id) => change(() => removedCatalogue(find(id), now())),
    restore: (id) => change(() => restoredCatalogue(find(id))),
    watch: (listener) => {
      const hear = (): void => listener();
      watchers.set(hear, own);
      return () => watchers.delete(hear);
    },
  };
}
