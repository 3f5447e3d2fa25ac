import { builtInCatalogues, catalogueFaults, completed, createDraft, createElementTree, freeName, serializeCatalogue, usablePart } from '../etom/index.ts';
import type { Catalogue, CatalogueDraft, CatalogueFault, ElementTree, IsTaken, Names } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import type { Clock, Store } from '../workspace/index.ts';
import { findOwnUses, usesChangedBy } from './catalogue-use.ts';
import type { OwnUse, UseSearch } from './catalogue-use.ts';
import { debounce } from './debounce.ts';
import { faultOf } from './fault-of.ts';
import type { SourceFile } from './file-import.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { createSerial } from './serial.ts';
import { additionFor } from './shelf-addition.ts';
import type { AdditionRequest } from './shelf-addition.ts';
import { createShelfEntry, takeOver } from './shelf-entry.ts';
import type { ShelfEntry } from './shelf-entry.ts';
import { readCatalogueFile } from './shelf-import.ts';
import type { CatalogueReport, ShelfSnapshot } from './shelf-snapshot.ts';

/** What the shelf works with. */
export interface ShelfOptions {
  readonly store: Store;
  /** The diagram on show, which may use a catalogue otherwise than the stored one does. */
  readonly shown: UseSearch['shown'];
  /** The texts for names that the shelf itself gives. */
  readonly words: () => Words;
  readonly clock?: Clock;
}

/**
 * The organisation's own catalogues, made and changed in the app. Every change is kept by itself; what is not sound yet is kept too,
 * and only what is sound is offered. What a person asks for never rejects: a failure becomes the report or the state of saving.
 */
export interface Shelf {
  readonly snapshot: Observable<ShelfSnapshot>;
  /** The tree of the catalogues that come with eTOM Flow. */
  readonly standard: ElementTree;
  /** Reads the store, also what other tabs have changed since. */
  load(): Promise<void>;
  /** Makes an empty catalogue; resolves with its ID, undefined where the store refuses. */
  create(options: { readonly title: Names; readonly prefix?: string }): Promise<string | undefined>;
  /** Replaces a draft. Changes in a row of one `step` are undone together. */
  change(id: string, draft: CatalogueDraft, step?: string): void;
  /** The next change of any draft is an undo step of its own. */
  seal(): void;
  /** Adds the element of a request to the first catalogue that can have it, the preferred one before the others. `undefined` where none can. */
  add(request: AdditionRequest, preferred?: string): { readonly id: string; readonly index: number } | undefined;
  undo(id: string): void;
  redo(id: string): void;
  remove(id: string): Promise<void>;
  /** Takes the last deletion of a catalogue back. */
  restore(): Promise<void>;
  /** Adds the catalogue of a file; resolves with its ID. A file that is refused, or whose file ID is there already, becomes a report. */
  importFile(file: SourceFile): Promise<string | undefined>;
  /** Answers the report on show: `replace` and `both` go on with a file whose ID is there already; resolves with the ID of its catalogue. */
  answer(choice: 'replace' | 'both' | 'leave'): Promise<string | undefined>;
  /** Returns the file of a catalogue: all of it, as it is now. */
  fileOf(id: string): { readonly name: string; readonly text: string } | undefined;
  /** Whether an ID is given to a standard element or in any catalogue but this one. */
  isTaken(id: string): IsTaken;
  /** Looks through all diagrams for uses of own IDs; the snapshot has them then. */
  lookForUses(): Promise<readonly OwnUse[]>;
  /** Returns the known uses that mean another element, or none, once `draft` takes the place of a catalogue; without a draft, once it is gone. */
  usesChangedBy(id: string, draft: CatalogueDraft | undefined): readonly OwnUse[];
  dismiss(notice: 'removed' | 'keptCopy'): void;
  /** Keeps and offers now what waits. */
  flush(): Promise<void>;
  dispose(): void;
}

/** After this rest of typing the canvas and the palette follow, in ms. */
const rest = 300;

/** Puts the organisation's catalogues of a store onto a shelf that is empty until `load`. */
export function createShelf({ store: workspace, shown, words, clock }: ShelfOptions): Shelf {
  const store = workspace.catalogues;
  const builtIn = builtInCatalogues();
  const standard = createElementTree(builtIn);
  const source = createSource<ShelfSnapshot>(Object.freeze({
    loaded: false, catalogues: [], offered: builtIn, removed: undefined, keptCopy: undefined, report: undefined, uses: undefined,
  }));
  const patch = (part: Partial<ShelfSnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));
  const serial = createSerial();
  const waiting: { readonly report: CatalogueReport; readonly catalogue?: Catalogue }[] = [];
  const faults = new WeakMap<CatalogueDraft, readonly CatalogueFault[]>();
  let entries: readonly ShelfEntry[] = [];
  let disposed = false;

  const checked = (draft: CatalogueDraft, place: number): readonly CatalogueFault[] => {
    const drafts = entries.map((entry) => entry.draft);
    return catalogueFaults(draft, { standard, older: drafts.slice(0, place), newer: drafts.slice(place + 1) });
  };
  /** Says what is on the shelf. What a change means for the other catalogues is found when typing rests. */
  const show = (part: Partial<ShelfSnapshot> = {}): void => patch({
    ...part,
    catalogues: entries.map(({ stored, draft, history, autosave }, place) => {
      if (!faults.has(draft)) faults.set(draft, checked(draft, place));
      const { state } = autosave;
      return {
        id: stored.id, draft, faults: faults.get(draft) ?? [], canUndo: history.canUndo, canRedo: history.canRedo,
        save: state, savedAt: stored.changedAt, fault: state.kind === 'failed' ? faultOf(state.error) : undefined,
      };
    }),
  });
  const offer = (): void => {
    entries.forEach(({ draft }, place) => faults.set(draft, checked(draft, place)));
    show();
    const own = entries.flatMap(({ draft }) => usablePart(draft, faults.get(draft) ?? []) ?? []);
    const offered = [...builtIn, ...own];
    const same = JSON.stringify(own) === JSON.stringify(source.value.offered.slice(builtIn.length));
    if (!same) patch({ offered });
  };
  const settle = debounce(offer, rest);

  const keepCopy = async (entry: ShelfEntry): Promise<void> => {
    const { en, ru } = entry.draft.title;
    const copyOf = (name: string): string => (name === '' ? '' : words().format('diagram.copyOfTab', { name }));
    const copy = renamed({ ...entry.draft, title: { en: copyOf(en), ru: copyOf(ru) } });
    const { id: from } = entry.stored;
    const stored = await store.create(serializeCatalogue(copy));
    // From here on this tab works on its copy, under the history that it had.
    entry.stored = stored;
    entry.draft = copy;
    show({ keptCopy: { id: stored.id, from, title: copy.title } });
    // The copy is kept and shown; what else changed comes with the next look.
    void load().catch(() => undefined);
  };
  const renamed = (draft: CatalogueDraft): CatalogueDraft => ({ ...draft, id: freeName(draft.id, isFileId) });
  const isFileId = (id: string): boolean => entries.some(({ draft }) => draft.id === id);
  const find = (id: string): ShelfEntry | undefined => entries.find(({ stored }) => stored.id === id);

  const load = (): Promise<void> => serial(async () => {
    const stored = await store.list();
    if (disposed) return;
    const before = new Map(entries.map((entry) => [entry.stored.id, entry]));
    const listed = stored.flatMap((each) => {
      const entry = before.get(each.id);
      if (entry !== undefined) takeOver(entry, each);
      return entry ?? createShelfEntry(each, { store, changed: () => show(), keepCopy, ...(clock === undefined ? {} : { clock }) }) ?? [];
    });
    // What another tab threw away while it is worked on here comes back when it is saved.
    const unsaved = entries.filter((entry) => !listed.includes(entry) && entry.autosave.state.kind !== 'saved');
    for (const entry of entries) if (!listed.includes(entry) && !unsaved.includes(entry)) entry.autosave.dispose();
    entries = [...listed, ...unsaved];
    offer();
    patch({ loaded: true });
  });
  const stopWatching = store.watch(() => void load().catch(() => undefined));

  const add = async (draft: CatalogueDraft): Promise<string> => {
    const stored = await store.create(serializeCatalogue(draft));
    await load();
    return stored.id;
  };
  const replaceDraft = (entry: ShelfEntry, draft: CatalogueDraft): void => {
    entry.draft = draft;
    entry.autosave.changed();
    show();
    settle.request();
  };
  const tell = (report: CatalogueReport, catalogue?: Catalogue): void => {
    waiting.push({ report, ...(catalogue === undefined ? {} : { catalogue }) });
    patch({ report: waiting[0]?.report });
  };
  /** Does what a person asks for; a store that refuses becomes a report about `name`. */
  const attempt = async <T>(name: string, task: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await task();
    } catch (error) {
      tell({ kind: 'store', fileName: name, fault: faultOf(error) });
      return undefined;
    }
  };
  const treeOf = (drafts: readonly (CatalogueDraft | undefined)[]): ElementTree => createElementTree([
    ...builtIn,
    ...drafts.flatMap((draft, place) => (draft === undefined ? [] : usablePart(draft, checked(draft, place)) ?? [])),
  ]);

  const isTakenBeside = (id: string): IsTaken => {
    const others = new Set(entries.filter(({ stored }) => stored.id !== id).flatMap(({ draft }) => draft.elements.map((element) => element.id)));
    return (wanted) => others.has(wanted) || standard.get(wanted) !== undefined;
  };

  const shelf: Shelf = {
    snapshot: source,
    standard,
    load: () => attempt('', load).then(() => undefined),
    create: (options) => attempt(options.title.en || options.title.ru, () => add(createDraft({ ...options, isTaken: isFileId }))),
    change(id, draft, step) {
      const entry = find(id);
      if (entry === undefined || entry.draft === draft) return;
      entry.history.note(entry.draft, step);
      replaceDraft(entry, draft);
    },
    seal: () => entries.forEach(({ history }) => history.seal()),
    add(request, preferred) {
      const fitting = entries.toSorted((a, b) => Number(b.stored.id === preferred) - Number(a.stored.id === preferred));
      const tree = treeOf(entries.map(({ draft }) => draft));
      for (const entry of fitting) {
        const added = additionFor(request, entry.draft, { tree, isTaken: isTakenBeside(entry.stored.id) });
        if (added === undefined) continue;
        if (added.draft !== entry.draft) shelf.change(entry.stored.id, added.draft);
        return { id: entry.stored.id, index: added.index };
      }
      return undefined;
    },
    undo(id) {
      const entry = find(id);
      if (entry?.history.canUndo === true) replaceDraft(entry, entry.history.undo(entry.draft));
    },
    redo(id) {
      const entry = find(id);
      if (entry?.history.canRedo === true) replaceDraft(entry, entry.history.redo(entry.draft));
    },
    remove: async (id) => {
      const entry = find(id);
      if (entry === undefined) return;
      const { title } = completed(entry.draft);
      await attempt(title[words().locale], async () => {
        await entry.autosave.flush();
        await store.remove(entry.stored.id);
        patch({ removed: { id: entry.stored.id, title } });
        await load();
      });
    },
    restore: async () => {
      const { removed } = source.value;
      if (removed === undefined) return;
      await attempt(removed.title[words().locale], async () => {
        await store.restore(removed.id);
        patch({ removed: undefined });
        await load();
      });
    },
    importFile: (file) => attempt(file.name, async () => {
      const read = await readCatalogueFile(file, standard);
      if ('kind' in read) {
        tell(read);
        return undefined;
      }
      const same = entries.find(({ draft }) => draft.id === read.id);
      if (same === undefined) return add(read);
      if (serializeCatalogue(completed(same.draft)) === serializeCatalogue(read)) return same.stored.id;
      tell({ kind: 'same', fileName: file.name, title: completed(same.draft).title, id: same.stored.id }, read);
      return undefined;
    }),
    answer: async (choice) => {
      const answered = waiting.shift();
      patch({ report: waiting[0]?.report });
      if (answered?.catalogue === undefined || answered.report.kind !== 'same' || choice === 'leave') return undefined;
      const { catalogue, report: { id, fileName } } = answered;
      const entry = find(id);
      if (choice === 'both' || entry === undefined) return attempt(fileName, () => add(renamed(catalogue)));
      entry.history.note(entry.draft);
      replaceDraft(entry, catalogue);
      return id;
    },
    fileOf(id) {
      const entry = find(id);
      return entry && { name: `${entry.draft.id}.json`, text: serializeCatalogue(completed(entry.draft)) };
    },
    isTaken: isTakenBeside,
    lookForUses: async () => {
      const uses = await findOwnUses({ store: workspace, shown, goesOn: () => !disposed }).catch(() => source.value.uses ?? []);
      patch({ uses });
      return uses;
    },
    usesChangedBy: (id, draft) => {
      const drafts: readonly (CatalogueDraft | undefined)[] = entries.map((entry) => entry.draft);
      const place = entries.findIndex(({ stored }) => stored.id === id);
      return place === -1 ? [] : usesChangedBy(source.value.uses ?? [], treeOf(drafts), treeOf(drafts.with(place, draft)));
    },
    dismiss: (notice) => patch({ [notice]: undefined }),
    flush: async () => {
      settle.flush();
      // The state of saving tells of a failure.
      await Promise.all(entries.map(({ autosave }) => autosave.flush().catch(() => undefined)));
    },
    dispose() {
      disposed = true;
      stopWatching();
      settle.cancel();
      for (const { autosave } of entries) autosave.dispose();
    },
  };
  return shelf;
}
