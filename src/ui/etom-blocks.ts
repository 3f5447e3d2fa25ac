import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { EditorActions } from '../editor/index.ts';
import { createMap } from '../etom/index.ts';
import type { ElementTree, EtomElement, EtomMap, MapPlace } from '../etom/index.ts';
import type { Hit } from '../search/index.ts';
import type { Words } from '../words/index.ts';
import { blockLine, createBlockLines, railLines } from './block-lines.ts';
import type { BlockLine, BlockView } from './block-lines.ts';
import { blocksStyles } from './blocks-styles.ts';
import './etom-block-list.ts';
import type { EtomBlockList, ListExit, Taken } from './etom-block-list.ts';
import './etom-icon.ts';
import './etom-places.ts';
import { IdleSearch } from './idle-search.ts';
import { linkedText } from './linked-text.ts';
import { findSetAside } from './set-aside.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** So many hits are more than a person reads. */
const mostHits = 60;

/**
 * The blocks: the CRM elements by vertical, the rest of the map one step away, and with a search every element. A row is dragged to
 * the canvas, clicked and then placed by a second click, or placed after the selected element with Enter. Folded, the panel is a
 * rail of pictograms.
 *
 * @fires etom-open-map - the person wants to see the whole map.
 * @fires etom-unfold - the person wants the panel instead of the rail.
 */
export class EtomBlocks extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    usage: { attribute: false },
    place: { attribute: false },
    readOnly: { type: Boolean },
    rail: { type: Boolean, reflect: true },
    search: { attribute: false },
    query: { state: true },
    turned: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare usage: ReadonlyMap<string, number>;
  /** The part of the map that is listed; empty for all of it. */
  declare place: MapPlace;
  declare rail: boolean;
  /** Blocks can be looked up but not placed. */
  declare readOnly: boolean;
  /** Kept by whoever shows more than one list of elements, so that there is one index. */
  declare search: IdleSearch;
  declare private query: string;
  declare private turned: ReadonlySet<string>;

  #map!: EtomMap;
  #list: ((view: BlockView) => readonly BlockLine[]) | undefined;
  /** The same list is the same object, so that the list draws it once. */
  #lines: { readonly of: readonly unknown[]; readonly lines: readonly BlockLine[] } | undefined;

  constructor() {
    super();
    this.usage = new Map();
    this.place = {};
    this.rail = false;
    this.readOnly = false;
    this.search = new IdleSearch();
    this.query = '';
    this.turned = new Set();
  }

  static override styles = [shared, blocksStyles];

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('tree')) return;
    this.#map = createMap(this.tree);
    this.#list = createBlockLines(this.tree, this.#map);
    this.#lines = undefined;
    // The first letter finds the index ready, and the first paint does not wait for it.
    const { tree } = this;
    this.search.prepare(tree, () => this.tree === tree && this.isConnected);
  }

  override render(): TemplateResult {
    return this.rail ? this.#rail() : this.#panel();
  }

  /** Moves the keyboard to the search field. */
  override focus(): void {
    this.renderRoot.querySelector('wa-input')?.focus();
  }

  /** Shows the row of an element, with the keyboard on it, as far as it can be placed. */
  async reveal(id: string): Promise<void> {
    this.query = '';
    this.place = {};
    const holder = this.tree.get(id);
    const group = holder === undefined ? undefined : this.#groupOf(holder);
    if (group !== undefined && !this.#current().some(({ key }) => key === id)) this.place = { group: group.id };
    await this.updateComplete;
    this.#listElement?.focusLine(id);
  }

  #rail(): TemplateResult {
    const { words } = this;
    return html`<div class="rail">
      ${this.#button('left', words.format('status.openLeft'), () => this.#fire('etom-unfold'))}
      ${this.#button('search', words.format('blocks.search'), () => this.#unfoldToSearch())}
      ${this.#button('map', words.format('map.open'), () => this.#fire('etom-open-map'))}
      ${this.#listOf(railLines(this.#list?.({ place: {}, turned: new Set() }) ?? []), true)}
    </div>`;
  }

  #panel(): TemplateResult {
    const { words } = this;
    const hits = this.#hits();
    const inPlace = hits?.filter(({ element }) => this.#map.liesIn(element, this.place));
    const lines = inPlace === undefined ? this.#current() : inPlace.slice(0, mostHits).map(({ element, reasons }) => blockLine(element, 0, reasons));
    const outside = (hits?.length ?? 0) - (inPlace?.length ?? 0);
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
          ${this.query === '' ? nothing : html`<button slot="end" class="clear" aria-label=${words.format('blocks.clear')} title=${words.format('blocks.clear')}
            @click=${this.#clear}><etom-icon name="remove"></etom-icon></button>`}
        </wa-input>
        <etom-places .words=${words} .tree=${this.tree} .map=${this.#map} .usage=${this.usage} .place=${this.place}
          @etom-place=${({ detail }: CustomEvent<MapPlace>) => (this.place = detail)} @etom-open-map=${() => this.#fire('etom-open-map')}></etom-places>
      </header>
      ${this.readOnly ? html`<p class="nothing quiet">${words.format('readOnly.blocks')}</p>` : nothing}
      <div role="status">${hits === undefined ? nothing : this.#news(hits, lines.length, outside)}</div>
      ${this.#listOf(lines, false)}
    `;
  }

  #listOf(lines: readonly BlockLine[], compact: boolean): TemplateResult {
    return html`<etom-block-list class="list" label=${this.words.format('blocks.title')} ?compact=${compact} .words=${this.words} .tree=${this.tree}
      .lines=${lines} .usage=${this.usage} .beside=${this} @etom-take=${({ detail }: CustomEvent<Taken>) => this.#take(detail)}
      @etom-fold=${({ detail }: CustomEvent<{ key: string }>) => this.#turn(detail.key)}
      @etom-exit=${({ detail }: CustomEvent<ListExit>) => this.#onExit(detail)}></etom-block-list>`;
  }

  /** What a search has to say beside its hits. */
  #news(hits: readonly Hit[], shown: number, outside: number): TemplateResult {
    const { words } = this;
    const aside = findSetAside(this.query, this.tree);
    const near = hits[0]?.reasons[0]?.kind === 'near' && aside.length === 0;
    const query = this.query.trim();
    return html`${shown === 0 ? html`<p class="nothing quiet">${words.format('blocks.nothing', { query })}</p>`
        : html`<span class="unseen">${words.format('blocks.found', { count: shown })}</span>`}
      ${aside.map((element) => this.#aside(element))}
      ${near ? html`<p class="nothing quiet">${words.format('blocks.near', { id: query })}</p>` : nothing}
      ${outside === 0 ? nothing : html`<p class="nothing quiet">${words.format('blocks.outside', { count: outside })}
        <button class="link" @click=${() => (this.place = {})}>${words.format('blocks.everywhere')}</button></p>`}`;
  }

  /** What became of an element that the query names and that cannot be used. */
  #aside({ id, names, status, successors = [] }: EtomElement): TemplateResult {
    const { words, tree } = this;
    const told = words.format('card.status', { status: successors.length > 0 ? 'replaced' : status });
    const onFollow = (successor: string): void => void (this.query = successor);
    return html`<p class="aside" data-aside=${id}><span class="id">${id}</span> ${names[words.locale]}.
      ${linkedText(`${told} ${successors.join(', ')}`, { locale: words.locale, tree, onFollow })}</p>`;
  }

  #hits(): readonly Hit[] | undefined {
    if (this.query.trim() === '') return undefined;
    return this.search.over(this.tree).find(this.query, { limit: mostHits * 2 }).filter(({ element }) => element.level > 0);
  }

  /** The list without a search. */
  #current(): readonly BlockLine[] {
    const of = [this.place, this.turned];
    if (this.#lines === undefined || !this.#lines.of.every((part, index) => part === of[index])) {
      this.#lines = { of, lines: this.#list?.({ place: this.place, turned: this.turned }) ?? [] };
    }
    return this.#lines.lines;
  }

  #groupOf(element: EtomElement): EtomElement | undefined {
    for (let found: EtomElement | undefined = element; found !== undefined; found = this.tree.parent(found)) {
      if (found.kind === 'horizontal') return found;
    }
    return undefined;
  }

  get #listElement(): EtomBlockList | null {
    return this.renderRoot.querySelector('etom-block-list');
  }

  /** A click by mouse takes the block to the pointer; by keyboard it goes straight to its place. */
  #take({ element, event }: Taken): void {
    if (event === undefined) this.actions?.placeBlock(element.id);
    else this.actions?.startBlockDrag(element.id, event);
  }

  #turn(key: string): void {
    this.turned = new Set(this.turned.has(key) ? [...this.turned].filter((other) => other !== key) : [...this.turned, key]);
  }

  #onSearchKey(event: KeyboardEvent): void {
    const list = this.#listElement;
    if (event.key === 'ArrowDown') list?.focusFirst();
    else if (event.key === 'Enter') list?.takeFirst();
    else if (event.key === 'Escape' && this.query !== '') this.query = '';
    else if (event.key === 'Escape' && this.#filtered) this.place = {};
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  readonly #clear = (): void => {
    this.query = '';
    this.focus();
  };

  #onExit(exit: ListExit): void {
    if (exit.to === 'search') {
      this.query = exit.text;
      this.focus();
    } else if (exit.to === 'start') this.focus();
    else if (this.query !== '') this.#clear();
    else if (this.#filtered) this.place = {};
    else this.actions?.focusCanvas();
  }

  get #filtered(): boolean {
    return this.place.group !== undefined || this.place.vertical !== undefined;
  }

  #unfoldToSearch(): void {
    this.#fire('etom-unfold');
    void this.updateComplete.then(() => this.focus());
  }

  #button(icon: 'left' | 'search' | 'map', label: string, act: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${act}><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #fire(name: 'etom-open-map' | 'etom-unfold'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

customElements.define('etom-blocks', EtomBlocks);

declare global {
  interface HTMLElementTagNameMap {
    'etom-blocks': EtomBlocks;
  }
}
