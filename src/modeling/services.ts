import type { Moddle, ModdleElement } from '../bpmn/index.ts';
import type { EtomElement } from '../etom/index.ts';
import type { EtomBlocks } from './blocks/etom-blocks.ts';
import type { EtomEdits } from './edits/etom-edits.ts';
import type { EtomDecompose } from './decompose/etom-decompose.ts';
import type { DiagramElement, DiagramShape, Point, Rectangle } from './elements.ts';
import type { EtomLocale } from './locale/etom-locale.ts';
import type { EtomMarkers } from './markers/etom-markers.ts';
import type { IssueButtons } from './markers/issue-buttons.ts';
import type { EtomReadOnly } from './read-only/etom-read-only.ts';
import type { EtomTags } from './tags/etom-tags.ts';
import type { EtomTree } from './tree/etom-tree.ts';

/** Services of bpmn-js and of ours by name. Of bpmn-js' services only the part that we rely on is written down. */
export interface ModelerServices {
  readonly etomTree: EtomTree;
  readonly etomTags: EtomTags;
  readonly etomBlocks: EtomBlocks;
  readonly etomDecompose: EtomDecompose;
  readonly etomEdits: EtomEdits;
  readonly etomLocale: EtomLocale;
  readonly etomMarkers: EtomMarkers;
  readonly etomIssueButtons: IssueButtons;
  readonly etomReadOnly: EtomReadOnly;
  readonly autoPlace: AutoPlace;
  readonly bpmnFactory: BpmnFactory;
  readonly bpmnReplace: BpmnReplace;
  readonly canvas: Canvas;
  readonly commandStack: CommandStack;
  readonly contextPad: ContextPad;
  readonly copyPaste: CopyPaste;
  readonly create: Create;
  readonly directEditing: DirectEditing;
  readonly dragging: Dragging;
  readonly editorActions: { trigger(action: string, options?: unknown): unknown };
  readonly elementFactory: ElementFactory;
  readonly elementRegistry: ElementRegistry;
  readonly eventBus: EventBus;
  readonly modeling: Modeling;
  readonly moddle: Moddle;
  readonly mouse: { getLastMoveEvent(): MouseEvent };
  readonly overlays: Overlays;
  readonly palette: { open(): void; close(): void; isOpen(): boolean };
  readonly popupMenu: PopupMenu;
  readonly rules: Rules;
  readonly searchPad: { open(): void; close(): void; toggle(): void };
  readonly selection: Selection;
  readonly translate: Translate;
  readonly zoomScroll: { stepZoom(delta: number): void };
}

/** Makes a sentence of bpmn-js' own, with `{placeholders}` filled in, in the current language. */
export type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string;

export interface AutoPlace {
  append(source: DiagramElement, shape: DiagramShape, hints?: object): DiagramShape;
}

export interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): ModdleElement;
}

export interface BpmnReplace {
  replaceElement(element: DiagramElement, target: { readonly type: string; readonly isExpanded?: boolean }, hints?: object): DiagramShape;
}

export interface Canvas {
  addMarker(element: DiagramElement | string, marker: string): void;
  removeMarker(element: DiagramElement | string, marker: string): void;
  hasMarker(element: DiagramElement | string, marker: string): boolean;
  getContainer(): HTMLElement;
  getRootElement(): DiagramElement;
  getRootElements(): readonly DiagramElement[];
  setRootElement(root: DiagramElement): void;
  findRoot(element: DiagramElement | string): DiagramElement | undefined;
  getGraphics(element: DiagramElement | string): SVGElement;
  /** `inner` bounds what is drawn, in canvas units; `outer` is the size of the container in pixels. */
  viewbox(): Rectangle & { readonly scale: number; readonly inner: Rectangle; readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Rectangle): void;
  zoom(): number;
  zoom(scale: number | 'fit-viewport', center?: Point | 'auto'): number;
  scroll(delta: { readonly dx?: number; readonly dy?: number }): void;
  scrollToElement(element: DiagramElement | string, padding?: number | { top: number; right: number; bottom: number; left: number }): void;
  getAbsoluteBBox(element: DiagramElement): Rectangle;
  focus(): void;
  restoreFocus(): void;
  isFocused(): boolean;
  resized(): void;
}

export interface CommandStack {
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
  clear(emit?: boolean): void;
}

/** One entry of the context pad. A function as `action` is called on a click. */
export interface ContextPadEntry {
  readonly group: string;
  readonly title: string;
  readonly className?: string;
  readonly imageUrl?: string;
  /** The whole of its element, in place of the usual one. */
  readonly html?: string;
  readonly action: Readonly<Record<string, (event: Event, target: DiagramElement) => unknown>>;
}

/** A provider gives entries of its own, or a function that is given those of higher priority and returns what becomes of them. */
export interface ContextPad {
  registerProvider(priority: number, provider: { getContextPadEntries(element: DiagramElement): Record<string, ContextPadEntry> }
    | { getMultiElementContextPadEntries(elements: readonly DiagramElement[]): (entries: Readonly<Record<string, object>>) => Readonly<Record<string, object>> }): void;
  open(target: DiagramElement | readonly DiagramElement[], force?: boolean): void;
  close(): void;
  isOpen(target?: DiagramElement): boolean;
  triggerEntry(id: string, action: string, event: Event): unknown;
}

export interface CopyPaste {
  copy(elements: readonly DiagramElement[]): unknown;
  paste(context?: object): readonly DiagramElement[];
}

export interface Create {
  start(event: Event, shape: DiagramShape, context?: object): void;
}

export interface DirectEditing {
  isActive(element?: DiagramElement): boolean;
  activate(element: DiagramElement): boolean;
  /** Ends the text box and keeps what is in it. */
  complete(): void;
  cancel(): void;
}

/** A gesture under way; `prefix` names its events, such as `shape.move`. */
export interface Dragging {
  init(event: Event, prefix: string, options: { readonly autoActivate?: boolean; readonly data?: object }): void;
  context(): { readonly prefix?: string } | undefined | null;
  cancel(): void;
}

export interface ElementFactory {
  createShape(attributes: Record<string, unknown>): DiagramShape;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  getGraphics(element: DiagramElement | string): SVGElement | undefined;
  filter(matches: (element: DiagramElement) => boolean): DiagramElement[];
  find(matches: (element: DiagramElement) => boolean): DiagramElement | undefined;
  forEach(visit: (element: DiagramElement) => void): void;
}

/** `event` is bpmn-js' own object; each listener names the fields that it reads. */
export interface EventBus {
  on<Event = object>(events: string | readonly string[], listener: (event: Event) => unknown): void;
  on<Event = object>(events: string | readonly string[], priority: number, listener: (event: Event) => unknown): void;
  once<Event = object>(events: string | readonly string[], listener: (event: Event) => unknown): void;
  off(events: string | readonly string[], listener?: (event: never) => unknown): void;
  fire(event: string, data?: object): unknown;
}

export interface Modeling {
  updateProperties(element: DiagramElement, properties: Record<string, unknown>): void;
  updateLabel(element: DiagramElement, label: string): void;
  createShape(shape: DiagramShape | Record<string, unknown>, position: Point, parent: DiagramElement): DiagramShape;
  appendShape(source: DiagramElement, shape: DiagramShape, position: Point, parent: DiagramElement): DiagramShape;
  moveElements(elements: readonly DiagramElement[], delta: Point, target?: DiagramElement): void;
  removeElements(elements: readonly DiagramElement[]): void;
  resizeShape(shape: DiagramElement, bounds: Rectangle): void;
  connect(source: DiagramElement, target: DiagramElement): DiagramElement;
  toggleCollapse(shape: DiagramElement): void;
}

/** One entry of a popup menu. A negative `rank` shows it only while somebody searches. */
export interface PopupEntry {
  readonly label: string;
  readonly title?: string;
  readonly description?: string;
  readonly imageUrl?: string;
  readonly className?: string;
  readonly group: { readonly id: string; readonly name: string };
  /** The eTOM element that the entry offers; such entries are found by our search. */
  readonly element?: EtomElement;
  readonly rank?: number;
  readonly action: Readonly<Record<string, (event: Event) => unknown>>;
}

export interface PopupMenu {
  registerProvider(id: string, priority: number, provider: {
    getEmptyPlaceholder?(): (query: string) => string;
    getPopupMenuEntries(target: DiagramElement): Record<string, PopupEntry> | ((entries: Readonly<Record<string, object>>) => Readonly<Record<string, object>>);
  }): void;
  open(target: DiagramElement, id: string, position: Point, options?: object): void;
  close(): void;
  isOpen(): boolean;
  isEmpty(target: DiagramElement, id: string): boolean;
}

/** HTML that stands on the canvas at an element and follows it. `position` is measured from the corners of the element's bounds. */
export interface Overlays {
  add(element: DiagramElement, type: string, overlay: {
    readonly html: HTMLElement;
    readonly position: { readonly top?: number; readonly right?: number; readonly bottom?: number; readonly left?: number };
    readonly show?: { readonly minZoom?: number; readonly maxZoom?: number };
    readonly scale?: boolean | { readonly min?: number; readonly max?: number };
  }): string;
  remove(id: string): void;
}

export interface Rules {
  allowed(action: string, context: object): unknown;
}

export interface Selection {
  get(): readonly DiagramElement[];
  select(elements: DiagramElement | readonly DiagramElement[] | null, add?: boolean): void;
  isSelected(element: DiagramElement): boolean;
}

/** Finds services by name; with `false` a service that the host does not have is null. */
export interface Injector {
  get<Name extends keyof ModelerServices>(name: Name): ModelerServices[Name];
  get<Name extends keyof ModelerServices>(name: Name, strict: false): ModelerServices[Name] | null;
}
