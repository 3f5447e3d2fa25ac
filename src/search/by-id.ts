import { isOffered, judgeTag, laterMeanings, normaliseProcessId, readProcessId, withDots } from '../etom/index.ts';
import type { ElementTree, EtomElement, LaterMeaning, Verdict } from '../etom/index.ts';
import type { Reason } from './hit.ts';

/** An element that a number means, with the reason. */
export interface Numbered {
  readonly element: EtomElement;
  readonly reasons: readonly [Reason];
}

/**
 * Returns the elements that a query means by its number, best first: the element itself, one that has exactly this number in later
 * TM Forum releases, the elements below it, those whose ID goes on with these digits (1.1.1.1, then 1.1.1.10), those whose ID ends
 * so ("1.5"). A number that no element has leads to the successors of a retired one, to the element above an unlisted one of level 3,
 * to what begins so in later releases, and only where there is nothing of these to the nearest elements. `candidates`, in the order in which equals are to stand, are
 * what may be found. Empty for a query that is no number.
 */
export function findByNumber(query: string, tree: ElementTree, candidates: readonly EtomElement[]): readonly Numbered[] {
  const number = numberIn(query, candidates);
  if (number === undefined) return [];
  const here = withNumber(number, candidates);
  const later = laterMeanings(tree).filter(({ element }) => candidates.includes(element));
  const exactly = later.filter((meaning) => meaning.later.id === number).map((meaning) => laterNumber(meaning, number));
  const beginning = later.filter((meaning) => meaning.later.id.startsWith(number)).map((meaning) => laterNumber(meaning, number));
  if (here.length > 0) {
    const itself = here.filter(({ element }) => element.id === number);
    return unique([...itself, ...exactly, ...here, ...(here.some(({ element }) => element.id.startsWith(number)) ? [] : beginning)]);
  }
  const verdict = judgeTag({ processId: number, functions: [] }, tree);
  const known = [...exactly, ...meant(verdict, number, tree), ...beginning];
  const neighbours = known.some(({ element }) => candidates.includes(element)) ? [] : tree.nearest(number, nearestOffered).map((element) => ({ element, reasons: [near(element)] as const }));
  return unique([...known, ...neighbours]).filter(({ element }) => isOffered(element) && candidates.includes(element));
}

/** Returns the element whose ID stands in a query of words ("1.1.1.5 Order handling"), if it is one of the candidates'. */
export function findMentioned(query: string, candidates: readonly EtomElement[]): readonly Numbered[] {
  const reading = readProcessId(query);
  if (reading.kind !== 'malformed' || reading.reason !== 'surrounded' || reading.repaired === undefined) return [];
  return candidates.filter(({ id }) => id === reading.repaired).map((element) => byId(element, element.id));
}

/** The query as digits and full stops, or nothing when it is no number. Letters alone are words, even those that look like digits. */
function numberIn(written: string, candidates: readonly EtomElement[]): string | undefined {
  const query = written.normalize('NFKC');
  if (!/\d/.test(query)) return undefined;
  // On a Russian keyboard ю stands where the full stop is.
  const normalised = normaliseProcessId(query.replaceAll(/(?<=[\d\s])[юЮ](?=[\d\s]|$)/gu, '.'));
  if (/^\d+$/.test(normalised)) return undotted(normalised, candidates);
  if (/^\.?\d[\d.]*$/.test(normalised) && !normalised.includes('..')) return normalised;
  const reading = readProcessId(query);
  if (reading.kind !== 'malformed') return undefined;
  if (reading.reason === 'placeholder') return normalised.replace(/[^\d.].*$/u, '');
  if (reading.reason === 'double-dot') return gapless(normalised, candidates) ?? reading.repaired;
  return reading.reason === 'letters' || reading.reason === 'surrounded' || reading.reason === 'several' ? undefined : reading.repaired;
}

/** Digits without full stops: an ID where there is one, the end of one ("12" of 1.1.1.12) before that, for it is the last number that people remember. */
function undotted(digits: string, candidates: readonly EtomElement[]): string {
  if (candidates.some(({ id }) => id === digits || id.endsWith(`.${digits}`))) return digits;
  const ids = new Set(candidates.map(({ id }) => id));
  const possible = withDots(digits);
  return possible.find((id) => ids.has(id)) ?? possible.at(0) ?? digits;
}

/** "1..1.5" is the first ID that has a number in the gap. */
function gapless(text: string, candidates: readonly EtomElement[]): string | undefined {
  const parts = text.replace(/^\.+|\.+$/g, '').split(/\.{2,}/).map((part) => part.replaceAll('.', '\\.'));
  const pattern = new RegExp(`^${parts.join('\\.\\d+\\.')}$`);
  return candidates.find(({ id }) => pattern.test(id))?.id;
}

function withNumber(number: string, candidates: readonly EtomElement[]): readonly Numbered[] {
  const starting = candidates.filter(({ id }) => id.startsWith(number));
  if (starting.length > 0) return starting.toSorted((a, b) => closeness(a.id, number) - closeness(b.id, number)).map((element) => byId(element, number));
  const end = `.${number.replace(/^\./, '')}`;
  return candidates.filter(({ id }) => id.endsWith(end)).map((element) => byId(element, end.slice(1)));
}

function byId(element: EtomElement, number: string): Numbered {
  const digits = number.replace(/\.$/, '');
  const start = element.id.startsWith(digits) ? 0 : Math.max(0, element.id.length - digits.length);
  return { element, reasons: [{ kind: 'id', text: element.id, marks: [[start, start + digits.length]] }] };
}

/** 0 the ID itself, 1 an ID below it, 2 an ID that goes on with the same digits. */
function closeness(id: string, number: string): number {
  if (id === number) return 0;
  return id.startsWith(number.endsWith('.') ? number : `${number}.`) ? 1 : 2;
}

function laterNumber({ element, later: { id, name, releases, note } }: LaterMeaning, number: string): Numbered {
  const later = { releases, note, ...(name === undefined ? {} : { name }) };
  return { element, reasons: [{ kind: 'later-id', text: id, marks: [[0, Math.min(number.length, id.length)]], later }] };
}

/** What a number means that no element has. */
function meant(verdict: Verdict, number: string, tree: ElementTree): readonly Numbered[] {
  if (verdict.kind === 'retired') {
    return verdict.successors.map((element) => ({ element, reasons: [{ kind: 'retired', text: verdict.element.id, marks: [[0, verdict.element.id.length]], element: verdict.element }] }));
  }
  if (verdict.kind === 'later') {
    const ids = new Set(verdict.element.description?.en.match(/\d(?:\.\d+)+/g));
    return [...ids].flatMap((id) => tree.get(id) ?? []).map((element) => ({ element, reasons: [near(element)] }));
  }
  if (verdict.kind === 'valid') {
    const { element } = verdict;
    return [verdict.unchecked ? { element, reasons: [{ kind: 'parent', text: number, marks: [[0, Math.min(number.length, element.id.length)]] }] } : byId(element, element.id)];
  }
  if ((verdict.kind === 'unknown' || verdict.kind === 'malformed') && verdict.counterpart !== undefined) {
    const { counterpart } = verdict;
    const meaning = laterMeanings(tree).find(({ element, later }) => element === counterpart && number.startsWith(later.id));
    return meaning === undefined ? [] : [laterNumber(meaning, meaning.later.id)];
  }
  return [];
}

function near({ id }: EtomElement): Reason {
  return { kind: 'near', text: id, marks: [] };
}

/** How many neighbours a wrong number leads to. */
const nearestOffered = 5;

function unique(found: readonly Numbered[]): readonly Numbered[] {
  const first = new Map<EtomElement, Numbered>();
  for (const one of found) if (!first.has(one.element)) first.set(one.element, one);
  return [...first.values()];
}
