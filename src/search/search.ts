import MiniSearch from 'minisearch';
import { isOffered } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import { findById, findMentioned } from './by-id.ts';
import { documentOf, fieldWeights } from './documents.ts';
import type { SearchDocument } from './documents.ts';
import type { Hit } from './hit.ts';
import { idReason, wordReasons } from './reasons.ts';
import { createTerms } from './terms.ts';

/** `limit`: how many hits at most. `blocksOnly`: only what the palette offers first. */
export interface SearchOptions {
  readonly limit?: number;
  readonly blocksOnly?: boolean;
}

/** Finds elements by what a person types. */
export interface Search {
  /**
   * Returns the elements that fit a query, best first: by process ID, also partial, or by words of names, functions and
   * descriptions in Russian and English, in any form and also begun. A blank query finds nothing.
   */
  readonly find: (query: string, options?: SearchOptions) => readonly Hit[];
}

/**
 * Prepares search over the elements of a tree that can stand in a tag: standard and organisations' own ones, no verticals.
 * The index is built when words are first looked for.
 */
export function createSearch(tree: ElementTree): Search {
  const elements = tree.elements.filter((element) => isOffered(element) && element.kind !== 'vertical');
  const candidates = [...tree.blocks, ...elements.filter((element) => !tree.blocks.includes(element))];
  let index: MiniSearch<SearchDocument> | undefined;
  const find = (query: string, { limit = Infinity, blocksOnly = false }: SearchOptions = {}): readonly Hit[] => {
    if (query.trim() === '') return [];
    const offered = blocksOnly ? tree.blocks : candidates;
    const numbered = findById(query, tree, blocksOnly ? tree.blocks : elements);
    if (numbered.length > 0) return ranked(numbered, query).slice(0, limit);
    index ??= buildIndex(candidates, tree);
    const worded = findByWords(query, index, offered, tree.blocks);
    return first(findMentioned(query, offered), worded, query).slice(0, limit);
  };
  return { find };
}

function buildIndex(candidates: readonly EtomElement[], tree: ElementTree): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    fields: Object.keys(fieldWeights),
    tokenize: createTerms(),
    processTerm: (term) => term,
  });
  index.addAll(candidates.map((element) => documentOf(element, tree)));
  return index;
}

/** Elements that fit all words, or, where there are none, those that fit some. */
function findByWords(query: string, index: MiniSearch<SearchDocument>, offered: readonly EtomElement[], blocks: readonly EtomElement[]): readonly Hit[] {
  const preferred = new Set(blocks.map(({ id }) => id));
  const byId = new Map(offered.map((element) => [element.id, element]));
  const options = {
    boost: fieldWeights,
    prefix: true,
    filter: ({ id }: { id: string }) => byId.has(id),
    boostDocument: (id: string) => (preferred.has(id) ? blockBoost : 1),
  };
  const all = index.search(query, { ...options, combineWith: 'AND' });
  const some = all.length > 0 ? all : index.search(query, options);
  return some.flatMap(({ id, score, terms }) => {
    const element = byId.get(String(id));
    return element === undefined ? [] : [{ element, score, reasons: wordReasons(element, new Set(terms)) }];
  });
}

/** Puts what the palette offers first, the elements of CRM, first among equals here too. */
const blockBoost = 1.2;

/** Gives scores to elements that come in the right order. */
function ranked(elements: readonly EtomElement[], query: string): readonly Hit[] {
  return elements.map((element, place) => ({ element, score: elements.length - place, reasons: [idReason(element, query)] }));
}

function first(mentioned: readonly EtomElement[], hits: readonly Hit[], query: string): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  return [
    ...mentioned.map((element) => ({ element, score: best + 1, reasons: [idReason(element, query)] })),
    ...hits.filter(({ element }) => !mentioned.includes(element)),
  ];
}
