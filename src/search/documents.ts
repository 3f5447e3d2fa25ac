import type { ElementTree, EtomElement } from '../etom/index.ts';

/** What is indexed of an element, each field with its weight: its own names first, what surrounds it last. */
export interface SearchDocument {
  readonly id: string;
  readonly ru: string;
  readonly en: string;
  readonly short: string;
  readonly functions: string;
  readonly description: string;
  readonly verticals: string;
  readonly group: string;
}

/** How much a hit in each field counts. */
export const fieldWeights: Readonly<Record<Exclude<keyof SearchDocument, 'id'>, number>> = {
  ru: 4,
  en: 4,
  short: 3,
  functions: 1,
  description: 0.3,
  verticals: 2,
  group: 0.2,
};

/** Returns what is indexed of an element: its names, ID, abbreviation, functions, description, verticals and group. */
export function documentOf(element: EtomElement, tree: ElementTree): SearchDocument {
  const parent = tree.parent(element);
  const verticals = element.level < 2 ? [] : element.verticals.map((vertical) => tree.get(vertical)).filter((found) => found !== undefined);
  const { abbr = '', description } = element;
  return {
    id: element.id,
    ru: element.names.ru,
    en: element.names.en,
    short: `${element.id} ${abbr} ${abbr.replaceAll(/[^\p{L}]/gu, '')}`,
    functions: element.functions.map(({ ru, en }) => `${ru} ${en}`).join('\n'),
    description: `${description?.ru ?? ''}\n${description?.en ?? ''}`.replaceAll(/\d+(?:\.\d+)+/g, ''),
    verticals: verticals.map(({ names, abbr: letters = '' }) => `${names.ru} ${names.en} ${letters}`).join('\n'),
    group: parent?.abbr ?? '',
  };
}
