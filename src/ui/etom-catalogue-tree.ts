import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { draftGroups } from '../etom/index.ts';
import type { CatalogueDraft, CatalogueFault, DraftGroup, DraftRow, ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-field.ts';
import './etom-icon.ts';
import './etom-pictogram.ts';
import { shared } from './styles.ts';

/**
 * The elements of one catalogue, each below the standard element that it belongs to.
 *
 * @fires etom-select - `CustomEvent<number>` with the place of the element that the person goes to.
 * @fires etom-add - `CustomEvent<EtomElement>` with the element below which the person wants another.
 * @fires etom-remove - `CustomEvent<number>` when the person presses Delete on an element.
 */
export class EtomCatalogueTree extends LitElement {
  static override properties = {
    words: { attribute: false },
    draft: { attribute: false },
    standard: { attribute: false },
    faults: { attribute: false },
    counts: { attribute: false },
    selected: { type: Number },
    query: { state: true },
  };
  declare words: Words;
  declare draft: CatalogueDraft;
  declare standard: ElementTree;
  declare faults: readonly CatalogueFault[];
  /** How often diagrams use an ID. */
  declare counts: ReadonlyMap<string, number>;
  /** The place of the selected element; -1 for none. */
  declare selected: number;
  declare private query: string;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .filter {
        padding: var(--etom-2);
      }
      .list {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 0 var(--etom-1) var(--etom-2);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      section {
        content-visibility: auto;
        contain-intrinsic-height: auto 90px;
      }
      .group {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        min-height: var(--etom-control);
        padding: var(--etom-1) var(--etom-1) 0 var(--etom-2);
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
      }
      .group h4 {
        flex: 1;
        min-width: 0;
        margin: 0;
        font-weight: var(--etom-weight-strong);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .add {
        display: inline-flex;
        border: 0;
        border-radius: var(--etom-radius);
        padding: 4px;
        background: none;
        color: var(--etom-text-quiet);
        cursor: pointer;
      }
      .add:hover {
        background: var(--etom-hover);
        color: var(--etom-text);
      }
      button.row {
        align-items: flex-start;
        line-height: 18px;
      }
      button.row.deep {
        padding-inline-start: var(--etom-6);
      }
      button.row[aria-current='true'] {
        background: var(--etom-accent-quiet);
      }
      button.row .id {
        flex: none;
        font-size: var(--etom-size-s);
      }
      .name {
        flex: 1;
        min-width: 0;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .retired {
        text-decoration: line-through;
        color: var(--etom-text-quiet);
      }
      .count {
        flex: none;
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
        font-variant-numeric: tabular-nums;
      }
      .nothing {
        padding: var(--etom-3) var(--etom-2);
      }
    `,
  ];

  constructor() {
    super();
    this.faults = [];
    this.counts = new Map();
    this.selected = -1;
    this.query = '';
  }

  override render(): TemplateResult {
    const { words } = this;
    const groups = this.#filtered();
    // One row is reached by Tab, the others by arrows.
    const stop = this.selected === -1 ? groups[0]?.rows[0]?.index : this.selected;
    const marks = new Map(this.faults.toReversed().filter(({ element }) => element !== undefined).map(({ element, severity }) => [element, severity]));
    for (const { element, severity } of this.faults) if (severity === 'error') marks.set(element, severity);
    return html`
      ${this.draft.elements.length < 8 ? nothing : html`<etom-field bare class="filter" .label=${words.format('catalogues.filter')} .placeholder=${words.format('catalogues.filter')} .value=${this.query}
        @etom-input=${({ detail }: CustomEvent<string>) => (this.query = detail)}></etom-field>`}
      <div class="list" @keydown=${this.#onKey}>
        ${groups.length === 0 && this.query !== '' ? html`<p class="nothing quiet" role="status">${words.format('catalogues.noMatch', { query: this.query })}</p>` : nothing}
        ${repeat(groups, ({ standard }) => standard?.id, (group) => html`<section aria-label=${group.standard?.names[words.locale] ?? words.format('catalogues.noPlace')}>
          ${this.#head(group.standard)}
          ${repeat(group.rows, (row) => keyOf(row, group.rows), (row) => guard([row.element, row.index, row.depth, row.index === this.selected, row.index === stop, marks.get(row.index), this.counts.get(row.element.id), words], () => this.#row(row, row.index === stop, marks.get(row.index))))}
        </section>`)}
      </div>
    `;
  }

  /** Moves the keyboard to the selected row and into sight of it. */
  focusSelected(): void {
    this.renderRoot.querySelector<HTMLElement>('button.row[aria-current=true]')?.focus();
  }

  /** Shows the selected row. */
  revealSelected(): void {
    this.renderRoot.querySelector('button.row[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #head(standard: EtomElement | undefined): TemplateResult {
    const { words } = this;
    if (standard === undefined) return html`<div class="group"><h4>${words.format('catalogues.noPlace')}</h4></div>`;
    const name = standard.names[words.locale];
    const add = words.format('catalogues.addBelow', { id: standard.id });
    return html`<div class="group">
      <etom-pictogram .element=${standard}></etom-pictogram>
      <h4 title=${name}><span class="id">${standard.id}</span> ${name}</h4>
      <button class="add" title=${add} aria-label=${add} @click=${() => this.dispatchEvent(new CustomEvent<EtomElement>('etom-add', { detail: standard }))}><etom-icon name="add"></etom-icon></button>
    </div>`;
  }

  #row({ element, index, depth }: DraftRow, isStop: boolean, mark: CatalogueFault['severity'] | undefined): TemplateResult {
    const { words } = this;
    const count = this.counts.get(element.id) ?? 0;
    const name = element.names[words.locale].trim() || element.names[words.locale === 'ru' ? 'en' : 'ru'].trim();
    const isSelected = index === this.selected;
    return html`<button class="row ${depth === 1 ? 'deep' : ''}" data-index=${index} data-process-id=${element.id} aria-current=${String(isSelected)} tabindex=${isStop ? 0 : -1} @click=${() => this.#select(index)}>
      <span class="id">${element.id}</span>
      <span class="name ${element.status === 'retired' ? 'retired' : ''} ${name === '' ? 'quiet' : ''}">${name === '' ? words.format('catalogues.unnamed') : name}</span>
      ${mark === undefined ? nothing : html`<etom-icon class=${mark} name=${mark}></etom-icon><span class="unseen">${words.format('problems.severity', { severity: mark })}</span>`}
      ${count === 0 ? nothing : html`<span class="count" title=${words.format('catalogues.usedIn', { count })}>${count}×</span>`}
    </button>`;
  }

  #filtered(): readonly DraftGroup[] {
    const groups = draftGroups(this.draft, this.standard);
    const query = this.query.trim().toLowerCase().replaceAll('ё', 'е');
    if (query === '') return groups;
    const fits = ({ id, names }: EtomElement): boolean => `${id} ${names.en} ${names.ru}`.toLowerCase().replaceAll('ё', 'е').includes(query);
    return groups.map((group) => ({ ...group, rows: group.rows.filter(({ element }) => fits(element)) })).filter(({ rows }) => rows.length > 0);
  }

  #onKey(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const place = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    if (place === -1) return;
    const target = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = target === undefined ? undefined : rows[target];
    if (next !== undefined) {
      next.focus();
      this.#select(Number(next.dataset['index']));
    } else if (event.key === 'Delete') {
      this.dispatchEvent(new CustomEvent<number>('etom-remove', { detail: Number(rows[place]?.dataset['index']) }));
    } else if (target === undefined) {
      return;
    }
    event.preventDefault();
  }

  #select(index: number): void {
    this.dispatchEvent(new CustomEvent<number>('etom-select', { detail: index }));
  }
}

/** A row stays the same, with the keyboard in it, while others come and go: its ID tells it, unless two have the same. */
function keyOf({ element, index }: DraftRow, rows: readonly DraftRow[]): string {
  const isTwin = rows.some((row) => row.index !== index && row.element.id === element.id);
  return isTwin ? `${element.id} ${index}` : element.id;
}

customElements.define('etom-catalogue-tree', EtomCatalogueTree);
