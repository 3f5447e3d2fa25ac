import crosswalk from '../../palette/crosswalk.json' with { type: 'json' };
import type { ElementTree } from './element-tree.ts';
import { laterNumbersOf } from './later-numbers.ts';
import type { LaterNumber } from './later-numbers.ts';
import type { EtomElement } from './model.ts';

/** An element of a tree with one of its later numbers. */
export interface LaterMeaning {
  readonly element: EtomElement;
  readonly later: LaterNumber;
}

/** Returns every element of the tree that has numbers in later TM Forum releases, once for each of them. */
export function laterMeanings(tree: ElementTree): readonly LaterMeaning[] {
  return crosswalk.rows.flatMap((row) => {
    const element = tree.get(row.id, crosswalk.edition);
    return element === undefined ? [] : laterNumbersOf(element).map((later) => ({ element, later }));
  });
}

/**
 * Returns the element of the tree for which later TM Forum releases use this number, or a number above it that moved as a whole;
 * `undefined` where there is none. The same number may mean something else here, so ask first what it is in this edition.
 */
export function counterpartOf(laterId: string, tree: ElementTree): EtomElement | undefined {
  const meanings = laterMeanings(tree);
  for (let id = laterId; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    const found = meanings.find(({ later }) => later.id === id && (id === laterId || !later.part));
    if (found !== undefined) return found.element;
  }
  return undefined;
}
