import { verticals as order } from './model.ts';
import type { EtomElement, Vertical } from './model.ts';

/** Elements that lie in the same verticals. `key` is their letters in standard order without separators: `F`, `FAB`; empty for none. */
export interface VerticalGroup {
  readonly key: string;
  readonly verticals: readonly Vertical[];
  readonly elements: readonly EtomElement[];
}

/**
 * Groups elements by their verticals for a list in which each element stands once: an element of several verticals has a group
 * of its own (FAB) before the single ones. The elements keep their order; groups go OSR, F+A+B, F, A, B, then SIP's, then none.
 */
export function groupByVerticals(elements: readonly EtomElement[]): readonly VerticalGroup[] {
  const groups = new Map<string, { verticals: readonly Vertical[]; elements: EtomElement[] }>();
  for (const element of elements) {
    const verticals = order.filter((vertical) => element.verticals.includes(vertical));
    const key = verticals.join('');
    const group = groups.get(key) ?? { verticals, elements: [] };
    group.elements.push(element);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).toSorted((a, b) => compareGroups(a.verticals, b.verticals));
}

/** By the first vertical, the wider group first; groups without verticals are last. */
function compareGroups(a: readonly Vertical[], b: readonly Vertical[]): number {
  return rank(a) - rank(b) || b.length - a.length || rank(a.slice(1)) - rank(b.slice(1));
}

function rank(verticals: readonly Vertical[]): number {
  const [first] = verticals;
  return first === undefined ? order.length : order.indexOf(first);
}
