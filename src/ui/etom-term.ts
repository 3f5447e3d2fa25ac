import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { glossary } from '../etom/index.ts';
import type { ElementTree, Term } from '../etom/index.ts';
import { locales } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { linkedText } from './linked-text.ts';
import { shared } from './styles.ts';

/**
 * One term of the glossary: its names, what it means here, where the standard has it, and what one should read with it.
 *
 * @fires etom-term - `CustomEvent<TermChoice>` when another term was chosen; bubbles, composed.
 * @fires etom-follow - `CustomEvent<{ id: string }>` when an element was chosen; bubbles, composed, cancelable.
 */
export class EtomTerm extends LitElement {
  static override properties = { words: { attribute: false }, tree: { attribute: false }, term: { attribute: false } };
  declare words: Words;
  declare tree: ElementTree;
  declare term: Term;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-1);
        line-height: 18px;
      }
      .head {
        display: flex;
        gap: var(--etom-2);
        align-items: baseline;
      }
      dfn {
        font-style: normal;
        font-weight: var(--etom-weight-strong);
      }
      dfn::first-letter {
        text-transform: uppercase;
      }
      .clause {
        margin-inline-start: auto;
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
        white-space: nowrap;
      }
      .other,
      .related {
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult {
    const { term, words } = this;
    const { locale } = words;
    const others = locales.filter((each) => each !== locale).map((each) => html`<span lang=${each}>${term.names[each]}</span>`);
    const onTerm = (key: string, word: EventTarget | null): void => this.#fire('etom-term', { key, word });
    const onFollow = (id: string): void => this.#fire('etom-follow', { id });
    const related = (term.related ?? []).flatMap((key) => glossary.find((each) => each.key === key) ?? []);
    return html`<p class="head"><dfn>${term.names[locale]}</dfn><span class="clause">${words.format('glossary.clause', { clause: term.clause })}</span></p>
      <p class="other">${term.abbr === undefined ? nothing : html`${term.abbr} · `}${others}</p>
      <p>${linkedText(term.text[locale], { locale, tree: this.tree, onTerm, onFollow, except: [term.key] })}</p>
      ${related.length === 0 ? nothing : html`<p class="related">${words.format('glossary.related')}
        ${related.map(({ key, names }, index) => html`${index === 0 ? '' : ', '}<button class="link" data-term=${key} @click=${({ currentTarget }: Event) => onTerm(key, currentTarget)}>${names[locale]}</button>`)}</p>`}`;
  }

  #fire(name: 'etom-follow' | 'etom-term', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

customElements.define('etom-term', EtomTerm);

declare global {
  interface HTMLElementTagNameMap {
    'etom-term': EtomTerm;
  }
}
