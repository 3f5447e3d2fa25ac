import { elementOf, listOf } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';

/** The sequence flows of one node. */
interface Flows {
  readonly incoming: ModdleElement[];
  readonly outgoing: ModdleElement[];
}

/**
 * The sequence flows of a diagram by their nodes. Files may leave out a node's `incoming` and `outgoing`, or name only some of
 * them: what counts is where the flows begin and end. Gathered when it is first asked.
 */
export class Connections {
  readonly #elements: readonly ModdleElement[];
  #flows: ReadonlyMap<ModdleElement, Flows> | undefined;

  constructor(elements: readonly ModdleElement[]) {
    this.#elements = elements;
  }

  /** Returns `node` with all its flows: the node itself where it names them all, else an object that only differs from it in these. */
  whole(node: ModdleElement): ModdleElement {
    const flows = (this.#flows ??= gather(this.#elements)).get(node);
    if (flows === undefined) return node;
    const complete = listOf(node, 'incoming').length === flows.incoming.length && listOf(node, 'outgoing').length === flows.outgoing.length;
    if (complete) return node;
    // An element may keep its parent and attributes in private fields, which an object derived from it has not.
    const own = { $parent: { value: node.$parent }, $attrs: { value: node.$attrs } };
    return Object.create(node, { ...own, incoming: { value: flows.incoming }, outgoing: { value: flows.outgoing } }) as ModdleElement;
  }
}

function gather(elements: readonly ModdleElement[]): ReadonlyMap<ModdleElement, Flows> {
  const found = new Map<ModdleElement, Flows>();
  const at = (node: ModdleElement): Flows => {
    let flows = found.get(node);
    if (flows === undefined) found.set(node, (flows = { incoming: [], outgoing: [] }));
    return flows;
  };
  for (const element of elements) {
    if (element.$type !== 'bpmn:SequenceFlow') continue;
    const [source, target] = [elementOf(element, 'sourceRef'), elementOf(element, 'targetRef')];
    if (source !== undefined) at(source).outgoing.push(element);
    if (target !== undefined) at(target).incoming.push(element);
  }
  return found;
}
