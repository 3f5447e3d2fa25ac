import type { EtomElement } from '../etom/index.ts';
import type { Bearer } from './bearers.ts';
import type { Mark, Reason, ReasonKind } from './hit.ts';
import type { Meaning } from './query.ts';
import type { Text } from './texts.ts';

/** An element that words of a query mean. */
export interface Found {
  readonly element: EtomElement;
  readonly score: number;
  /** Makes the reasons, the weightiest first. Only what is shown needs them. */
  readonly reasons: () => readonly Reason[];
}

/** What fits in one text, by the place where it stands: the end of its mark, how well it fits which word of the query, how many words it is. */
interface Fit {
  readonly text: Text;
  readonly size: number;
  readonly places: Map<number, { readonly end: number; readonly quality: number; readonly place: number; readonly words: number }>;
}

/** What fits of one element: its texts, each with what it is to the element. */
type Fits = { readonly fit: Fit; readonly bearer: Bearer }[];

/**
 * Returns the elements that the words of a query mean, unordered. One that fits all words scores higher than one that fits some; a
 * rare word counts more than one that most elements have; a text that consists of the query counts more than a longer one.
 * `total`: how many elements there are.
 */
export function findByWords(
  meanings: readonly Meaning[],
  bearersOf: (text: Text) => readonly Bearer[],
  { total, isWanted }: { readonly total: number; readonly isWanted: (element: EtomElement) => boolean },
): readonly Found[] {
  const gathered = Array.from(gather(meanings, bearersOf, isWanted), ([element, fits]) => ({ element, fits, ...worthsOf(fits, meanings.length) }));
  const rarity = meanings.map((_, place) => Math.log(1 + total / Math.max(1, gathered.filter(({ best }) => (best[place] ?? 0) > 0).length)));
  const whole = rarity.reduce((all, value) => all + value, 0);
  const mean = (valueAt: (place: number) => number): number => rarity.reduce((all, value, place) => all + value * valueAt(place), 0) / whole;
  return gathered.map(({ element, fits, best, second, covered }) => {
    const worth = mean((place) => (best[place] ?? 0) + secondShare * (second[place] ?? 0));
    const fitting = mean((place) => ((best[place] ?? 0) > 0 ? 1 : 0));
    return { element, score: fitting * fitting * (worth + wholeShare * covered), reasons: () => reasonsOf(fits, rarity) };
  });
}

/** How much a second text counts that fits as well. */
const secondShare = 0.08;
/** How much it counts that a text consists of nothing but the query. */
const wholeShare = 0.3;

function gather(meanings: readonly Meaning[], bearersOf: (text: Text) => readonly Bearer[], isWanted: (element: EtomElement) => boolean): ReadonlyMap<EtomElement, Fits> {
  const found = new Map<EtomElement, Fits>();
  for (const fit of fitsOf(meanings)) {
    for (const bearer of bearersOf(fit.text)) {
      if (!isWanted(bearer.element)) continue;
      const fits = found.get(bearer.element);
      if (fits === undefined) found.set(bearer.element, [{ fit, bearer }]);
      else fits.push({ fit, bearer });
    }
  }
  return found;
}

/** The texts in which words of the query stand. Where two words of it fit one place, the better one counts. */
function fitsOf(meanings: readonly Meaning[]): Iterable<Fit> {
  const fits = new Map<Text, Fit>();
  meanings.forEach((meaning, place) => {
    for (const { word, quality, begun } of meaning) {
      for (const { text, size, start, end, words } of word.postings) {
        let fit = fits.get(text);
        if (fit === undefined) {
          fit = { text, size, places: new Map() };
          fits.set(text, fit);
        }
        const mark = begun !== undefined && end - start === word.word.length ? start + begun : end;
        if ((fit.places.get(start)?.quality ?? 0) < quality) fit.places.set(start, { end: mark, quality, place, words });
      }
    }
  });
  return fits.values();
}

/** For each word of the query how well the best text fits it and how well the second best, and how much of a text the query is. */
function worthsOf(fits: Fits, count: number): { readonly best: readonly number[]; readonly second: readonly number[]; readonly covered: number } {
  const [best, second] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  let most = 0;
  for (const { fit, bearer } of fits) {
    const covered = coverage(fit);
    if (wholes.has(bearer.kind)) most = Math.max(most, bearer.weight * covered);
    const weight = weightOf(bearer, covered);
    for (const { quality, place } of fit.places.values()) {
      const worth = weight * quality;
      if (worth > (best[place] ?? 0)) [best[place], second[place]] = [worth, best[place] ?? 0];
      else if (!surroundings.has(bearer.kind)) second[place] = Math.max(second[place] ?? 0, worth);
    }
  }
  return { best, second, covered: most };
}

/** Texts that say what an element is, and not something about it. */
const wholes: ReadonlySet<ReasonKind> = new Set(['name', 'abbreviation', 'synonym', 'vertical']);

/** How much of a text the query is, 0 to 1. */
function coverage({ places, size }: Fit): number {
  let covered = 0;
  for (const { quality, words } of places.values()) covered += quality * words;
  return Math.min(1, covered / Math.max(1, size));
}

/** Half of "service desk" is not yet a synonym, and what lies in a vertical or below a group is meant by its whole name or its letters. */
function weightOf({ kind, weight }: Bearer, covered: number): number {
  const squared = covered * covered;
  if (kind === 'synonym') return weight * squared;
  return surroundings.has(kind) ? weight * (partOfSurrounding + (1 - partOfSurrounding) * squared) : weight;
}

const partOfSurrounding = 0.3;
const surroundings: ReadonlySet<ReasonKind> = new Set(['vertical', 'group']);

function reasonsOf(fits: Fits, rarity: readonly number[]): readonly Reason[] {
  return fits
    .map(({ fit, bearer }) => ({ fit, bearer, worth: worthOf(fit, rarity) * weightOf(bearer, coverage(fit)) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostReasons)
    .map(({ fit, bearer }) => reasonOf(fit, bearer));
}

const mostReasons = 6;

function reasonOf({ text, places }: Fit, { kind, element }: Bearer): Reason {
  const { about, ...said } = text;
  const other = 'names' in about && about !== element ? { element: about } : {};
  return { ...said, kind, marks: marksOf(places), ...other };
}

/** What a text does for its element: each word of the query counts once, as well as it fits. */
function worthOf({ places }: Fit, rarity: readonly number[]): number {
  const best: number[] = [];
  for (const { quality, place } of places.values()) best[place] = Math.max(best[place] ?? 0, quality);
  return best.reduce((all, quality, place) => all + quality * (rarity[place] ?? 0), 0);
}

/** The places in order; words that were typed joined and apart are marked once. */
function marksOf(places: Fit['places']): readonly Mark[] {
  const marks: [number, number][] = [];
  for (const [start, { end }] of [...places].toSorted(([a], [b]) => a - b)) {
    const last = marks.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
