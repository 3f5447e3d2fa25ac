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
 * them: what counts is where the flows begin and end.
 */
export class Connections {
  readonly #flows = new Map<ModdleElement, Flows>();

  /** Learns of one element of the diagram; only sequence flows matter. All are to be known before the first question. */
  add(element: ModdleElement): void {
    if (element.$type !== 'bpmn:SequenceFlow') return;
    const [source, target] = [elementOf(element, 'sourceRef'), elementOf(element, 'targetRef')];
    if (source !== undefined) this.#at(source).outgoing.push(element);
    if (target !== undefined) this.#at(target).incoming.push(element);
  }

  /** Returns `node` with all its flows: the node itself where it names them all, else an object that only differs from it in these. */
  whole(node: ModdleElement): ModdleElement {
    const flows = this.#flows.get(node);
    if (flows === undefined) return node;
    return (flows.whole ??= completed(node, flows));
  }

  #at(node: ModdleElement): Flows {
    let flows = this.#flows.get(node);
    if (flows === undefined) this.#flows.set(node, (flows = { incoming: [], outgoing: [], whole: undefined }));
    return flows;
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
