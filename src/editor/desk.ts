import { newDiagramXml } from '../bpmn/index.ts';
import type { ReadWarning } from '../bpmn/index.ts';
import type { Words } from '../words/index.ts';
import { createFreeLocks } from '../workspace/index.ts';
import type { DiagramChange, DiagramLocks, DiagramMeta, Journal, Store, StoreFault } from '../workspace/index.ts';
import { debounce } from './debounce.ts';
import { createCalls } from './desk-calls.ts';
import type { DeskCalls } from './desk-calls.ts';
import { createVersions } from './desk-history.ts';
import type { DeskVersions } from './desk-history.ts';
import { createImports } from './desk-imports.ts';
import type { DeskImports } from './desk-imports.ts';
import { createDeskLibrary } from './desk-library.ts';
import type { DeskLibrary } from './desk-library.ts';
import { createReports } from './desk-reports.ts';
import { recover } from './desk-recovery.ts';
import { createSaving } from './desk-saving.ts';
import type { DeskSnapshot, WayStep } from './desk-snapshot.ts';
import { extrasOfText } from './diagram-extras.ts';
import { refusalOf } from './file-import.ts';
import { firstFree } from './first-free.ts';
import type { SourceBytes } from './file-import.ts';
import { orLastGood } from './last-good.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { createProcessIndex, lookIntoDiagrams, sameExtras, stampOf } from './process-index.ts';
import type { ProcessIndex } from './process-index.ts';
import { createSerial } from './serial.ts';
import type { Session } from './session.ts';

/** What the desk works with. */
export interface DeskOptions {
  readonly store: Store;
  readonly session: Session;
  /** Takes what the store has not yet when the page goes away. */
  readonly journal: Journal;
  /** Which tab may change a diagram; by default every one, and the store tells who was first. */
  readonly locks?: DiagramLocks;
  readonly memoryOnly: StoreFault | undefined;
  /** The texts for names that the desk itself gives. */
  readonly words: () => Words;
}

/**
 * Which diagram is open, and everything that happens to whole diagrams. One thing at a time: calls wait for each other. What a person
 * asks for never rejects: a failure becomes the report, and what is open stays open.
 */
export interface Desk extends DeskImports, DeskCalls, DeskLibrary, DeskVersions {
  readonly snapshot: Observable<DeskSnapshot>;
  /** The processes of all diagrams, as they were saved last. */
  readonly processes: ProcessIndex;
  /** Opens the diagram that was open last, else the newest that opens, else a new one. */
  start(): Promise<void>;
  create(): Promise<void>;
  openDiagram(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  dismiss(notice: 'report' | 'keptCopy' | 'undrawn'): void;
  /** Saves what is not saved yet. Never rejects: the state tells. */
  flush(): Promise<void>;
  /** Takes the open diagram from the tab that has it, once that one has saved it, and goes on here. */
  takeOver(): Promise<void>;
  /** Shows what came into the store beside the desk. */
  refresh(): Promise<void>;
  /** The person comes back to this page: a connection that is gone is opened anew, what could not be saved is tried again, and what another tab has changed is shown. */
  wake(): Promise<void>;
  /** The page goes away: keeps at once what is not saved yet, and begins to save it. */
  leavePage(): void;
  /** Stops listening and saving. What is not flushed then is not saved. */
  dispose(): void;
}

/** How a text becomes a diagram: by which calls, what happens once it is kept, and from which file. */
interface CreateFromOptions {
  readonly way?: readonly WayStep[];
  readonly kept?: () => void;
  readonly source?: SourceBytes;
}

/** Puts a store and a session together. */
export function createDesk({ store, session, journal, locks = createFreeLocks(), memoryOnly, words }: DeskOptions): Desk {
  const source = createSource<DeskSnapshot>(Object.freeze({
    diagrams: [], open: undefined, save: { kind: 'saved' } as const, fault: undefined, readOnly: false, memoryOnly,
    report: undefined, keptCopy: undefined, undrawn: undefined, way: [], naming: 0,
  }));
  const patch = (part: Partial<DeskSnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));
  const serial = createSerial();
  let disposed = false;
  const index = createProcessIndex(() => source.value.diagrams);
  /** The other diagrams, as validation knows them. */
  let seen: string | undefined;
  const reports = createReports((report) => patch({ report }));

  const freeName = (base: string): string => firstFree(base, source.value.diagrams.map(({ name }) => name));
  const origins = new Map<string, string>();
  const saving = createSaving({
    store, session, journal, memoryOnly: memoryOnly !== undefined, origins, locks, desk: () => source.value, patch, keepCopy, refresh, reopen, serial,
  });
  const rememberView = debounce(() => {
    const { open } = source.value;
    // Where a person looked is a convenience: when it cannot be kept, the next failed save will tell.
    if (open !== undefined) store.writeView(open.id, session.view()).catch(() => undefined);
  }, 300);
  const stopMoves = session.onMove(() => rememberView.request());

  async function keepCopy(name: string, diagram: DiagramChange): Promise<DiagramMeta> {
    const copy = await store.create({ ...diagram, name: freeName(words().format('diagram.copyOfTab', { name })), version: { kind: 'rescued' } });
    patch({ keptCopy: copy });
    return copy;
  }

  async function refresh(): Promise<void> {
    const diagrams = await store.list();
    patch({ diagrams });
    const stamp = stampOf(diagrams, source.value.open?.id);
    if (stamp === seen) return;
    seen = stamp;
    session.setResolve((calledElement) => index.resolve(calledElement));
  }

  /** Saves the open diagram before another one takes its place. Rejects when that is not possible: nothing may be lost. */
  async function leave(): Promise<void> {
    rememberView.flush();
    await saving.flush();
  }

  async function show(id: string, way: readonly WayStep[] = []): Promise<readonly ReadWarning[]> {
    const { open: previous, way: previousWay } = source.value;
    const readOnly = (await locks.acquire(id)) === 'busy';
    try {
      const [{ meta, xml }, view] = await Promise.all([store.open(id), store.readView(id).catch(() => undefined)]);
      // What changed while the store was read is saved too: from here on the old diagram takes no more changes.
      await leave();
      patch({ open: undefined });
      const { warnings } = await session.importXml(xml);
      session.show(view);
      saving.become(readOnly);
      patch({ open: readOnly ? meta : await noted(meta), way });
      locks.keepOnly(id);
      // A convenience: the diagram is open all the same.
      await store.writeLastOpen(id).catch(() => undefined);
      await refresh();
      return warnings;
    } catch (error) {
      if (previous?.id !== id) locks.release(id);
      if (previous !== undefined && source.value.open === undefined) {
        // bpmn-js shows again what was open.
        if (previous.id === id) patch({ open: previous });
        else await show(previous.id, previousWay);
      }
      throw error;
    }
  }

  /** Shows the newest text of the open diagram, where this tab could not follow it. */
  async function reopen(): Promise<void> {
    const { open, way } = source.value;
    if (open === undefined) return;
    rememberView.flush();
    await show(open.id, way);
  }

  /** Keeps what is found in the open text, where that is not known yet. */
  async function noted(meta: DiagramMeta): Promise<DiagramMeta> {
    const extras = session.extras();
    // A convenience: another start looks again.
    return sameExtras(meta, extras) ? meta : store.writeExtras(meta.id, meta.revision, extras).catch(() => meta);
  }

  /** Opens the first of the listed diagrams that opens, the `preferred` one before the others, else a new one. */
  async function openAny(preferred?: string): Promise<void> {
    const ids = source.value.diagrams.map(({ id }) => id);
    for (const id of [...ids.filter((each) => each === preferred), ...ids.filter((each) => each !== preferred)]) {
      // A diagram that does not open any more stays in the list; the next one is tried.
      await orLastGood({ id, name: nameOf(id)(), done: show(id) }, { store, reports }).catch(() => undefined);
      if (source.value.open?.id === id) return;
    }
    await create();
  }

  async function createFrom(name: string, xml: string, { way = [], kept, source: file }: CreateFromOptions = {}): Promise<readonly ReadWarning[]> {
    await leave();
    const meta = await store.create({ name: freeName(name.trim() || words().format('diagram.importedName')), xml, ...file });
    try {
      kept?.();
      return await show(meta.id, way);
    } catch (error) {
      await store.remove(meta.id);
      await refresh();
      throw error;
    }
  }

  async function create(): Promise<void> {
    const name = freeName(words().format('diagram.newName'));
    await createFrom(name, newDiagramXml(name));
    patch({ naming: source.value.naming + 1 });
  }

  /** Does one thing after the others; a failure is reported under the name that it is about. */
  function attempt(name: () => string, task: () => Promise<void>): Promise<void> {
    return serial(async () => {
      try {
        await task();
      } catch (error) {
        reports.tell({ fileName: name(), refusal: refusalOf(error), warnings: [] });
      }
    });
  }

  const imports = createImports({ reports, serial, attempt, createFrom, hasProcess: (id) => index.resolve(id) !== undefined, showUndrawn: (undrawn) => patch({ undrawn }) });
  const nameOf = (id: string) => (): string => source.value.diagrams.find((diagram) => diagram.id === id)?.name ?? '';

  return {
    snapshot: source,
    processes: index,
    start: () => serial(async () => {
      await refresh();
      await recover({ store, journal, locks, memoryOnly: memoryOnly !== undefined, origins, keepCopy });
      await refresh();
      await openAny(await store.readLastOpen().catch(() => undefined));
      void lookIntoDiagrams(store, source.value.diagrams, (xml) => extrasOfText(xml, { tree: session.tree }), () => !disposed).then((count) => (count > 0 ? serial(refresh) : undefined)).catch(() => undefined);
    }),
    create: () => attempt(() => words().format('diagram.newName'), create),
    openDiagram: (id) => attempt(nameOf(id), async () => {
      if (id !== source.value.open?.id) await orLastGood({ id, name: nameOf(id)(), done: show(id) }, { store, reports });
    }),
    rename: (id, name) => saving.during(() => attempt(() => name, async () => {
      const text = name.trim();
      const meta = source.value.diagrams.find((diagram) => diagram.id === id);
      if (meta === undefined || text === '' || text === meta.name) return;
      const renamed = await store.rename(id, text);
      const { open } = source.value;
      if (open?.id === id) {
        patch({ open: { ...renamed, revision: open.revision } });
        renameProcess(session, meta.name, text);
      }
      await refresh();
    })),
    dismiss(notice) {
      if (notice === 'report') reports.answer();
      else patch({ [notice]: undefined });
    },
    takeOver: () => attempt(() => source.value.open?.name ?? '', () => saving.takeOver()),
    ...imports,
    ...createDeskLibrary({ serial, desk: () => source.value, patch, leave, refresh, openAny }),
    ...createVersions({ store, session, saving, desk: () => source.value, attempt, show }),
    ...createCalls({ session, processes: index, desk: () => source.value, attempt, show, createFrom }),
    async flush() {
      rememberView.flush();
      // The state of saving tells of a failure.
      await saving.flush().catch(() => undefined);
    },
    wake: () => serial(() => saving.wake()),
    refresh: () => serial(refresh),
    leavePage() {
      rememberView.flush();
      saving.leavePage();
    },
    dispose() {
      disposed = true;
      stopMoves();
      rememberView.cancel();
      saving.dispose();
      locks.close();
    },
  };
}

/** A process that bears the diagram's name, or none, follows it. */
function renameProcess(session: Session, from: string, to: string): void {
  const { root } = session.snapshot.value;
  if (root?.type === 'Process' && (root.name === from || root.name === '')) session.actions.rename(root.id, to);
}
