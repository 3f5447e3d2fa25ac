import type { EtomElement, Names } from '../etom/index.ts';

/**
 * What of an element, or of what is known about it, fits a query.
 * `id`: its process ID. `name`, `abbreviation`, `function`, `description`: a text of its own. `vertical`, `group`: the name or letters
 * of a vertical or of an element above it. `synonym`: a word of the trade, or another spelling, that means it. `later-id`: its number
 * in later TM Forum releases. `retired`: it took over the content of a retired element. `parent`: the query is an ID of level 3 below
 * it that no catalogue lists. `near`: no catalogue has the ID that was typed; this is one of the nearest.
 */
export type ReasonKind =
  | 'id'
  | 'name'
  | 'abbreviation'
  | 'function'
  | 'description'
  | 'vertical'
  | 'group'
  | 'synonym'
  | 'later-id'
  | 'retired'
  | 'parent'
  | 'near';

/** From the first character to the one after the last, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** Why an element was found, ready to be shown: a text with the parts that fit. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The text as it stands in the data, in its own language: an ID, a name, a function, a sentence of a description, a synonym. */
  readonly text: string;
  /** The language of the text; absent for IDs and abbreviations. */
  readonly locale?: 'en' | 'ru';
  /** What of the text fits the query, in order and without overlaps; empty where it fits as a whole or in no letter (`near`). */
  readonly marks: readonly Mark[];
  /** `function`: its key. */
  readonly key?: string;
  /** `vertical`, `group`, `retired`: the other element that the text is about. */
  readonly element?: EtomElement;
  /** `later-id`: the releases that use the number ("16.0-19.0"), the name that it has there, and what became of the element there. */
  readonly later?: { readonly releases: string; readonly name?: string; readonly note?: Names };
}

/** One element found. A greater score is a better hit; scores of different queries cannot be compared. */
export interface Hit {
  readonly element: EtomElement;
  readonly score: number;
  /** Why it was found, the weightiest first; never empty. */
  readonly reasons: readonly Reason[];
}
