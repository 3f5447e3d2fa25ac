import { isOffered, judgeTag, normaliseProcessId, readProcessId } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';

/**
 * Returns the elements that a query means by its number, the best first: the element itself, those below it, those whose ID
 * goes on with these digits (1.1.1.1, then 1.1.1.10), then those whose ID ends so ("1.5"). A number that no catalogue has
 * leads to its successors, to our counterpart of a later TM Forum number, and to the nearest elements. Empty for other queries.
 */
export function findById(query: string, tree: ElementTree, candidates: readonly EtomElement[]): readonly EtomElement[] {
  const number = numberIn(query);
  if (number === undefined) return [];
  const starting = candidates.filter(({ id }) => id.startsWith(number));
  if (starting.length > 0) return starting.toSorted((a, b) => closeness(a.id, number) - closeness(b.id, number));
  const ending = candidates.filter(({ id }) => id.endsWith(`.${number.replace(/^\./, '')}`));
  return ending.length > 0 ? ending : instead(number, tree, candidates);
}

/** The ID that stands in a query of words ("1.1.1.5 Order handling"), if it is one of the candidates'. */
export function findMentioned(query: string, candidates: readonly EtomElement[]): readonly EtomElement[] {
  const reading = readProcessId(query);
  if (reading.kind !== 'malformed' || reading.repaired === undefined) return [];
  return candidates.filter(({ id }) => id === reading.repaired);
}

/** The query as digits and full stops, or nothing when it is no number. Letters alone are words, even those that look like digits. */
function numberIn(query: string): string | undefined {
  if (!/\d/.test(query)) return undefined;
  const normalised = normaliseProcessId(query);
  if (/^[\d.]+$/.test(normalised)) return normalised;
  const reading = readProcessId(query);
  return reading.kind === 'malformed' && reading.reason !== 'letters' ? reading.repaired : undefined;
}

/** 0 the ID itself, 1 an ID below it, 2 an ID that goes on with the same digits. */
function closeness(id: string, number: string): number {
  if (id === number) return 0;
  return id.startsWith(number.endsWith('.') ? number : `${number}.`) ? 1 : 2;
}

function instead(number: string, tree: ElementTree, candidates: readonly EtomElement[]): readonly EtomElement[] {
  const verdict = judgeTag({ processId: number, functions: [] }, tree);
  if (verdict.kind === 'malformed' || verdict.kind === 'edition') return [];
  const meant =
    verdict.kind === 'valid' ? [verdict.element]
    : verdict.kind === 'retired' ? verdict.successors
    : verdict.kind === 'unknown' && verdict.counterpart !== undefined ? [verdict.counterpart]
    : [];
  const all = new Set([...meant, ...tree.nearest(number, nearestOffered)].filter(isOffered));
  return [...all].filter((element) => candidates.includes(element));
}

/** How many neighbours a wrong number leads to. */
const nearestOffered = 5;
