import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { termsIn } from '../etom/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Locale } from '../words/index.ts';

/** The detail of `etom-term`: a term of the glossary by its key, and the word that names it, where it is to be explained. */
export interface TermChoice {
  readonly key: string;
  readonly word: EventTarget | null;
}

/** What the links of a text lead to. */
export interface TextLinks {
  readonly locale: Locale;
  readonly tree: ElementTree;
  /** A term of the glossary was chosen, by its key, at the word that names it. Without it terms are no links. */
  readonly onTerm?: (key: string, word: EventTarget | null) => void;
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
      ? html`${before}<button class="term" data-term=${key} @click=${({ currentTarget }: Event) => onTerm?.(key, currentTarget)}>${shown}</button>`
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

function termLinks(text: string, { locale, onTerm, except = [] }: TextLinks): readonly Link[] {
  const seen = new Set(except);
  return onTerm === undefined ? [] : termsIn(text, locale).filter(({ key }) => {
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function idLinks(text: string, { tree }: TextLinks): readonly Link[] {
  return [...text.matchAll(/\d+(?:\.\d+)+/g)].flatMap(({ 0: id, index }) =>
    tree.get(id) === undefined ? [] : { start: index, end: index + id.length, key: '', id });
}
