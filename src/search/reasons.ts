import type { EtomElement } from '../etom/index.ts';
import type { Mark, Reason } from './hit.ts';
import { createTerms } from './terms.ts';

/** Returns the reason of an element that was found by its number. */
export function idReason({ id }: EtomElement, query: string): Reason {
  const digits = query.replaceAll(/[^\d.]/g, '').replace(/\.$/, '');
  const start = digits === '' ? -1 : id.indexOf(digits);
  return { kind: start === -1 ? 'near' : 'id', text: id, marks: start === -1 ? [] : [[start, start + digits.length]] };
}

/** Returns what of an element's names and functions has the terms found, those with most marks first; the name where nothing has. */
export function wordReasons(element: EtomElement, terms: ReadonlySet<string>): readonly Reason[] {
  const all: Reason[] = [];
  for (const locale of ['ru', 'en'] as const) {
    all.push({ kind: 'name', text: element.names[locale], locale, marks: marksOf(element.names[locale], terms) });
    for (const { key, ...texts } of element.functions) all.push({ kind: 'function', key, text: texts[locale], locale, marks: marksOf(texts[locale], terms) });
  }
  const marked = all.filter(({ marks }) => marks.length > 0).toSorted((a, b) => b.marks.length - a.marks.length);
  return marked.length > 0 ? marked : all.slice(0, 1);
}

function marksOf(text: string, terms: ReadonlySet<string>): readonly Mark[] {
  const termsOf = createTerms();
  return [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].filter(([word]) => termsOf(word).some((term) => terms.has(term))).map(({ 0: word, index }) => [index, index + word.length]);
}
