import { createAutosave } from '../workspace/index.ts';
import type { Autosave, Clock, DiagramChange, DiagramLocks, DiagramMeta, Journal, Store } from '../workspace/index.ts';
import type { DeskSnapshot } from './desk-snapshot.ts';
import { faultOf } from './fault-of.ts';
import type { Serial } from './serial.ts';
import type { Session } from './session.ts';

/** The part of a session that saving needs. */
export type SavedSession = Pick<Session, 'saveXml' | 'extras' | 'onChange' | 'setReadOnly' | 'finishLabel'>;

/** The parts of the desk that saving needs. */
export interface SavingOptions {
  readonly store: Store;
  readonly session: SavedSession;
  readonly journal: Journal;
  /** The store lives in this tab only: what it takes is kept in the journal too. */
  readonly memoryOnly: boolean;
  /** Where in the journal texts lie that a store of this tab took, by diagram. */
  readonly origins: ReadonlyMap<string, string>;
  readonly locks: DiagramLocks;
  readonly desk: () => DeskSnapshot;
  readonly patch: (part: Partial<DeskSnapshot>) => void;
  /** Keeps a text that cannot become the next one of its diagram as a diagram of its own, and says so. */
  readonly keepCopy: (name: string, diagram: DiagramChange) => Promise<DiagramMeta>;
  /** Reads the list of diagrams anew. */
  readonly refresh: () => Promise<void>;
  /** Shows what the store has of the open diagram, in place of what is shown. */
  readonly reopen: () => Promise<void>;
  readonly serial: Serial;
  readonly clock?: Clock;
}

/** Saving of the open diagram: by itself, and as far as this tab has it. */
export interface Saving {
  /** Saves what is not saved; rejects where that fails. */
  flush(): Promise<void>;
  /** Saves once more, whether or not something changed, and says what this is in the history; where that fails, the next save is. */
  saveAs(version: NonNullable<DiagramChange['version']>): Promise<void>;
  /** Does something else that is not kept before it is done, and says so meanwhile. */
  during(task: () => Promise<void>): Promise<void>;
  /** Says whether this tab may change the open diagram from now on. */
  become(readOnly: boolean): void;
  /** Takes the open diagram from the tab that has it, once that one has saved it, and shows its newest text. One thing at a time with what else the desk does. */
  takeOver(): Promise<void>;
  /** The person comes back to this page. Never rejects. */
  wake(): Promise<void>;
  /** The page goes away: keeps at once what is not saved yet, and begins to save it. */
  leavePage(): void;
  dispose(): void;
}

/** Milliseconds. "Saved" is to be read a second after the last change and five after the first: the save itself takes a part of it. */
const times = { delay: 700, maxDelay: 4500 };

/** Starts the saving of a desk. */
export function createSaving({ store, session, journal, memoryOnly, origins, locks, desk, patch, keepCopy, refresh, reopen, serial, clock }: SavingOptions): Saving {
  /** Another tab has the diagram by now: what is unsaved here must not become its next text. */
  let isLost = false;
  /** What is on the canvas is kept as a copy: the diagram itself is another one. */
  let isStale = false;
  /** What the next save is in the history. */
  let next: DiagramChange['version'];
  /** So many other things are being kept. */
  let others = 0;

  const autosave: Autosave = createAutosave({ save, ...times, ...(clock === undefined ? {} : { clock }) });
  const stops = [
    autosave.subscribe((state) => {
      tell();
      if (state.kind === 'saved' && isStale) show();
    }),
    session.onChange(() => autosave.changed()),
    locks.onAsked(async (id) => {
      if (id !== desk().open?.id) return;
      // Another tab waits: a label that is being written ends here, and nothing more is changed.
      session.finishLabel();
      become(true);
      await autosave.flush().catch(() => undefined);
      isLost = true;
    }),
    locks.onLost((id) => {
      if (id === desk().open?.id) lose();
    }),
    // After what the desk does at the moment, which may be to open that diagram.
    locks.onFree((id) => void serial(async () => {
      const { open, readOnly } = desk();
      if (id !== open?.id) locks.release(id);
      // What is not saved here becomes a copy first, and then the diagram is shown anew.
      else if (readOnly && autosave.state.kind === 'saved') await reopen();
    }).catch(() => undefined)),
  ];

  function tell(): void {
    const { state } = autosave;
    patch({ save: others > 0 && state.kind === 'saved' ? { kind: 'saving' } : state, fault: state.kind === 'failed' ? faultOf(state.error) : undefined });
  }

  /** Another tab has the open diagram. */
  function lose(): void {
    session.finishLabel();
    isLost = true;
    become(true);
    if (autosave.state.kind === 'saved') show();
    else void autosave.flush().catch(() => undefined);
  }

  function show(): void {
    isStale = false;
    // What cannot be read now stays on the canvas, where it can be looked at.
    void serial(reopen).catch(() => undefined);
  }

  function become(readOnly: boolean): void {
    if (!readOnly) isLost = false;
    session.setReadOnly(readOnly);
    if (desk().readOnly !== readOnly) patch({ readOnly });
  }

  async function save(): Promise<void> {
    const { open } = desk();
    if (open === undefined) return;
    const xml = await session.saveXml();
    try {
      if (isLost) await yieldTo(open, xml);
      else await saveNext(open, xml);
    } catch (error) {
      // The store may never take it: with a full disk there may be room left in the other storage of the browser.
      journal.write({ id: open.id, name: open.name, xml, baseRevision: open.revision });
      throw error;
    }
    if (memoryOnly) keepOutside(open, xml);
    else journal.forget(open.id);
    // What is saved is saved, whether or not the list can be read.
    await refresh().catch(() => undefined);
  }

  /** Where the store is gone with the tab, the next start that has a better one finds the text in the journal. */
  function keepOutside({ id, name, revision }: DiagramMeta, xml: string): void {
    const origin = origins.get(id);
    if (journal.write({ id, name, xml, baseRevision: revision }) && origin !== undefined) journal.drop(origin);
  }

  async function saveNext(open: DiagramMeta, xml: string): Promise<void> {
    try {
      const version = next;
      const saved = await store.save(open.id, { xml, ...session.extras(), ...(version === undefined ? {} : { version }) }, open.revision);
      if (next === version) next = undefined;
      // Another tab threw it away meanwhile: what is worked on comes back.
      patch({ open: saved.deletedAt === undefined ? saved : await store.restore(open.id).catch(() => saved) });
    } catch (error) {
      if (!['conflict', 'missing'].includes(faultOf(error))) throw error;
      next = undefined;
      const head = await store.open(open.id).catch(() => undefined);
      if (head?.xml === xml) patch({ open: head.meta });
      else if (isLost) await yieldTo(open, xml);
      else await goOnInCopy(open, xml);
    }
  }

  /** Someone else was first, or threw the diagram away: both texts stay, this one under a name of its own, and it is the open one. */
  async function goOnInCopy(open: DiagramMeta, xml: string): Promise<void> {
    const copy = await keepCopy(open.name, { xml, ...session.extras() });
    await locks.acquire(copy.id);
    patch({ open: copy });
    locks.keepOnly(copy.id);
    // A convenience: the copy is in the list all the same.
    await store.writeLastOpen(copy.id).catch(() => undefined);
  }

  /** Another tab has the diagram: this text stays under a name of its own, and the canvas will show theirs. */
  async function yieldTo(open: DiagramMeta, xml: string): Promise<void> {
    await keepCopy(open.name, { xml, ...session.extras() });
    isStale = true;
  }

  return {
    flush: () => autosave.flush(),
    async saveAs(version) {
      next = version;
      autosave.changed();
      await autosave.flush();
    },
    async during(task) {
      others += 1;
      tell();
      try {
        await task();
      } finally {
        others -= 1;
        tell();
      }
    },
    become,
    async takeOver() {
      const { open, readOnly } = desk();
      if (open === undefined || !readOnly) return;
      await locks.takeOver(open.id);
      await reopen();
    },
    async wake() {
      await store.probe().catch(() => undefined);
      const { open: before, readOnly } = desk();
      // A page that the browser had put aside has let go of its diagram.
      if (before !== undefined && !readOnly && (await locks.acquire(before.id)) === 'busy') {
        lose();
        return;
      }
      await autosave.flush().catch(() => undefined);
      const { open, save: state } = desk();
      if (open === undefined || state.kind !== 'saved') return;
      const head = await store.open(open.id).catch(() => undefined);
      if (head !== undefined && head.meta.revision !== open.revision) await reopen().catch(() => undefined);
    },
    leavePage() {
      session.finishLabel();
      const { open } = desk();
      if (open === undefined) return;
      if (autosave.state.kind !== 'saved') {
        // Only promises that are kept at once lie between here and the journal: the page is still there.
        void session.saveXml().then((xml) => journal.write({ id: open.id, name: open.name, xml, baseRevision: open.revision }));
        void autosave.flush().catch(() => undefined);
      }
      // On a busy machine this page may be there for a while yet, and the one that a reload puts in its place would find its diagram taken.
      locks.release(open.id);
    },
    dispose() {
      for (const stop of stops) stop();
      autosave.dispose();
    },
  };
}
