import { verticals } from '../etom/index.ts';
import type { ElementTree, EtomElement, Vertical } from '../etom/index.ts';
import type { Reason } from './hit.ts';

/** An element that lies in the verticals asked for. */
export interface InVerticals {
  readonly element: EtomElement;
  readonly reasons: readonly Reason[];
}

/**
 * Returns the elements of level 2 and 3 that lie in all verticals whose letters a query is ("F", "F/A/B", "OSR"), those first that lie
 * in no other; empty for any other query. Cyrillic А and В are read as the Latin letters.
 */
export function findByVerticals(query: string, tree: ElementTree, candidates: readonly EtomElement[]): readonly InVerticals[] {
  const wanted = verticalsIn(query);
  if (wanted.length === 0) return [];
  const reasons = wanted.flatMap((letters) => {
    const vertical = tree.get(letters);
    return vertical === undefined ? [] : [{ kind: 'vertical', text: letters, marks: [[0, letters.length]], element: vertical } as const];
  });
  if (reasons.length < wanted.length) return [];
  return candidates
    .filter((element) => element.level > 1 && wanted.every((letters) => element.verticals.includes(letters)))
    .toSorted((a, b) => a.verticals.length - b.verticals.length)
    .map((element) => ({ element, reasons }));
}

function verticalsIn(query: string): readonly Vertical[] {
  const text = query.trim().toUpperCase().replaceAll('А', 'A').replaceAll('В', 'B');
  const whole = verticals.find((vertical) => vertical === text);
  if (whole !== undefined) return [whole];
  if (!/^[FAB](?:[\s/+,&]*[FAB]){1,2}$/.test(text)) return [];
  return verticals.filter((vertical) => vertical.length === 1 && text.includes(vertical));
}
