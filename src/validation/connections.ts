import { elementOf, listOf } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';

/** How many sequence flows enter and leave a node. */
interface Count {
  incoming: number;
  outgoing: number;
}

/**
 * The sequence flows of a diagram by their nodes. Files may leave out a node's `incoming` and `outgoing`, or name only some of
 * them: what counts is where the flows begin and end.
 */
export class Connections {
  readonly #flows: ModdleElement[] = [];
  readonly #counts = new Map<ModdleElement, Count>();
  readonly #completed = new Map<ModdleElement, ModdleElement>();
  #ends: { readonly incoming: Ends; readonly outgoing: Ends } | undefined;

  /** Learns of one element of the diagram; only sequence flows matter. All are to be known before the first question. */
  add(element: ModdleElement): void {
    if (element.$type !== 'bpmn:SequenceFlow') return;
    this.#flows.push(element);
    const source = elementOf(element, 'sourceRef');
    const target = elementOf(element, 'targetRef');
    if (source !== undefined) this.#countOf(source).outgoing += 1;
    if (target !== undefined) this.#countOf(target).incoming += 1;
  }

  /** Returns `node` with all its flows: the node itself where it names them all, else an object that only differs from it in these. */
  whole(node: ModdleElement): ModdleElement {
    const count = this.#counts.get(node);
    if (count === undefined || (listOf(node, 'incoming').length === count.incoming && listOf(node, 'outgoing').length === count.outgoing)) return node;
    let whole = this.#completed.get(node);
    if (whole === undefined) this.#completed.set(node, (whole = this.#complete(node)));
    return whole;
  }

  #countOf(node: ModdleElement): Count {
    let count = this.#counts.get(node);
    if (count === undefined) this.#counts.set(node, (count = { incoming: 0, outgoing: 0 }));
    return count;
  }

  /** A proxy, because deriving an object from each node would make all of them slow to read. */
  #complete(node: ModdleElement): ModdleElement {
    // Most files name all flows; the lists are made for the first that does not.
    this.#ends ??= { incoming: endsOf(this.#flows, 'targetRef'), outgoing: endsOf(this.#flows, 'sourceRef') };
    const [incoming, outgoing] = [this.#ends.incoming.get(node) ?? [], this.#ends.outgoing.get(node) ?? []];
    return new Proxy(node, {
      get(target, name) {
        if (name === 'incoming') return incoming;
        if (name === 'outgoing') return outgoing;
        // Asked for as its own, for an element may keep some of it in private fields.
        return Reflect.get(target, name) as unknown;
      },
    });
  }
}

/** The flows that begin, or end, at a node. */
type Ends = ReadonlyMap<ModdleElement, readonly ModdleElement[]>;

function endsOf(flows: readonly ModdleElement[], end: 'sourceRef' | 'targetRef'): Ends {
  const found = new Map<ModdleElement, ModdleElement[]>();
  for (const flow of flows) {
    const node = elementOf(flow, end);
    if (node === undefined) continue;
    const known = found.get(node);
    if (known === undefined) found.set(node, [flow]);
    else known.push(flow);
  }
  return found;
}
