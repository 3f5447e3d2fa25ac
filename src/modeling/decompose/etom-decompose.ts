import { is, withoutLabel } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { Canvas, CommandStack, ElementRegistry, EventBus, Selection } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import type { EtomTree } from '../tree/etom-tree.ts';
import type { CallHost } from './call-host.ts';
import { DecomposeHandler } from './decompose-handler.ts';
import type { DecomposeContext } from './decompose-handler.ts';
import { decomposeOptions, partsOf } from './decompose-options.ts';
import type { DecomposeKind, DecomposeOption } from './decompose-options.ts';

/** The service `etomDecompose`: the inside of a step, as a sub-process or as another diagram (DESIGN section 6, Calls). */
export class EtomDecompose {
  static $inject = ['canvas', 'commandStack', 'elementRegistry', 'etomTags', 'etomTree', 'eventBus', 'selection'];

  /** What knows the other diagrams; undefined where there are none. */
  host: CallHost | undefined;
  readonly #canvas: Canvas;
  readonly #commandStack: CommandStack;
  readonly #elementRegistry: ElementRegistry;
  readonly #tags: EtomTags;
  readonly #tree: EtomTree;
  readonly #eventBus: EventBus;
  readonly #selection: Selection;

  constructor(canvas: Canvas, commandStack: CommandStack, elementRegistry: ElementRegistry, tags: EtomTags, tree: EtomTree, eventBus: EventBus, selection: Selection) {
    this.#canvas = canvas;
    this.#commandStack = commandStack;
    this.#elementRegistry = elementRegistry;
    this.#tags = tags;
    this.#tree = tree;
    this.#eventBus = eventBus;
    this.#selection = selection;
    commandStack.registerHandler('etom.decompose', DecomposeHandler);
  }

  /** Returns what can be done with the inside of an element, the likeliest first. What is someone else's is not ours to divide. */
  options(element: DiagramElement): readonly DecomposeOption[] {
    const target = withoutLabel(element);
    if (this.#tags.isExternal(target)) return [];
    return decomposeOptions(target, partsOf(this.#tags.read(target).tags[0], this.#tree), this.host);
  }

  /** Does one of them. What changes the diagram is one undo step; then its inside is on show. */
  perform(element: DiagramElement, kind: DecomposeKind): void {
    const target = withoutLabel(element);
    switch (kind) {
      case 'open-called': this.host?.openCalled(target.id); break;
      case 'call-new': this.host?.createCalled(target.id); break;
      case 'call-existing': this.host?.chooseCalled(target.id); break;
      case 'enter': this.#enter(target); break;
      case 'sub-process': this.#enter(this.#decompose({ target, parts: [] })); break;
      case 'steps': this.#enter(this.#decompose({ target, parts: partsOf(this.#tags.read(target).tags[0], this.#tree) })); break;
    }
  }

  /** Has a step call a process, in one undo step: a task becomes a call activity and keeps its ID, name and tags. */
  call(element: DiagramElement, calledElement: string): void {
    const shape = this.#decompose({ target: withoutLabel(element), parts: [], calledElement });
    this.#selection.select(shape);
  }

  #decompose(context: DecomposeContext): DiagramElement {
    this.#commandStack.execute('etom.decompose', context);
    return context.shape ?? context.target;
  }

  /** Shows the plane of a collapsed sub-process as a whole and fires `etom.inside.shown`; what is expanded is seen where it is. */
  #enter(element: DiagramElement): void {
    const root = this.#canvas.getRootElement();
    const plane = is(element, 'bpmn:SubProcess') ? this.#elementRegistry.get(`${element.id}_plane`) : undefined;
    if (plane === undefined && element !== root) return;
    this.#selection.select(null);
    if (plane !== undefined && plane !== root) this.#canvas.setRootElement(plane);
    this.#canvas.zoom('fit-viewport', 'auto');
    this.#canvas.focus();
    this.#eventBus.fire('etom.inside.shown');
  }
}
