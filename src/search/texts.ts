import { laterNumbersOf, synonyms } from '../etom/index.ts';
import type { EtomElement, LaterNumber, Names, SynonymGroup } from '../etom/index.ts';

/** One text by which elements are found. It stands in the index once, however many elements it leads to; `bearers.ts` says to which. */
export type Text = OfElement | OfTrade;

/** A text of an element's catalogue entry, or its name in later TM Forum releases. */
export interface OfElement {
  readonly kind: 'name' | 'abbreviation' | 'function' | 'description' | 'later-id';
  readonly text: string;
  readonly locale?: 'en' | 'ru';
  readonly about: EtomElement;
  /** `function`: its key. */
  readonly key?: string;
  /** `later-id`: where the name is used. */
  readonly later?: Pick<LaterNumber, 'releases' | 'note'>;
}

/** What the trade says. */
export interface OfTrade {
  readonly kind: 'synonym';
  readonly text: string;
  readonly locale: 'en' | 'ru';
  readonly about: SynonymGroup;
}

/** Returns the texts of an element: its names, abbreviation, functions, description, and its names in later releases. */
export function textsOf(about: EtomElement): readonly Text[] {
  const { names, abbr, functions, description } = about;
  const own = (kind: OfElement['kind'], texts: Names, more: Partial<OfElement> = {}): readonly OfElement[] =>
    (['ru', 'en'] as const).map((locale) => ({ kind, text: texts[locale], locale, about, ...more }));
  return [
    ...own('name', names),
    ...(abbr === undefined ? [] : [{ kind: 'abbreviation', text: abbr, about } as const]),
    ...functions.flatMap(({ key, ru, en }) => own('function', { ru, en }, { key })),
    ...(description === undefined ? [] : (['ru', 'en'] as const).flatMap((locale) => sentences(description[locale]).map((text) => ({ kind: 'description', text, locale, about }) as const))),
    ...laterNumbersOf(about).flatMap(({ name, releases, note }) => (name === undefined ? [] : [{ kind: 'later-id', text: name, locale: 'en', about, later: { releases, note } } as const])),
  ];
}

/** Returns all words of the trade. */
export function textsOfTrade(): readonly Text[] {
  return synonyms.flatMap((about) => (['ru', 'en'] as const).flatMap((locale) => about[locale].map((text) => ({ kind: 'synonym', text, locale, about }) as const)));
}

/** A sentence that names an ID tells what other elements do. */
function sentences(description: string): readonly string[] {
  return description.split(/(?<=[.!?])\s+/).filter((sentence) => !/\d\.\d/.test(sentence));
}
