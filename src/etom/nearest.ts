import { isOffered } from './model.ts';
import type { EtomElement } from './model.ts';
import { compareProcessIds, levelOf, parentOf, parseProcessId, withoutPrefix } from './process-id.ts';

/**
 * Returns the usable elements nearest to an ID, the likeliest first: the children of a known group, the element that the ID
 * means when its developer number was left out (2.1.3 for 1.2.1.3) or mistaken, siblings, then those whose text differs least.
 * Only standard and organisations' own elements are returned, and never `id` itself.
 */
export function nearestElements(id: string, elements: readonly EtomElement[], limit: number): readonly EtomElement[] {
  const bare = withoutPrefix(id);
  return elements
    .filter((element) => isOffered(element) && element.id !== id && parseProcessId(element.id) !== undefined)
    .map((element) => ({ element, distance: distanceOf(bare, withoutPrefix(element.id)) }))
    .toSorted((a, b) => compareDistances(a.distance, b.distance) || compareProcessIds(a.element.id, b.element.id))
    .slice(0, Math.max(0, limit))
    .map(({ element }) => element);
}

/** Compared number by number: kinship, edits, difference of the last number. */
type Distance = readonly [number, number, number];

function distanceOf(wrong: string, right: string): Distance {
  if (parentOf(right) === wrong) return [0, 0, 0];
  const compared = isThirdLevel(wrong) && !isThirdLevel(right) ? (parentOf(wrong) ?? wrong) : wrong;
  return [kinship(compared, right), editDistance(compared, right), Math.abs(lastNumber(compared) - lastNumber(right))];
}

/** 1 the same with a forgotten or another developer number; 2 a sibling; 3 no kin. Children, 0, come before all. */
function kinship(wrong: string, right: string): number {
  if (right === `1.${wrong}` || right === `1${wrong.slice(1)}`) return 1;
  const parent = wrong.slice(0, Math.max(0, wrong.lastIndexOf('.')));
  return parent !== '' && parentOf(right) === parent ? 2 : 3;
}

/** Few catalogues list level 3, so an ID of that level is judged by the level-2 element that it lies below. */
function isThirdLevel(text: string): boolean {
  const id = parseProcessId(text);
  return id !== undefined && levelOf(id) === 3;
}

function compareDistances(a: Distance, b: Distance): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function lastNumber(text: string): number {
  return Number(/\d+$/.exec(text)?.[0] ?? 0);
}

/** Levenshtein's distance: how many characters must be put in, taken out or exchanged. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(exchanged, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
