import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditorActions } from '../editor/index.ts';
import { groupByVerticals } from '../etom/index.ts';
import type { ElementTree, EtomElement, Vertical } from '../etom/index.ts';
import { createSearch } from '../search/index.ts';
import type { Search } from '../search/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import './etom-pictogram.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

const chips: readonly Vertical[] = ['OSR', 'F', 'A', 'B'];

/**
 * The blocks: the CRM elements by vertical, and with a search every element of the map. A row is dragged to the canvas, clicked and
 * then placed by a second click, or placed after the selected element with Enter.
 */
export class EtomBlocks extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    usage: { attribute: false },
    query: { state: true },
    vertical: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare usage: ReadonlyMap<string, number>;
  declare private query: string;
  declare private vertical: Vertical | undefined;
  #search: Search | undefined;

  constructor() {
    super();
    this.usage = new Map();
    this.query = '';
    this.vertical = undefined;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        /* What has not changed in here is painted from memory when the canvas changes. */
        contain: content;
        height: 100%;
        min-width: 0;
        background: var(--etom-chrome);
        border-inline-end: 1px solid var(--etom-line);
      }
      header {
        display: grid;
        gap: var(--etom-2);
        padding: var(--etom-2) var(--etom-2) var(--etom-1);
      }
      .chips {
        display: flex;
        gap: var(--etom-1);
      }
      .chip {
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 2px var(--etom-2);
        min-width: 32px;
        background: var(--etom-raised);
        color: var(--chip, var(--etom-text));
        font: var(--etom-weight-strong) var(--etom-size-s) / 1.4 var(--etom-font);
        cursor: pointer;
      }
      .chip[aria-pressed='true'] {
        border-color: currentColor;
        background: var(--chip-quiet);
      }
      .chip[data-vertical='OSR'] {
        --chip: var(--etom-vertical-osr);
        --chip-quiet: var(--etom-vertical-osr-quiet);
      }
      .chip[data-vertical='F'] {
        --chip: var(--etom-vertical-f);
        --chip-quiet: var(--etom-vertical-f-quiet);
      }
      .chip[data-vertical='A'] {
        --chip: var(--etom-vertical-a);
        --chip-quiet: var(--etom-vertical-a-quiet);
      }
      .chip[data-vertical='B'] {
        --chip: var(--etom-vertical-b);
        --chip-quiet: var(--etom-vertical-b-quiet);
      }
      .list {
        flex: 1;
        overflow: auto;
        padding: 0 var(--etom-1) var(--etom-2);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      h3 {
        padding: var(--etom-2) var(--etom-2) 2px;
      }
      button.row {
        align-items: flex-start;
        min-height: var(--etom-control);
        cursor: grab;
      }
      button.row:active {
        cursor: grabbing;
      }
      etom-pictogram {
        margin-block-start: 1px;
      }
      .id {
        font-size: var(--etom-size-s);
        font-weight: var(--etom-weight-strong);
        margin-inline-end: 2px;
      }
      .name {
        flex: 1;
        min-width: 0;
        display: -webkit-box;
        -webkit-line-clamp: 3;
        -webkit-box-orient: vertical;
        overflow: hidden;
        line-height: 18px;
      }
      .count {
        flex: none;
        font-size: var(--etom-size-s);
        line-height: 18px;
        color: var(--etom-text-quiet);
        font-variant-numeric: tabular-nums;
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
    return html`
      <header>
        <wa-input
          size="s"
          type="search"
          placeholder=${words.format('blocks.search')}
          class="bare"
          label=${words.format('blocks.search')}
          .value=${this.query}
          @input=${(event: Event) => (this.query = valueOf(event))}
          @keydown=${this.#onSearchKey}
        >
          <etom-icon slot="start" name="search"></etom-icon>
        </wa-input>
        ${this.query === '' ? this.#chips() : nothing}
      </header>
      <div class="list" role="group" aria-label=${words.format('blocks.title')} @keydown=${this.#onListKey}>
        ${this.query.trim() === '' ? this.#grouped() : this.#found()}
      </div>
    `;
  }

  /** Moves the keyboard to the search field. */
  override focus(): void {
    this.renderRoot.querySelector('wa-input')?.focus();
  }

  #chips(): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${this.words.format('blocks.verticals')}>
      ${chips.map(
        (vertical) => html`<button
          class="chip"
          data-vertical=${vertical}
          title=${this.#verticalName(vertical)}
          aria-pressed=${String(this.vertical === vertical)}
          @click=${() => (this.vertical = this.vertical === vertical ? undefined : vertical)}
        >
          ${vertical}
        </button>`,
      )}
    </div>`;
  }

  #grouped(): TemplateResult {
    const { vertical } = this;
    const elements = this.tree.blocks.filter((element) => vertical === undefined || element.verticals.includes(vertical));
    return html`${groupByVerticals(elements).map(
      (group) => html`<section>
        <h3>${this.#groupName(group.verticals)}</h3>
        ${this.#rows(group.elements)}
      </section>`,
    )}`;
  }

  #found(): TemplateResult {
    this.#search ??= createSearch(this.tree);
    const elements = this.#search.find(this.query, { limit: 40 }).map(({ element }) => element).filter(({ level }) => level >= 2);
    if (elements.length === 0) {
      return html`<p class="nothing quiet" role="status">${this.words.format('blocks.nothing', { query: this.query.trim() })}</p>`;
    }
    const isCrm = (element: EtomElement): boolean => this.tree.blocks.includes(element);
    const groups = [
      { title: this.words.format('blocks.crm'), elements: elements.filter(isCrm) },
      { title: this.words.format('blocks.beyond'), elements: elements.filter((element) => !isCrm(element)) },
    ].filter((group) => group.elements.length > 0);
    // The group with the best hit comes first, so that Enter takes that one.
    const best = elements[0];
    const ordered = groups.toSorted((one, other) => Number(other.elements[0] === best) - Number(one.elements[0] === best));
    return html`${ordered.map(({ title, elements: found }) => html`<h3>${title}</h3>${this.#rows(found)}`)}`;
  }

  #rows(elements: readonly EtomElement[]): unknown {
    return repeat(elements, ({ id }) => id, (element) => {
      const name = element.names[this.words.locale];
      const count = this.usage.get(element.id) ?? 0;
      return html`<button
        class="row"
        draggable="true"
        data-process-id=${element.id}
        title=${element.description?.[this.words.locale] ?? name}
        aria-label=${`${element.id} ${name}`}
        @dragstart=${(event: DragEvent) => this.#startDrag(event, element)}
        @click=${(event: MouseEvent) => this.#choose(event, element)}
      >
        <etom-pictogram .element=${element}></etom-pictogram>
        <span class="name"><span class="id">${element.id}</span> ${name}</span>
        ${count === 0 ? nothing : html`<span class="count" title=${this.words.format('blocks.used', { count })}>${count}×</span>`}
      </button>`;
    });
  }

  #startDrag(event: DragEvent, element: EtomElement): void {
    event.preventDefault();
    this.actions?.startBlockDrag(element.id, event);
  }

  /** A click by mouse takes the block to the pointer; by keyboard it goes straight to its place. */
  #choose(event: MouseEvent, element: EtomElement): void {
    if (event.detail === 0) this.actions?.placeBlock(element.id);
    else this.actions?.startBlockDrag(element.id, event);
  }

  #onSearchKey(event: KeyboardEvent): void {
    const first = this.renderRoot.querySelector<HTMLElement>('button.row');
    if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Enter') first?.click();
    else if (event.key === 'Escape' && this.query !== '') this.query = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onListKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const index = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    if (index === -1) return;
    event.preventDefault();
    const next = rows[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined && event.key === 'ArrowUp') this.focus();
    next?.focus();
  }

  #groupName(verticals: readonly Vertical[]): string {
    return verticals.length === 1
      ? this.words.format('blocks.vertical', { vertical: verticals.join('') })
      : this.words.format('blocks.several', { verticals: verticals.join(' · ') });
  }

  #verticalName(vertical: Vertical): string {
    const name = this.tree.get(vertical)?.names[this.words.locale];
    return name === undefined ? vertical : `${vertical} · ${name}`;
  }
}

customElements.define('etom-blocks', EtomBlocks);
