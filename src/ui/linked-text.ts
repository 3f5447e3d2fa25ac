import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { termsIn } from '../etom/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Locale } from '../words/index.ts';

/** What the links of a text lead to. */
export interface TextLinks {
  readonly locale: Locale;
  readonly tree: ElementTree;
  /** A term of the glossary was chosen, by its key. */
  readonly onTerm: (key: string) => void;
  /** The ID of an element was chosen. */
  readonly onFollow: (id: string) => void;
  /** Keys of terms that are not linked, because the reader stands at them already. */
  readonly except?: readonly string[];
}

/**
 * Returns a text in which the first mention of each term of the glossary, and each ID of an element of the tree, is a button.
 * The styles `button.term` and `button.link` are in `shared`.
 */
export function linkedText(text: string, links: TextLinks): TemplateResult {
  const { locale, onTerm, onFollow } = links;
  let rest = 0;
  const parts = [...termLinks(text, links), ...idLinks(text, links)].toSorted((a, b) => a.start - b.start).flatMap(({ start, end, key, id }) => {
    if (start < rest) return [];
    const before = text.slice(rest, start);
    const shown = text.slice(start, end);
    rest = end;
    return id === undefined
      ? html`${before}<button class="term" data-term=${key} @click=${() => onTerm(key)}>${shown}</button>`
      : html`${before}<button class="link id" data-follow=${id} title=${links.tree.get(id)?.names[locale] ?? ''} @click=${() => onFollow(id)}>${shown}</button>`;
  });
  return html`${parts}${text.slice(rest)}`;
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly id?: string;
}

function termLinks(text: string, { locale, except = [] }: TextLinks): readonly Link[] {
  const seen = new Set(except);
  return termsIn(text, locale).filter(({ key }) => {
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function idLinks(text: string, { tree }: TextLinks): readonly Link[] {
  return [...text.matchAll(/\d+(?:\.\d+)+/g)].flatMap(({ 0: id, index }) =>
    tree.get(id) === undefined ? [] : { start: index, end: index + id.length, key: '', id });
}
