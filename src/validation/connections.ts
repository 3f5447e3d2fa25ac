import { elementOf, listOf } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';

/** The sequence flows of one node, and the node with all of them. */
interface Flows {
  readonly incoming: ModdleElement[];
  readonly outgoing: ModdleElement[];
  whole: ModdleElement | undefined;
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
    return (flows.whole ??= completed(node, flows));
  }
}

/** A proxy, because deriving an object from each node would make all of them slow to read. */
function completed(node: ModdleElement, { incoming, outgoing }: Flows): ModdleElement {
  if (listOf(node, 'incoming').length === incoming.length && listOf(node, 'outgoing').length === outgoing.length) return node;
  return new Proxy(node, {
    get(target, name) {
      if (name === 'incoming') return incoming;
      if (name === 'outgoing') return outgoing;
      // Asked for as its own, for an element may keep some of it in private fields.
      return Reflect.get(target, name) as unknown;
    },
  });
}

function gather(elements: readonly ModdleElement[]): ReadonlyMap<ModdleElement, Flows> {
  const found = new Map<ModdleElement, Flows>();
  const at = (node: ModdleElement): Flows => {
    let flows = found.get(node);
    if (flows === undefined) found.set(node, (flows = { incoming: [], outgoing: [], whole: undefined }));
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
