import { isOffered } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';

/** Which elements of a tree can be found, and what comes first among equals. */
export interface Ranking {
  /** By number. */
  readonly numbered: readonly EtomElement[];
  /** What the palette offers first, then the rest by number. */
  readonly ranked: readonly EtomElement[];
  /** The place of each of them. */
  readonly places: ReadonlyMap<EtomElement, number>;
  /** By what the score of an element is multiplied. */
  readonly boostOf: (element: EtomElement) => number;
}

/** Ranks the elements of a tree that may stand in a tag. The elements of CRM come first among equals. */
export function rankingOf(tree: ElementTree): Ranking {
  const numbered = tree.elements.filter((element) => isOffered(element) && element.kind !== 'vertical');
  const blocks = new Set(tree.blocks);
  const ranked = [...tree.blocks, ...numbered.filter((element) => !blocks.has(element))];
  return {
    numbered,
    ranked,
    places: new Map(ranked.map((element, place) => [element, place])),
    boostOf: (element) => (element.status === 'standard' && blocks.has(element) ? blockBoost : 1),
  };
}

const blockBoost = 1.15;
