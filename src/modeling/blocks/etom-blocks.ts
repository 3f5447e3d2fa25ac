import { is, middleOf, withoutLabel } from '../elements.ts';
import type { DiagramElement, DiagramShape, Point } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { AutoPlace, Canvas, CommandStack, Create, DirectEditing, EventBus, Modeling, Rules, Selection } from '../services.ts';
import { AssignBlockHandler } from './assign-block-handler.ts';
import type { AssignBlockContext } from './assign-block-handler.ts';
import type { BlockFactory } from './block-factory.ts';
import { findPlace } from './block-place.ts';
import { ReplaceWithBlockHandler } from './replace-with-block-handler.ts';
import type { ReplaceWithBlockContext } from './replace-with-block-handler.ts';

/** The service `etomBlocks`: the gestures by which eTOM elements get into a diagram, one undo step each. */
export class EtomBlocks {
  static $inject = [
    'etomBlockFactory', 'autoPlace', 'canvas', 'commandStack', 'create', 'directEditing', 'eventBus', 'modeling', 'rules', 'selection',
  ];

  readonly #factory: BlockFactory;
  readonly #autoPlace: AutoPlace;
  readonly #canvas: Canvas;
  readonly #commandStack: CommandStack;
  readonly #create: Create;
  readonly #modeling: Modeling;
  readonly #rules: Rules;
  readonly #selection: Selection;

  constructor(
    factory: BlockFactory, autoPlace: AutoPlace, canvas: Canvas, commandStack: CommandStack, create: Create,
    directEditing: DirectEditing, eventBus: EventBus, modeling: Modeling, rules: Rules, selection: Selection,
  ) {
    this.#factory = factory;
    this.#autoPlace = autoPlace;
    this.#canvas = canvas;
    this.#commandStack = commandStack;
    this.#create = create;
    this.#modeling = modeling;
    this.#rules = rules;
    this.#selection = selection;
    commandStack.registerHandler('etom.block.assign', AssignBlockHandler);
    commandStack.registerHandler('etom.block.replace', ReplaceWithBlockHandler);
    // bpmn-js opens the text box for every new activity; a block has its name already.
    eventBus.on<{ shape?: DiagramElement }>(['create.end', 'autoPlace.end'], priorities.keepName, ({ shape }) => {
      const named = shape !== undefined && is(shape, 'bpmn:Activity') && (shape.businessObject.name ?? '').trim() !== '';
      if (named && directEditing.isActive(shape)) directEditing.cancel();
    });
  }

  /**
   * Starts to drag a block with the event that began the gesture: `mousedown`, `click`, `touchstart`, or `dragstart` whose
   * default was prevented. The block lies where the person drops it.
   */
  startDrag(event: Event, processId: string, options: { readonly source?: DiagramElement } = {}): void {
    this.#create.start(event, this.#factory.create(processId), options);
  }

  /**
   * Places a block near `position` in canvas units, else near the middle of what is seen, but on nothing else, and selects
   * it. Returns undefined where the plane shows closed pools only, in which nothing can lie.
   */
  place(processId: string, position?: Point): DiagramShape | undefined {
    const place = findPlace(this.#canvas, position);
    if (place === undefined) return undefined;
    const shape = this.#modeling.createShape(this.#factory.create(processId), place.position, place.parent);
    this.#canvas.scrollToElement(shape);
    this.#selection.select(shape);
    return shape;
  }

  /** Places a block after `source` with a sequence flow and selects it. What no flow can leave gets it near by, or inside. */
  append(source: DiagramElement, processId: string): DiagramShape | undefined {
    const target = withoutLabel(source);
    if (!this.canAppend(target)) return this.place(processId, middleOf(target));
    const isForCompensation = is(target, 'bpmn:BoundaryEvent') && hasCompensation(target);
    const block = this.#factory.create(processId, isForCompensation ? { isForCompensation } : {});
    return this.#autoPlace.append(target, block);
  }

  /** Whether a sequence flow may leave `source`, so that a block can follow it. */
  canAppend(source: DiagramElement): boolean {
    return is(source, 'bpmn:FlowNode') && this.#rules.allowed('shape.append', { element: source }) !== false;
  }

  /**
   * Makes an element the primary tag of all `targets`, which keep their types, in one undo step. Names that are blank or a standard
   * name become that of the element; those that a person gave stay.
   */
  assign(targets: readonly DiagramElement[], processId: string): void {
    const context: AssignBlockContext = { elements: [...new Set(targets.map(withoutLabel))], processId };
    if (context.elements.length > 0) this.#commandStack.execute('etom.block.assign', context);
  }

  /**
   * Turns `target` into a block: an activity or a participant keeps its type and gets the primary tag, an event or a gateway
   * becomes a task. A name that is blank or a standard name becomes the block's; one that a person gave stays. Returns the shape,
   * selected; undefined for what cannot be a block, such as a flow or a note.
   */
  replace(target: DiagramElement, processId: string): DiagramShape | undefined {
    const element = withoutLabel(target);
    if (!this.canReplace(element)) return undefined;
    const context: ReplaceWithBlockContext = { target: element, processId };
    this.#commandStack.execute('etom.block.replace', context);
    if (context.shape !== undefined) this.#selection.select(context.shape);
    return context.shape;
  }

  /** Whether `target` can be turned into a block. A boundary event cannot: a task would hang on another. */
  canReplace(target: DiagramElement): boolean {
    if (is(target, 'bpmn:BoundaryEvent') || target.parent === null || target.parent === undefined) return false;
    return is(target, 'bpmn:FlowNode') || is(target, 'bpmn:Participant');
  }
}

function hasCompensation(event: DiagramElement): boolean {
  const definitions = event.businessObject.get('eventDefinitions');
  return Array.isArray(definitions) && definitions.some((definition: { $type?: string }) => definition.$type === 'bpmn:CompensateEventDefinition');
}
