import { checkXml, newDiagramXml, presentWarnings, processFacts } from '../bpmn/index.ts';
import type { ModdleElement, ProcessFact, ReadWarning } from '../bpmn/index.ts';
import type { Catalogue, ElementTree } from '../etom/index.ts';
import type { CallHost, DiagramElement, EventBus, Modeler } from '../modeling/index.ts';
import { validate, validateInSteps } from '../validation/index.ts';
import type { Issue, ResolveProcess, Settings, Severity, ValidationOptions, ValidationResult } from '../validation/index.ts';
import type { Locale } from '../words/index.ts';
import type { DiagramView } from '../workspace/index.ts';
import { guarded } from './actions/guarded.ts';
import { createActions } from './actions/index.ts';
import type { EditorActions } from './actions/index.ts';
import { describeElement } from './describe.ts';
import { extrasOf } from './diagram-extras.ts';
import type { Extras } from './diagram-extras.ts';
import { afterPaint } from './after-paint.ts';
import { watchMeaning } from './meaning.ts';
import { inSlices } from './in-slices.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { share, shareInSteps } from './share.ts';
import { emptySnapshot } from './snapshot.ts';
import type { EditorSnapshot, ElementSnapshot } from './snapshot.ts';

/** What a session starts with. */
export interface SessionOptions {
  readonly locale: Locale;
  readonly catalogues: readonly Catalogue[];
}

/** One open document: the only place that hears bpmn-js and tells the rest of the house in frozen snapshots. */
export interface Session {
  readonly modeler: Modeler;
  /** The tree of the present catalogues; another object after `setCatalogues`. */
  readonly tree: ElementTree;
  readonly snapshot: Observable<EditorSnapshot>;
  readonly actions: EditorActions;
  /** Shows the canvas inside `host`; the canvas follows its size. */
  attachTo(host: HTMLElement): void;
  detach(): void;
  /** Replaces the open diagram. Rejects with `UnreadableDiagram`, or with bpmn-js' error when it cannot be drawn; what was open is open then, without its history. */
  importXml(xml: string): Promise<{ warnings: readonly ReadWarning[] }>;
  /** Opens an empty diagram whose process bears `name`. */
  openEmpty(name: string): Promise<void>;
  /** Serializes what is drawn; a label that is being written goes on being written. */
  saveXml(): Promise<string>;
  /** Ends the label that is being written, if any, and keeps what was written. */
  finishLabel(): void;
  /** Refuses every change of the diagram by a person from now on, or allows them again. */
  setReadOnly(readOnly: boolean): void;
  /** What a person sees of one element; undefined where it is not drawn. */
  element(id: string): ElementSnapshot | undefined;
  /** Says who knows the other diagrams, so that steps can call them. */
  setCallHost(host: CallHost): void;
  /** The processes that the diagram holds now. */
  processes(): readonly ProcessFact[];
  /** What the store keeps beside the text. The counts are those of the last validation, which follows a change after a moment. */
  extras(): Extras;
  /** Returns a picture of the diagram in light colours, with the badges. */
  saveSvg(): Promise<string>;
  /** Validates now, without waiting for the next paint. */
  validate(): readonly Issue[];
  setLocale(locale: Locale): void;
  /** Judges and offers by other catalogues from now on. The diagram and its undo history stay. */
  setCatalogues(catalogues: readonly Catalogue[]): void;
  /** Judges by other severities and options from now on. */
  setRules(settings: Settings): void;
  /** Finds the processes of other diagrams from now on; again after each change of what it would find. */
  setResolve(resolve: ResolveProcess | undefined): void;
  /** Calls `listener` when a person wants to read the issues of an element on the canvas: its ID, and where in the window, in px. */
  onIssueOpened(listener: (elementId: string, box: DOMRect) => void): () => void;
  /** Calls `listener` after each change of the diagram by a person; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Calls `listener` when another part of the diagram is on show; returns the way to stop. */
  onMove(listener: () => void): () => void;
  view(): DiagramView;
  /** Shows what `view` describes; without one, the whole diagram. */
  show(view: DiagramView | undefined): void;
  destroy(): void;
}

/** Starts a session. bpmn-js is loaded only now, so that the page around it is painted first. */
export async function createSession({ locale, catalogues }: SessionOptions): Promise<Session> {
  const { createModeler, issueOpened, markIssues, revealElement } = await import('../modeling/index.ts');
  const modeler = createModeler({ catalogues, locale });
  const tree = modeler.get('etomTree');
  let settings: Settings = {};
  let resolve: ResolveProcess | undefined;
  const rulings = (): ValidationOptions => ({ tree: tree.current, settings, ...(resolve === undefined ? {} : { resolve }) });
  const issuesNow = (): readonly Issue[] => validate(definitionsOf(modeler), rulings()).issues;
  const source = createSource<EditorSnapshot>(emptySnapshot);
  const remember = (processId: string): void => patch({ recent: [processId, ...source.value.recent.filter((id) => id !== processId)].slice(0, mostRecent) });
  const actions = guarded(
    createActions({ modeler, tree, issuesNow, remember, reveal: (id) => revealElement(modeler, id) }), () => modeler.get('etomReadOnly').isOn,
  );
  const bus = modeler.get('eventBus');
  const canvas = modeler.get('canvas');
  const stack = modeler.get('commandStack');
  const patch = (part: Partial<EditorSnapshot>): void => source.set(share(source.value, Object.freeze({ ...source.value, ...part })));

  const services = { etomTags: modeler.get('etomTags'), etomDecompose: modeler.get('etomDecompose') };
  const describe = (element: DiagramElement): ElementSnapshot => describeElement(element, services);
  const look = (): Partial<EditorSnapshot> => {
    const root = canvas.getRootElement();
    return {
      canUndo: stack.canUndo(),
      canRedo: stack.canRedo(),
      selection: modeler.get('selection').get().map(describe),
      root: root.businessObject === undefined ? undefined : describe(root),
      empty: (root.children ?? []).length === 0,
    };
  };
  const validateAndMark = function* (): Generator<void, ValidationResult, void> {
    const findings = yield* validateInSteps(definitionsOf(modeler), rulings());
    // Most are those of before: of thousands that is found out bit by bit.
    const issues = yield* shareInSteps(source.value.issues, findings.issues, ({ elementId, rule, tagIndex = 0 }) => `${elementId} ${rule} ${tagIndex}`);
    const worst = worstByElement(issues);
    yield;
    // A moment before the news, for each takes its time.
    markIssues(modeler, worst);
    return { ...findings, issues };
  };
  const publish = ({ issues, ...findings }: ValidationResult): void => {
    const next = share(source.value, { ...source.value, ...findings });
    source.set(next.issues === issues ? next : Object.freeze({ ...next, issues }));
  };
  const validation = inSlices('etom-flow validation', validateAndMark, publish);
  const hasMeaning = watchMeaning(bus);
  // Asking the canvas for its zoom lays out the whole diagram, so it is taken from the event that tells it.
  let zoom = 1;
  const glance = afterPaint(() => patch({ zoom }));

  bus.on('commandStack.changed', () => {
    if (!source.value.ready) return;
    // Asked for first, so that its news and this are one.
    if (hasMeaning()) validation.request();
    patch(look());
  });
  bus.on(['selection.changed', 'root.set'], () => {
    if (source.value.ready) patch(look());
  });
  // The canvas knows nothing of the tools that lie over its edge.
  bus.on('etom.inside.shown', () => actions.zoomFit());
  bus.on<{ viewbox: { scale: number } }>('canvas.viewbox.changed', ({ viewbox }) => {
    zoom = viewbox.scale;
    glance.request();
  });

  const view = (): DiagramView => {
    const { x, y, width, height } = canvas.viewbox();
    return { rootId: canvas.getRootElement().id, x, y, width, height };
  };
  const show = (wanted: DiagramView): void => {
    const root = canvas.getRootElements().find(({ id }) => id === wanted.rootId);
    if (root !== undefined) canvas.setRootElement(root);
    canvas.viewbox({ x: wanted.x, y: wanted.y, width: wanted.width, height: wanted.height });
  };
  const draw = async (load: () => ReturnType<Modeler['importXML']>): ReturnType<Session['importXml']> => {
    patch({ ready: false });
    const { warnings } = await load();
    patch({ ...look(), ready: true });
    validation.now();
    return { warnings: presentWarnings(warnings) };
  };

  const importXml: Session['importXml'] = async (xml) => {
    checkXml(xml);
    validation.cancel();
    glance.cancel();
    const open = source.value.ready ? { definitions: definitionsOf(modeler), view: view() } : undefined;
    try {
      return await draw(() => modeler.importXML(xml));
    } catch (error) {
      // bpmn-js has taken away what was open by now: it is drawn again from its tree.
      if (open !== undefined) {
        await draw(() => modeler.importDefinitions(open.definitions));
        show(open.view);
      }
      throw error;
    }
  };

  return {
    modeler,
    get tree() {
      return tree.current;
    },
    snapshot: source,
    actions,
    attachTo: (host) => modeler.attachTo(host),
    detach: () => modeler.detach(),
    importXml,
    openEmpty: async (name) => {
      await importXml(newDiagramXml(name));
    },
    saveXml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    finishLabel: () => {
      const editing = modeler.get('directEditing');
      if (editing.isActive()) editing.complete();
    },
    setReadOnly: (readOnly) => {
      modeler.get('etomReadOnly').set(readOnly);
      if (source.value.ready) patch({ ...look(), readOnly });
      else patch({ readOnly });
    },
    element: (id) => {
      const element = modeler.get('elementRegistry').get(id);
      return element === undefined ? undefined : describe(element);
    },
    setCallHost: (host) => {
      services.etomDecompose.host = host;
      if (source.value.ready) patch(look());
    },
    processes: () => processFacts(definitionsOf(modeler)),
    extras: () => extrasOf(definitionsOf(modeler), tree.current, source.value),
    saveSvg: async () => (await modeler.saveSVG()).svg,
    validate: () => {
      validation.now();
      return source.value.issues;
    },
    setLocale: (next) => modeler.get('etomLocale').set(next),
    setRules: (next) => {
      settings = next;
      if (source.value.ready) validation.request();
    },
    setResolve: (next) => {
      resolve = next;
      if (source.value.ready) validation.request();
    },
    onIssueOpened: (listener) => listen<{ readonly elementId: string; readonly box: DOMRect }>(bus, issueOpened, ({ elementId, box }) => listener(elementId, box)),
    setCatalogues: (next) => {
      tree.replace(next);
      if (source.value.ready) validation.request();
    },
    onChange: (listener) => listen(bus, 'commandStack.changed', () => {
      if (source.value.ready) listener();
    }),
    onMove: (listener) => listen(bus, 'canvas.viewbox.changed', listener),
    view,
    show: (wanted) => (wanted === undefined ? actions.zoomFit() : show(wanted)),
    destroy: () => {
      validation.cancel();
      glance.cancel();
      modeler.destroy();
    },
  };
}

/** How many elements used lately are remembered. */
const mostRecent = 12;

function definitionsOf(modeler: Modeler): ModdleElement {
  const definitions = modeler.getDefinitions();
  if (definitions === undefined) throw new Error('no diagram is open');
  return definitions;
}

function worstByElement(issues: readonly Issue[]): Map<string, Severity> {
  const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 };
  const worst = new Map<string, Severity>();
  for (const { elementId, severity } of issues) {
    const known = worst.get(elementId);
    if (known === undefined || rank[severity] > rank[known]) worst.set(elementId, severity);
  }
  return worst;
}

function listen<Event>(bus: EventBus, event: string, listener: (event: Event) => void): () => void {
  bus.on(event, listener);
  return () => bus.off(event, listener);
}
