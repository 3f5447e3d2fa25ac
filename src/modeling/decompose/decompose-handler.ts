import type { EtomElement } from '../../etom/index.ts';
import type { BlockFactory } from '../blocks/block-factory.ts';
import { is, isShape } from '../elements.ts';
import type { DiagramElement, DiagramShape, Point } from '../elements.ts';
import type { BpmnReplace, ElementFactory, ElementRegistry, Modeling } from '../services.ts';

/** The context of the command `etom.decompose`. `shape`, filled in by the handler, is what then stands there. */
export interface DecomposeContext {
  readonly target: DiagramElement;
  /** The parts that are put inside. */
  readonly parts: readonly EtomElement[];
  /** The step calls this process and has no inside of its own. */
  readonly calledElement?: string;
  shape?: DiagramElement;
}

/** Performs `etom.decompose` by other commands, so that all of it is one undo step. The step keeps its ID, name, tags, flows and size. */
export class DecomposeHandler {
  static $inject = ['bpmnReplace', 'elementFactory', 'elementRegistry', 'etomBlockFactory', 'modeling'];

  readonly #bpmnReplace: BpmnReplace;
  readonly #elementFactory: ElementFactory;
  readonly #elementRegistry: ElementRegistry;
  readonly #blockFactory: BlockFactory;
  readonly #modeling: Modeling;

  constructor(bpmnReplace: BpmnReplace, elementFactory: ElementFactory, elementRegistry: ElementRegistry, blockFactory: BlockFactory, modeling: Modeling) {
    this.#bpmnReplace = bpmnReplace;
    this.#elementFactory = elementFactory;
    this.#elementRegistry = elementRegistry;
    this.#blockFactory = blockFactory;
    this.#modeling = modeling;
  }

  preExecute(context: DecomposeContext): void {
    const { target, parts, calledElement } = context;
    if (calledElement === undefined) {
      context.shape = isShape(target) && !is(target, 'bpmn:SubProcess') ? this.#become(target, { type: 'bpmn:SubProcess', isExpanded: false }) : target;
      if (parts.length > 0) this.#fill(context.shape, parts);
    } else {
      context.shape = is(target, 'bpmn:CallActivity') ? target : this.#become(target as DiagramShape, { type: 'bpmn:CallActivity' });
      this.#modeling.updateProperties(context.shape, { calledElement });
    }
  }

  /** bpmn-js gives what it makes a size of its own. */
  #become(target: DiagramShape, type: { readonly type: string; readonly isExpanded?: boolean }): DiagramShape {
    const { x, y, width, height } = target;
    const shape = this.#bpmnReplace.replaceElement(target, type);
    if (shape.width !== width || shape.height !== height) this.#modeling.resizeShape(shape, { x, y, width, height });
    return shape;
  }

  /** From left to right, in rows where there are many; the shape of an expanded sub-process grows around them. */
  #fill(shape: DiagramElement, parts: readonly EtomElement[]): void {
    const places = placesFor(parts.length);
    const expanded = isShape(shape) && shape.di.get('isExpanded') === true;
    const holder = expanded || !isShape(shape) ? shape : (this.#elementRegistry.get(`${shape.id}_plane`) ?? shape);
    const origin = expanded ? { x: shape.x + gap, y: shape.y + gap } : first;
    if (expanded) {
      const size = { width: Math.max(shape.width, places.width + 2 * gap), height: Math.max(shape.height, places.height + 2 * gap) };
      this.#modeling.resizeShape(shape, { x: shape.x, y: shape.y, ...size });
    }
    const steps = [
      this.#elementFactory.createShape({ type: 'bpmn:StartEvent' }),
      ...parts.map(({ id }) => this.#blockFactory.create(id)),
      this.#elementFactory.createShape({ type: 'bpmn:EndEvent' }),
    ];
    let before: DiagramElement | undefined;
    steps.forEach((step, index) => {
      const { x, y } = places.middles[index] ?? { x: 0, y: 0 };
      const created = this.#modeling.createShape(step, { x: origin.x + x, y: origin.y + y }, holder);
      if (before !== undefined) this.#modeling.connect(before, created);
      before = created;
    });
  }
}

/** Where the first step stands on an empty plane: beside the tools. */
const first: Point = { x: 160, y: 120 };
const gap = 40;
const block = { width: 140, height: 80 } as const;
const event = 36;
const longestRow = 6;

/** Returns the middles of a start, `count` blocks in rows, and an end, from the left top corner of all, and the size of all. */
export function placesFor(count: number): { readonly middles: readonly Point[]; readonly width: number; readonly height: number } {
  const left = event + gap;
  const middle = (index: number): Point => ({
    x: left + (index % longestRow) * (block.width + gap) + block.width / 2,
    y: Math.floor(index / longestRow) * (block.height + gap) + block.height / 2,
  });
  const blocks = Array.from({ length: count }, (_, index) => middle(index));
  const last = blocks.at(-1) ?? { x: left, y: block.height / 2 };
  const columns = Math.min(count, longestRow);
  return {
    middles: [{ x: event / 2, y: block.height / 2 }, ...blocks, { x: last.x + block.width / 2 + gap + event / 2, y: last.y }],
    width: left + columns * (block.width + gap) + event,
    height: Math.max(1, Math.ceil(count / longestRow)) * (block.height + gap) - gap,
  };
}
