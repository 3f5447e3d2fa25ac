import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isOffered, isOwnId } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import { createSearch } from '../search/index.ts';
import type { Search } from '../search/index.ts';
import type { Words } from '../words/index.ts';
import { allComplete } from './all-complete.ts';
import './etom-field.ts';
import './etom-hit.ts';
import { shared } from './styles.ts';

/**
 * A list of all elements that something can stand below, narrowed by ID or word.
 *
 * @fires etom-parent - `CustomEvent<EtomElement>` when the person has chosen one.
 */
export class EtomParentPicker extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    label: {},
    levels: { attribute: false },
    standardOnly: { type: Boolean },
    query: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare label: string;
  /** The levels that are offered. */
  declare levels: readonly number[];
  declare standardOnly: boolean;
  declare private query: string;
  #search: Search | undefined;

  constructor() {
    super();
    this.label = '';
    this.levels = [1, 2];
    this.standardOnly = false;
    this.query = '';
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--etom-2);
        min-height: 0;
      }
      .list {
        flex: 1;
        min-height: 120px;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 2px;
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      button.row {
        align-items: flex-start;
        content-visibility: auto;
        contain-intrinsic-height: auto 28px;
      }
      button.row[data-level='2'] {
        padding-inline-start: var(--etom-6);
      }
      .found button.row {
        padding-inline-start: var(--etom-2);
      }
      .nothing {
        padding: var(--etom-3) var(--etom-2);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('tree')) this.#search = undefined;
  }

  override render(): TemplateResult {
    const { words } = this;
    const elements = this.#elements();
    return html`
      <etom-field .label=${this.label} .value=${this.query} .placeholder=${words.format('picker.placeholder')}
        @etom-input=${({ detail }: CustomEvent<string>) => (this.query = detail)} @keydown=${this.#onFieldKey}></etom-field>
      <div class="list ${this.query.trim() === '' ? '' : 'found'}" role="group" aria-label=${this.label} @keydown=${this.#onListKey}>
        ${elements.length === 0 ? html`<p class="nothing quiet" role="status">${words.format('blocks.nothing', { query: this.query.trim() })}</p>` : nothing}
        ${repeat(elements, ({ id }) => id, (element) => html`<button class="row" data-process-id=${element.id} data-level=${element.level} @click=${() => this.#pick(element)}>
          <etom-hit .words=${words} .element=${element}></etom-hit>
        </button>`)}
      </div>
    `;
  }

  /** Moves the keyboard to the search field. */
  override focus(): void {
    this.renderRoot.querySelector('etom-field')?.focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await allComplete(this.renderRoot);
    return done;
  }

  #elements(): readonly EtomElement[] {
    const fits = (element: EtomElement): boolean =>
      this.levels.includes(element.level) && element.kind !== 'vertical' && isOffered(element) && !(this.standardOnly && isOwnId(element.id));
    const query = this.query.trim();
    if (query === '') return this.tree.elements.filter(fits);
    this.#search ??= createSearch(this.tree);
    return this.#search.find(query, { limit: 60 }).map(({ element }) => element).filter(fits).slice(0, 20);
  }

  #pick(element: EtomElement): void {
    this.query = '';
    this.dispatchEvent(new CustomEvent<EtomElement>('etom-parent', { detail: element }));
  }

  #onFieldKey(event: KeyboardEvent): void {
    const [first] = this.#elements();
    if (event.key === 'ArrowDown') this.renderRoot.querySelector<HTMLElement>('button.row')?.focus();
    else if (event.key === 'Enter' && first !== undefined && this.query.trim() !== '') this.#pick(first);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onListKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const index = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    const next = rows[index + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    if (next === undefined && event.key === 'ArrowUp') this.renderRoot.querySelector('etom-field')?.focus();
    next?.focus();
  }
}

customElements.define('etom-parent-picker', EtomParentPicker);
