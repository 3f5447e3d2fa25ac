import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import { createSearch } from '../search/index.ts';
import type { Search } from '../search/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import './etom-pictogram.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** What was picked: an element of the catalogue, or an ID as the person typed it. */
export type Picked = { readonly kind: 'element'; readonly processId: string } | { readonly kind: 'typed'; readonly processId: string };

/**
 * A search field for an eTOM element, by ID or by word, with its hits below it.
 *
 * @fires etom-pick - `CustomEvent<Picked>` when the person has chosen.
 */
export class EtomPicker extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    label: {},
    query: { state: true },
    active: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare label: string;
  declare private query: string;
  declare private active: number;
  #search: Search | undefined;

  constructor() {
    super();
    this.label = '';
    this.query = '';
    this.active = 0;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        margin-block-start: var(--etom-1);
        max-height: 240px;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        background: var(--etom-raised);
        padding: 2px;
        scrollbar-width: thin;
      }
      li {
        display: flex;
        gap: var(--etom-2);
        align-items: flex-start;
        padding: var(--etom-1) 6px;
        border-radius: 4px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--etom-accent-quiet);
      }
      .id {
        font-size: var(--etom-size-s);
        line-height: 18px;
        min-width: 8ch;
      }
      etom-icon,
      etom-pictogram {
        margin-block-start: 1px;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('tree')) this.#search = undefined;
  }

  override render(): TemplateResult {
    const options = this.#options();
    return html`
      <wa-input
        size="s"
        type="search"
        class="bare"
        label=${this.label}
        placeholder=${this.words.format('picker.placeholder')}
        .value=${this.query}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      >
        <etom-icon slot="start" name="search"></etom-icon>
      </wa-input>
      <span class="unseen" role="status">${this.#spoken(options)}</span>
      ${options.length === 0 ? nothing : html`<ul id="hits" role="listbox" aria-label=${this.label}>${options.map((picked, index) => this.#option(picked, index))}</ul>`}
    `;
  }

  /** Moves the keyboard to the field. */
  override focus(): void {
    this.renderRoot.querySelector('wa-input')?.focus();
  }

  #option(option: Picked & { element?: EtomElement }, index: number): TemplateResult {
    const { element } = option;
    return html`<li
      id="hit-${index}"
      role="option"
      aria-selected=${String(index === this.active)}
      data-process-id=${option.processId}
      @mousemove=${() => (this.active = index)}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#pick(option)}
    >
      ${element === undefined ? html`<etom-icon name="rename"></etom-icon>` : html`<etom-pictogram .element=${element}></etom-pictogram>`}
      <span class="id">${option.processId}</span>
      <span>${element === undefined ? this.words.format('picker.asTyped') : element.names[this.words.locale]}</span>
    </li>`;
  }

  #options(): readonly (Picked & { element?: EtomElement })[] {
    const query = this.query.trim();
    if (query === '') return [];
    this.#search ??= createSearch(this.tree);
    const hits = this.#search.find(query, { limit: 8 }).map(({ element }) => ({ kind: 'element' as const, processId: element.id, element }));
    const isId = /^\s*\d[\d.\s]*$/.test(query);
    if (!isId || hits.some(({ processId }) => processId === query)) return hits;
    const verdict = judgeTag({ processId: query, functions: [] }, this.tree);
    const typed = { kind: 'typed' as const, processId: query };
    return verdict.kind === 'valid' ? [typed, ...hits] : [...hits, typed];
  }

  /** What a screen reader says while the person moves through the hits. */
  #spoken(options: readonly (Picked & { element?: EtomElement })[]): string {
    const option = options[this.active];
    return option === undefined ? '' : `${option.processId} ${option.element?.names[this.words.locale] ?? this.words.format('picker.asTyped')}`;
  }

  #onInput(event: Event): void {
    this.query = valueOf(event);
    this.active = 0;
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#options();
    const chosen = options[this.active];
    if (event.key === 'ArrowDown') this.active = Math.min(this.active + 1, options.length - 1);
    else if (event.key === 'ArrowUp') this.active = Math.max(this.active - 1, 0);
    else if (event.key === 'Enter' && chosen !== undefined) this.#pick(chosen);
    else if (event.key === 'Escape' && this.query !== '') this.query = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #pick({ kind, processId }: Picked): void {
    this.query = '';
    this.dispatchEvent(new CustomEvent<Picked>('etom-pick', { detail: { kind, processId } }));
  }
}

customElements.define('etom-picker', EtomPicker);
