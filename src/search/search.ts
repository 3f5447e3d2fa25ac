import type { ElementTree, EtomElement } from '../etom/index.ts';
import { createBearers } from './bearers.ts';
import { findByNumber, findMentioned } from './by-id.ts';
import { findByVerticals } from './by-verticals.ts';
import { findByWords } from './by-words.ts';
import type { Hit } from './hit.ts';
import { meaningsOf } from './query.ts';
import { rankingOf } from './ranking.ts';
import { createWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/** `limit`: how many hits at most. `blocksOnly`: only what the palette offers first. */
export interface SearchOptions {
  readonly limit?: number;
  readonly blocksOnly?: boolean;
}

/** Finds elements by what a person types. */
export interface Search {
  /**
   * Returns the elements that fit a query, best first, with the reasons: by process ID, also partial, mistyped, or of later releases;
   * by the letters of verticals; by words of names, functions and descriptions in Russian and English and by what the trade calls
   * them, in any form, begun, misspelt, or typed in the wrong keyboard layout. Nothing for a query without a letter or a digit.
   */
  readonly find: (query: string, options?: SearchOptions) => readonly Hit[];
  /**
   * Builds a piece of the index, some milliseconds' worth, so that the first `find` need not, and says whether another is left. For
   * idle moments.
   */
  readonly prepare: () => boolean;
  /** Returns a search over another tree that takes over what is indexed of the catalogues that both have. */
  readonly over: (tree: ElementTree) => Search;
}

/**
 * Prepares search over the elements of a tree that can stand in a tag: standard and organisations' own ones, no verticals.
 * What is not indexed yet when words are looked for is indexed then. A tree whose elements change is followed.
 */
export function createSearch(tree: ElementTree): Search {
  return searchOver(tree, createWordIndex());
}

function searchOver(tree: ElementTree, index: WordIndex): Search {
  let last = scopeOf(tree);
  const scope = (): Scope => {
    if (last.elements !== tree.elements) last = scopeOf(tree);
    return last;
  };
  const find = (text: string, { limit = Infinity, blocksOnly = false }: SearchOptions = {}): readonly Hit[] => {
    const query = text.slice(0, longestQuery);
    if (!/[\p{L}\p{N}]/u.test(query)) return [];
    const { ranking: { numbered, ranked, places }, blocks } = scope();
    const isWanted = (element: EtomElement): boolean => (blocksOnly ? blocks : places).has(element);
    const exact = findByNumber(query, tree, numbered.filter(isWanted));
    if (exact.length > 0) return inOrder(exact.slice(0, limit));
    const first = [...findMentioned(query, numbered.filter(isWanted)), ...findByVerticals(query, tree, ranked.filter(isWanted))];
    // One letter begins half of all words: where it is a vertical it means that.
    const worded = first.length > 0 && query.trim().length === 1 ? [] : byWords(query, isWanted);
    const known = new Set(first.map(({ element }) => element));
    return [...inOrder(first, worded[0]?.score), ...worded.filter(({ element }) => !known.has(element))].slice(0, limit).map(told);
  };
  const byWords = (query: string, isWanted: (element: EtomElement) => boolean): readonly Untold[] => {
    const { ranking: { ranked, places, boostOf }, bearersOf } = scope();
    const found = findByWords(meaningsOf(query, index.of(tree), index.tokens), bearersOf, { total: ranked.length, isWanted })
      .map((one) => ({ ...one, score: one.score * boostOf(one.element) }))
      .toSorted((a, b) => b.score - a.score || (places.get(a.element) ?? 0) - (places.get(b.element) ?? 0));
    const least = (found[0]?.score ?? 0) * leastShare;
    return found.filter(({ score }) => score >= least);
  };
  return { find, prepare: () => index.grow(tree), over: (other) => searchOver(other, index.copy()) };
}

/** Nobody types more than that; a text that was pasted by mistake should not stop the page. */
const longestQuery = 200;
/** What fits much worse than the best is not shown. */
const leastShare = 0.25;

/** A hit whose reasons are made only when it is shown. */
type Untold = Omit<Hit, 'reasons'> & { readonly reasons: Hit['reasons'] | (() => Hit['reasons']) };

function told({ element, score, reasons }: Untold): Hit {
  return { element, score, reasons: typeof reasons === 'function' ? reasons() : reasons };
}

/** What is known of a tree's elements, as long as they are these. */
interface Scope {
  readonly elements: readonly EtomElement[];
  readonly blocks: ReadonlySet<EtomElement>;
  readonly ranking: ReturnType<typeof rankingOf>;
  readonly bearersOf: ReturnType<typeof createBearers>;
}

function scopeOf(tree: ElementTree): Scope {
  return { elements: tree.elements, blocks: new Set(tree.blocks), ranking: rankingOf(tree), bearersOf: createBearers(tree) };
}

/** Gives scores above `floor` to what comes in the right order. */
function inOrder(found: readonly Omit<Hit, 'score'>[], floor = 0): readonly Hit[] {
  return found.map((one, place) => ({ ...one, score: floor + found.length - place }));
}
