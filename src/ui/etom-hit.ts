import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Mark, Reason } from '../search/index.ts';
import type { Words } from '../words/index.ts';
import './etom-pictogram.ts';
import { marked } from './marked.ts';
import { shared } from './styles.ts';

/**
 * One eTOM element as a row of a list: pictogram, ID, name, how often the diagram uses it and, after a search, why it was found.
 * The row around it is what a person clicks.
 */
export class EtomHit extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    element: { attribute: false },
    reasons: { attribute: false },
    count: { type: Number },
  };
  declare words: Words;
  /** Tells the pictogram where an organisation's own element lies. */
  declare tree: ElementTree | undefined;
  declare element: EtomElement;
  /** Why the element was found, the weightiest first; empty in a list that nobody searched. */
  declare reasons: readonly Reason[];
  /** How often the open diagram uses the element; 0 is not shown. */
  declare count: number;

  constructor() {
    super();
    this.tree = undefined;
    this.reasons = [];
    this.count = 0;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        column-gap: var(--etom-2);
        flex: 1;
        min-width: 0;
        line-height: 18px;
      }
      etom-pictogram {
        margin-block-start: 1px;
      }
      .name {
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .id {
        font-size: var(--etom-size-s);
        font-weight: var(--etom-weight-strong);
        margin-inline-end: 2px;
      }
      .ours {
        font-style: italic;
      }
      .count,
      .why {
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      .why {
        grid-column: 2 / -1;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        line-height: 16px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { element, words, count } = this;
    const { id, names, official } = element;
    const ours = !official.includes(words.locale) && element.status !== 'organisation';
    const why = this.#told();
    return html`<etom-pictogram .element=${element} .tree=${this.tree}></etom-pictogram>
      <span class="name"><span class="id">${marked(id, this.#marks(({ kind }) => kind === 'id'))}</span> <span
          class=${ours ? 'ours' : nothing}
          >${marked(names[words.locale], this.#marks(({ kind, locale }) => kind === 'name' && locale === words.locale))}</span></span>
      ${count === 0 ? nothing : html`<span class="count" title=${words.format('blocks.used', { count })}>${count}×</span>`}
      ${why === undefined ? nothing : html`<span class="why">${this.#why(why)}</span>`}`;
  }

  #marks(shows: (reason: Reason) => boolean): readonly Mark[] {
    return this.reasons.find(shows)?.marks ?? [];
  }

  /** The weightiest reason, unless the row shows it already; that an ID is only near is for the whole list to say. */
  #told(): Reason | undefined {
    const [reason] = this.reasons;
    if (reason === undefined || reason.kind === 'id' || reason.kind === 'near') return undefined;
    return reason.kind === 'name' && reason.locale === this.words.locale ? undefined : reason;
  }

  #why(reason: Reason): TemplateResult {
    const { kind, text, marks, locale, later, element } = reason;
    const label = this.words.format('hit.why', { kind: kind.replace('-', ''), releases: later?.releases ?? '', id: element?.id ?? '' });
    return html`${label} <span lang=${locale ?? nothing}>${marked(text, marks)}</span>${later?.name === undefined ? nothing : html` <span lang="en">${later.name}</span>`}`;
  }
}

customElements.define('etom-hit', EtomHit);

declare global {
  interface HTMLElementTagNameMap {
    'etom-hit': EtomHit;
  }
}
