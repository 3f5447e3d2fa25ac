import type { DiffElement } from './difference.ts';
import type { ElementFacts } from './facts.ts';

/** The activities next to one, along the flows and past everything that is no activity; what waits on the edge of one comes from that one. */
export interface Neighbours {
  before(id: string): readonly DiffElement[];
  after(id: string): readonly DiffElement[];
}

/** More neighbors than that say nothing about where a step stands. */
const most = 3;

/** Returns the neighbors in a diagram with these facts. */
export function neighboursIn(facts: ReadonlyMap<string, ElementFacts>): Neighbours {
  const into = new Map<string, string[]>();
  const outOf = new Map<string, string[]>();
  for (const { element, source, target } of facts.values()) {
    if (element.type !== 'SequenceFlow') continue;
    (into.get(target) ?? into.set(target, []).get(target))?.push(source);
    (outOf.get(source) ?? outOf.set(source, []).get(source))?.push(target);
  }
  const search = (start: string, along: ReadonlyMap<string, readonly string[]>): readonly DiffElement[] => {
    const seen = new Set([start]);
    const found: DiffElement[] = [];
    const open = [...(along.get(start) ?? [])];
    for (let id = open.shift(); id !== undefined && found.length < most; id = open.shift()) {
      const there = facts.get(id);
      if (seen.has(id) || there === undefined) continue;
      seen.add(id);
      if (there.isActivity) found.push(there.element);
      else open.push(...(along.get(id) ?? []), ...(along === into && there.host !== '' ? [there.host] : []));
    }
    return found;
  };
  return { before: (id) => search(id, into), after: (id) => search(id, outOf) };
}
