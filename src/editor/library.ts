import { renewProcessIds } from '../bpmn/index.ts';
import type { Words } from '../words/index.ts';
import type { Folder, Store } from '../workspace/index.ts';
import { findDamage, mend } from './damage.ts';
import type { DamagedRecord } from './damage.ts';
import { debounce } from './debounce.ts';
import type { DeskSnapshot } from './desk-snapshot.ts';
import type { Extras } from './diagram-extras.ts';
import { faultOf } from './fault-of.ts';
import { exportMany } from './library-export.ts';
import { importMany } from './library-import.ts';
import type { IncomingFile } from './library-import.ts';
import { foldersWithin, ordered, treeOf } from './library-order.ts';
import { createLibrarySearch } from './library-search.ts';
import { chosen, emptySelection, stillShown } from './library-selection.ts';
import type { SelectionMode } from './library-selection.ts';
import type { LibraryDiagram, LibraryFinding, LibraryPlace, LibrarySnapshot, LibrarySort, LibraryWork } from './library-snapshot.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { createSerial } from './serial.ts';

/** The part of the desk that the library needs. */
export interface LibraryDesk {
  readonly snapshot: Observable<DeskSnapshot>;
  flush(): Promise<void>;
  /** Lists the diagrams anew; where the open one is not among them any more, another one is opened. */
  reread(): Promise<void>;
  openDiagram(id: string): Promise<void>;
}

/** What the library works with. */
export interface LibraryOptions {
  readonly store: Store;
  readonly desk: LibraryDesk;
  /** What is kept beside the text of a diagram that was not opened. */
  readonly look: (xml: string) => Promise<Extras>;
  readonly words: () => Words;
  /** Time in milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * All diagrams of the workspace, in folders, searched, selected and treated many at a time. What a person asks for never rejects: a
 * store that refuses becomes the fault of the snapshot.
 */
export interface Library {
  readonly snapshot: Observable<LibrarySnapshot>;
  /** Reads folders and trash, and begins to read the texts that are searched. */
  load(): Promise<void>;
  show(place: LibraryPlace): void;
  /** The same order again turns it round. */
  sortBy(sort: LibrarySort, descending?: boolean): void;
  search(query: string): void;
  /** Where in a shown diagram the query was found. */
  findingOf(id: string): LibraryFinding | undefined;
  select(id: string, mode: SelectionMode): void;
  selectAll(): void;
  clearSelection(): void;
  createFolder(name: string, parent?: string): Promise<string | undefined>;
  renameFolder(id: string, name: string): Promise<void>;
  moveFolder(id: string, parent: string | undefined): Promise<void>;
  /** What is in it moves to where it was. */
  removeFolder(id: string): Promise<void>;
  move(ids: readonly string[], folder: string | undefined): Promise<void>;
  duplicate(ids: readonly string[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Takes the last deletion back. */
  undoRemove(): Promise<void>;
  /** What of the workspace cannot be read. */
  damage(): Promise<readonly DamagedRecord[]>;
  /** Brings back which of these diagrams can be. */
  mend(damaged: readonly DamagedRecord[]): Promise<void>;
  /** Deletes for ever. */
  purge(ids: readonly string[]): Promise<void>;
  /** Packs diagrams; undefined where the store refuses. */
  exportZip(ids: readonly string[]): Promise<Blob | undefined>;
  /** Takes many files in, into the folder on show; the report tells what became of them. */
  importFiles(files: readonly IncomingFile[]): Promise<void>;
  /** Text of the small picture of a diagram. */
  picture(id: string): Promise<string | undefined>;
  dismiss(notice: 'report' | 'removed' | 'fault'): void;
  dispose(): void;
}

/** So long a diagram waits in the trash, in ms. */
export const trashTime = 30 * 24 * 3600 * 1000;

/** Returns the library over a store. */
export function createLibrary({ store, desk, look, words, now = Date.now }: LibraryOptions): Library {
  let folders: readonly Folder[] = [];
  let trash: readonly LibraryDiagram[] = [];
  let selection = emptySelection;
  let read = '';
  /** The diagram that was open until it was deleted here. */
  let wasOpen: string | undefined;
  const search = createLibrarySearch(store);
  const serial = createSerial();
  const source = createSource<LibrarySnapshot>(Object.freeze({
    place: { kind: 'all' } as const, sort: 'changed' as const, descending: true, query: '', diagrams: [], total: 0, inTrash: 0, folders: [],
    selected: selection.ids, indexed: false, work: undefined, report: undefined, removed: [], fault: undefined,
  }));
  const patch = (part: Partial<LibrarySnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));

  const listed = (): readonly LibraryDiagram[] => desk.snapshot.value.diagrams;
  const here = (place: LibraryPlace): readonly LibraryDiagram[] => {
    if (place.kind === 'trash') return trash;
    if (place.kind !== 'folder') return listed();
    const within = foldersWithin(folders, place.id);
    return listed().filter(({ folder }) => folder !== undefined && within.has(folder));
  };
  const found = (diagrams: readonly LibraryDiagram[], query: string): readonly LibraryDiagram[] => {
    const hits = search.find(query);
    read = hits.read;
    const byId = new Map(diagrams.map((diagram) => [diagram.id, diagram]));
    const best = hits.ids.flatMap((id) => byId.get(id) ?? []);
    if (search.indexed && source.value.place.kind !== 'trash') return best;
    // What is not read yet, and what lies in the trash, is found by its name.
    const known = new Set(best);
    const wanted = query.trim().toLowerCase();
    return [...best, ...diagrams.filter((diagram) => !known.has(diagram) && diagram.name.toLowerCase().includes(wanted))];
  };
  /** Shows what there is now. */
  const show = (part: Partial<LibrarySnapshot> = {}): void => {
    const next = { ...source.value, ...part };
    const { locale } = words();
    const place = next.place.kind === 'folder' && !folders.some(({ id }) => next.place.kind === 'folder' && id === next.place.id) ? { kind: 'all' as const } : next.place;
    const diagrams = next.query.trim() === '' ? ordered(here(place), next.sort, next.descending, locale) : found(here(place), next.query);
    selection = stillShown(selection, diagrams);
    patch({ ...part, place, diagrams, selected: selection.ids, total: listed().length, inTrash: trash.length, folders: treeOf(folders, listed(), locale), indexed: search.indexed });
  };
  const follow = debounce(() => {
    void search.follow(listed()).then(() => (source.value.query === '' ? patch({ indexed: search.indexed }) : show()));
  }, 300);
  let shown: readonly LibraryDiagram[] | undefined;
  let loaded = false;
  const stopDesk = desk.snapshot.subscribe(({ diagrams }) => {
    if (diagrams === shown || !loaded) return;
    shown = diagrams;
    show();
    follow.request();
  });
  const reread = async (): Promise<void> => {
    [folders, trash] = await Promise.all([store.folders.list(), store.listRemoved()]);
    show();
  };
  const stopStore = store.subscribe(() => void (loaded ? reread().catch(() => undefined) : undefined));

  /** Does what a person asks for, one after the other. */
  const attempt = <T>(task: () => Promise<T>): Promise<T | undefined> => serial(async () => {
    try {
      return await task();
    } catch (error) {
      patch({ fault: faultOf(error) });
      return undefined;
    } finally {
      if (source.value.work !== undefined) patch({ work: undefined });
    }
  });
  const changed = async (): Promise<void> => {
    await desk.reread();
    await reread();
  };
  const work = (kind: LibraryWork['kind'], done: number, total: number): void => patch({ work: { kind, done, total } });
  const byIds = (ids: readonly string[]): readonly LibraryDiagram[] => {
    const wanted = new Set(ids);
    return [...listed(), ...trash].filter(({ id }) => wanted.has(id));
  };
  const createNames = (): ((base: string, folder: string | undefined) => string) => {
    const taken = new Set(listed().map(({ name, folder }) => `${folder ?? ''}/${name}`));
    return (base, folder) => {
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? base : `${base} ${number}`;
        const key = `${folder ?? ''}/${name}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return name;
      }
    };
  };

  return {
    snapshot: source,
    load: async () => {
      loaded = true;
      await attempt(async () => {
        await store.purgeOld(now() - trashTime);
        shown = listed();
        await reread();
        follow.request();
      });
    },
    show: (place) => {
      selection = emptySelection;
      show({ place, query: '' });
    },
    sortBy: (sort, descending) => show({ sort, descending: descending ?? (source.value.sort === sort ? !source.value.descending : sort !== 'name') }),
    search: (query) => show({ query }),
    findingOf: (id) => (source.value.query.trim() === '' ? undefined : search.placeOf(id, read)),
    select: (id, mode) => {
      selection = chosen(selection, id, mode, source.value.diagrams.map((diagram) => diagram.id));
      patch({ selected: selection.ids });
    },
    selectAll: () => {
      selection = { ids: new Set(source.value.diagrams.map(({ id }) => id)), anchor: selection.anchor };
      patch({ selected: selection.ids });
    },
    clearSelection: () => {
      selection = emptySelection;
      patch({ selected: selection.ids });
    },
    createFolder: (name, parent) => attempt(async () => {
      const { id } = await store.folders.create({ name: name.trim(), ...(parent === undefined ? {} : { parent }) });
      await reread();
      return id;
    }),
    renameFolder: async (id, name) => {
      if (name.trim() !== '') await attempt(() => store.folders.rename(id, name.trim()).then(reread));
    },
    moveFolder: async (id, parent) => {
      if (parent === undefined || !foldersWithin(folders, id).has(parent)) await attempt(() => store.folders.move(id, parent).then(reread));
    },
    removeFolder: async (id) => {
      await attempt(() => store.folders.remove(id).then(changed));
    },
    move: async (ids, folder) => {
      await attempt(() => store.moveTo(ids, folder).then(changed));
    },
    duplicate: async (ids) => {
      await attempt(async () => {
        await desk.flush();
        const freeName = createNames();
        for (const [index, { id, name, folder }] of byIds(ids).entries()) {
          work('duplicate', index, ids.length);
          const { xml } = await store.open(id);
          const renewed = await renewProcessIds(xml);
          const copy = freeName(words().format('diagram.duplicateName', { name }), folder);
          await store.createMany([{ name: copy, xml: renewed, ...(await look(renewed)), ...(folder === undefined ? {} : { folder }) }]);
        }
        await changed();
      });
    },
    remove: async (ids) => {
      await attempt(async () => {
        await desk.flush();
        work('delete', 0, ids.length);
        const { open } = desk.snapshot.value;
        wasOpen = open !== undefined && ids.includes(open.id) ? open.id : undefined;
        const removed = byIds(ids);
        await store.removeMany(ids);
        patch({ removed });
        await changed();
      });
    },
    restore: async (ids) => {
      await attempt(async () => {
        await store.restoreMany(ids);
        await changed();
      });
    },
    undoRemove: async () => {
      const { removed } = source.value;
      await attempt(async () => {
        await store.restoreMany(removed.map(({ id }) => id));
        patch({ removed: [] });
        await changed();
        if (wasOpen !== undefined) await desk.openDiagram(wasOpen);
      });
    },
    damage: () => findDamage({ store, look }).catch(() => []),
    mend: async (damaged) => {
      await attempt(async () => {
        await mend(damaged, words().format('diagram.importedName'), { store, look });
        await changed();
      });
    },
    purge: async (ids) => {
      await attempt(async () => {
        work('delete', 0, ids.length);
        await store.purge(ids);
        patch({ removed: source.value.removed.filter(({ id }) => !ids.includes(id)) });
        await reread();
      });
    },
    exportZip: (ids) => attempt(async () => {
      await desk.flush();
      const { archive } = await exportMany(byIds(ids), { store, folders, progress: (done) => work('export', done, ids.length) });
      return archive;
    }),
    importFiles: async (files) => {
      const { place } = source.value;
      await attempt(async () => {
        try {
          const report = await importMany(files, {
            store, folder: place.kind === 'folder' ? place.id : undefined, look, freeName: createNames(), progress: (done, total) => work('import', done, total),
          });
          patch({ report, work: undefined });
        } finally {
          await changed();
        }
      });
    },
    picture: (id) => store.readPicture(id).catch(() => undefined),
    dismiss: (notice) => patch(notice === 'removed' ? { removed: [] } : { [notice]: undefined }),
    dispose() {
      stopDesk();
      stopStore();
      follow.cancel();
    },
  };
}
