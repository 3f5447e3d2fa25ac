import { readDraft, serializeCatalogue } from '../etom/index.ts';
import type { CatalogueDraft } from '../etom/index.ts';
import { createAutosave } from '../workspace/index.ts';
import type { Autosave, CatalogueStore, Clock, StoredCatalogue } from '../workspace/index.ts';
import { faultOf } from './fault-of.ts';
import { createHistory } from './history.ts';
import type { History } from './history.ts';

/** One catalogue under work: what is stored, what it is now, what was before, and its saving. */
export interface ShelfEntry {
  stored: StoredCatalogue;
  draft: CatalogueDraft;
  readonly history: History<CatalogueDraft>;
  readonly autosave: Autosave;
}

/** What entries need. */
export interface ShelfEntryOptions {
  readonly store: CatalogueStore;
  readonly clock?: Clock;
  /** Called after each change of the state of saving. */
  readonly changed: () => void;
  /** Another tab was first: keeps the text of the entry as a catalogue of its own. */
  readonly keepCopy: (entry: ShelfEntry) => Promise<void>;
}

/** Typing rests for a moment before it is kept, in ms: there is less to keep than of a diagram. */
const delay = 500;

/** Returns the entry for what is stored; undefined for a text that is no catalogue. */
export function createShelfEntry(stored: StoredCatalogue, { store, clock, changed, keepCopy }: ShelfEntryOptions): ShelfEntry | undefined {
  const draft = readDraft(stored.text);
  if (draft === undefined) return undefined;
  const save = async (): Promise<void> => {
    try {
      const saved = await store.save(entry.stored.id, serializeCatalogue(entry.draft), entry.stored.revision);
      // Another tab threw it away meanwhile: what is worked on comes back.
      entry.stored = saved.deletedAt === undefined ? saved : await store.restore(saved.id);
    } catch (error) {
      if (!['conflict', 'missing'].includes(faultOf(error))) throw error;
      await keepCopy(entry);
    }
  };
  const autosave = createAutosave({ save, delay, ...(clock === undefined ? {} : { clock }) });
  autosave.subscribe(changed);
  const entry: ShelfEntry = { stored, draft, history: createHistory(), autosave };
  return entry;
}

/** Takes over what another tab has saved, unless something here waits to be saved: that meets its conflict then. */
export function takeOver(entry: ShelfEntry, stored: StoredCatalogue): void {
  if (stored.revision <= entry.stored.revision || entry.autosave.state.kind !== 'saved') return;
  const draft = readDraft(stored.text);
  if (draft === undefined) return;
  entry.stored = stored;
  entry.draft = draft;
  entry.history.clear();
}
