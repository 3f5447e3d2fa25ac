/** A name in both languages of our users. */
export interface Names {
  readonly en: string;
  readonly ru: string;
}

/** The vertical groups of level 1 in the order of the map: OPS has OSR, F, A, B; SIP has SC, ILM, PLM (seed, figure 1). */
export const verticals = ['OSR', 'F', 'A', 'B', 'SC', 'ILM', 'PLM'] as const;

/** A vertical group of level 1, by its letters. */
export type Vertical = (typeof verticals)[number];

/** Says whether a text is the letters of a vertical, which has no process ID. */
export function isVertical(text: string): text is Vertical {
  return verticals.some((vertical) => vertical === text);
}

/** One thing that an element does (seed, clause 7.2). `key` is kebab-case English, unique within its element. */
export interface EtomFunction {
  readonly key: string;
  readonly en: string;
  readonly ru: string;
}

/**
 * `standard`: in the edition. `retired`: once in it, its number is never reused. `later`: exists only in later
 * TM Forum releases. `organisation`: an organisation's own (seed, clause 5.2).
 */
export type ElementStatus = 'standard' | 'retired' | 'later' | 'organisation';

/** One entry of a catalogue at any level. */
export interface EtomElement {
  /** Process ID (seed, clause 5.2); a vertical has its letters instead. */
  readonly id: string;
  /** 0 area, 1 group, 2 element, 3 element of level 3. */
  readonly level: 0 | 1 | 2 | 3;
  readonly kind?: 'area' | 'vertical' | 'horizontal' | 'element';
  readonly abbr?: string;
  /** ID of the parent, only where the element's own ID does not say it. */
  readonly parent?: string;
  readonly names: Names;
  /** The languages in which `names` is the standard's own wording; the others are our translation. */
  readonly official: readonly ('ru' | 'en')[];
  readonly description?: Names;
  readonly verticals: readonly Vertical[];
  readonly functions: readonly EtomFunction[];
  readonly status: ElementStatus;
  /** IDs that took over the content of a retired element. */
  readonly successors?: readonly string[];
  readonly confidence?: 'certain' | 'high' | 'medium';
}

/** Says whether an element may be used in a tag. Retired and later-only elements are explained, never offered. */
export function isOffered(element: EtomElement): boolean {
  return element.status === 'standard' || element.status === 'organisation';
}

/** One file of `palette/`: the elements that one standard or one organisation defines within an edition. */
export interface Catalogue {
  readonly id: string;
  readonly edition: string;
  readonly title: Names;
  readonly provenance: string;
  /** Six digits, only for an organisation's catalogue (seed, clause 5.2). */
  readonly prefix?: string;
  readonly elements: readonly EtomElement[];
}

/** Element + edition (+ functions performed), carried by a BPMN element. The first tag of an element is the primary one. */
export interface Tag {
  /** As written, not yet checked; never blank. */
  readonly processId: string;
  /** The edition attribute as written; absent means ours. */
  readonly edition?: string;
  /** Keys of functions performed, as evidence (seed, clause 7.2). */
  readonly functions: readonly string[];
}

/** The edition of a tag that names none. */
export const defaultEdition = 'gost-r-53633';
