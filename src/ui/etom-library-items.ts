import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Library, LibraryDiagram, LibrarySnapshot, LibrarySort } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { diagramFacts } from './diagram-facts.ts';
import './etom-diagram-picture.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { itemStyles } from './library-items-styles.ts';
import { keyMove } from './library-keys.ts';
import { marked } from './marked.ts';
import { RowWindow } from './row-window.ts';
import { shared } from './styles.ts';

/** As what diagrams are shown. */
export type LibraryView = 'cards' | 'table';

/** What a person can ask of diagrams in the list. */
export type ItemsIntent =
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'duplicate' | 'remove' | 'restore' | 'purge'; readonly ids: readonly string[] };

/** The type of what is dragged: IDs of diagrams, one a line. */
export const diagramsType = 'application/x-etom-diagrams';

/** What is opened now is looked for among so many; a list is not scrolled far away for it. */
const firstSight = 40;

const layouts = { cards: { height: 212, cell: 224 }, table: { height: 48, cell: undefined } } as const;

/**
 * Diagrams as cards or as a table, of which only those near what is seen are drawn. Keys: arrows, Home, End and the page keys go,
 * Shift with them selects, Space and Ctrl A select, Enter opens, F2 renames, Delete deletes.
 *
 * @fires etom-ask - `CustomEvent<ItemsIntent>`.
 */
export class EtomLibraryItems extends LitElement {
  static override properties = {
    words: { attribute: false },
    library: { attribute: false },
    snapshot: { attribute: false },
    view: {},
    openId: { attribute: false },
    active: { state: true },
    renaming: { state: true },
  };
  declare words: Words;
  declare library: Library;
  declare snapshot: LibrarySnapshot;
  declare view: LibraryView;
  /** The diagram that is open in the editor. */
  declare openId: string | undefined;
  /** The diagram that the keys speak of. */
  declare private active: string | undefined;
  declare private renaming: string | undefined;
  #focus = false;
  /** Whether someone has gone on from the diagram that had the keyboard first. */
  #goneOn = false;
  readonly #window = new RowWindow(this, () => this.renderRoot.querySelector('.scroller'));

  static override styles = [shared, itemStyles];

  /** Gives the keyboard to the diagram that had it last, else to the open or the first one. */
  focusItem(): void {
    this.#focus = true;
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    this.#window.lay(layouts[this.view]);
    if (changed.has('snapshot') || changed.has('openId')) this.#chooseActive();
  }

  /** The list may be shown before it has the open diagram, which has been made a moment ago. */
  #chooseActive(): void {
    const { diagrams, query } = this.snapshot;
    const known = diagrams.some(({ id }) => id === this.active);
    const open = diagrams.slice(0, firstSight).find(({ id }) => id === this.openId)?.id;
    if (known && (this.#goneOn || query !== '' || open === undefined || open === this.active)) return;
    if (known) this.#focus ||= (this.renderRoot as ShadowRoot).activeElement?.matches('.item') === true;
    this.active = open ?? diagrams[0]?.id;
  }

  override updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    this.renderRoot.querySelector<HTMLElement>(this.renaming === undefined ? '.item[tabindex="0"]' : 'input.rename')?.focus();
    this.renderRoot.querySelector<HTMLInputElement>('input.rename')?.select();
  }

  override render(): TemplateResult {
    const { words, snapshot } = this;
    const { diagrams } = snapshot;
    const rows = Math.ceil(diagrams.length / this.#window.columns);
    const active = diagrams.findIndex(({ id }) => id === this.active);
    return html`<div class="grid" role="grid" aria-label=${words.format('library.title')} aria-multiselectable="true" aria-rowcount=${diagrams.length} @keydown=${this.#onKey} @pointerdown=${this.#onHand} @wheel=${this.#onHand}>
      ${this.view === 'table' ? this.#head() : nothing}
      <div class="scroller" role="rowgroup" tabindex="-1">
        <div class="space" role="presentation" .style=${`height: ${rows * layouts[this.view].height}px`}>
          ${repeat(this.#window.places(diagrams.length, active), (place) => diagrams[place]?.id, (place) => this.#item(place))}
        </div>
      </div>
    </div>`;
  }

  #head(): TemplateResult {
    const { words, snapshot: { sort, descending, query } } = this;
    const column = (label: string, by?: LibrarySort): TemplateResult => {
      if (by === undefined) return html`<span role="columnheader">${label}</span>`;
      const order = sort === by && query === '' ? (descending ? 'descending' : 'ascending') : 'none';
      return html`<span role="columnheader" aria-sort=${order}><button type="button" @click=${() => this.library.sortBy(by)}>${label}${order === 'none' ? nothing : html`<etom-icon name=${descending ? 'down' : 'up'}></etom-icon>`}</button></span>`;
    };
    return html`<div class="head" role="row">
      <span role="columnheader"><span class="unseen">${words.format('library.selected')}</span></span><span role="columnheader"></span>
      ${column(words.format('library.sort', { by: 'name' }), 'name')}${column(words.format('library.folder'))}${column(words.format('library.sort', { by: 'tasks' }), 'tasks')}
      ${column(words.format('library.elements'))}${column(words.format('library.sort', { by: 'problems' }), 'problems')}${column(words.format('library.sort', { by: 'changed' }), 'changed')}
    </div>`;
  }

  #item(place: number): TemplateResult | typeof nothing {
    const diagram = this.snapshot.diagrams[place];
    if (diagram === undefined) return nothing;
    const { id, name } = diagram;
    const { columns } = this.#window;
    const { height } = layouts[this.view];
    const box = `top: ${Math.floor(place / columns) * height}px; left: ${((place % columns) * 100) / columns}%; width: ${100 / columns}%`;
    const selected = this.snapshot.selected.has(id);
    return html`<div class="item ${this.view === 'cards' ? 'card' : 'line-item'}" role="row" data-diagram-id=${id} aria-rowindex=${place + 1} aria-selected=${String(selected)}
      aria-current=${String(id === this.openId)} tabindex=${id === this.active ? 0 : -1} draggable=${String(this.renaming !== id && this.snapshot.place.kind !== 'trash')} .style=${box}
      @click=${(event: MouseEvent) => this.#onClick(event, id)} @focus=${() => this.#onFocus(id)} @dragstart=${(event: DragEvent) => this.#onDrag(event, id)}>
      <div class="box" role=${this.view === 'cards' ? 'gridcell' : 'presentation'}>
        ${this.view === 'cards' ? this.#card(diagram, selected) : this.#line(diagram, selected)}
        <span class="tools" role=${this.view === 'cards' ? 'presentation' : 'gridcell'}>${this.#tools(id, name)}</span>
      </div>
    </div>`;
  }

  #card(diagram: LibraryDiagram, selected: boolean): TemplateResult {
    const facts = diagramFacts(diagram, this.snapshot.folders, this.words);
    return html`${this.#picture(diagram)}${this.#pick(diagram, selected)}
      <span class="texts">
        ${this.#name(diagram)}
        ${this.#finding(diagram) ?? html`<span class="line">${[facts.tasks, facts.elements].filter((text) => text !== '').join(' · ')}</span>`}
        <span class="line">${facts.problems === '' ? nothing : html`<span class="problems ${facts.grade}"><etom-icon name=${facts.icon}></etom-icon>${facts.problems}</span>`}</span>
        <span class="line">${[facts.folder, facts.when].filter((text) => text !== '').join(' · ')}</span>
      </span>`;
  }

  #line(diagram: LibraryDiagram, selected: boolean): TemplateResult {
    const facts = diagramFacts(diagram, this.snapshot.folders, this.words);
    return html`<span role="gridcell">${this.#pick(diagram, selected)}</span><span role="gridcell">${this.#picture(diagram)}</span>
      <span class="cell" role="gridcell">${this.#name(diagram)}${this.#finding(diagram) ?? nothing}</span>
      <span class="cell" role="gridcell" title=${facts.folder}>${facts.folder}</span>
      <span class="cell number" role="gridcell">${facts.tasksShort}</span><span class="cell number" role="gridcell">${diagram.digest?.tags.length}</span>
      <span class="cell" role="gridcell">${facts.problems === '' ? nothing : html`<span class="problems ${facts.grade}"><etom-icon name=${facts.icon}></etom-icon>${facts.problems}</span>`}</span>
      <span class="cell number" role="gridcell">${facts.when}</span>`;
  }

  #name({ id, name }: LibraryDiagram): TemplateResult {
    if (this.renaming === id) {
      return html`<input class="rename" aria-label=${this.words.format('header.name')} maxlength="200" .value=${name} @click=${(event: Event) => event.stopPropagation()}
        @keydown=${(event: KeyboardEvent) => this.#onRenameKey(event, id)} @blur=${(event: FocusEvent) => this.#finishRename(id, (event.target as HTMLInputElement).value)} />`;
    }
    const finding = this.library.findingOf(id);
    return html`<span class="name" title=${name}>${finding?.field === 'name' ? marked(finding.text, finding.marks) : name}</span>`;
  }

  /** Where the searched words stand, if not in the name. */
  #finding({ id }: LibraryDiagram): TemplateResult | undefined {
    const finding = this.library.findingOf(id);
    if (finding === undefined || finding.field === 'name') return undefined;
    return html`<span class="line" title=${finding.text}>${this.words.format('library.foundIn', { field: finding.field })} ${marked(finding.text, finding.marks)}</span>`;
  }

  #picture({ id, revision, hasPicture }: LibraryDiagram): TemplateResult {
    return html`<etom-diagram-picture .key=${hasPicture === true ? `${id} ${revision}` : undefined} .load=${() => this.library.picture(id)}></etom-diagram-picture>`;
  }

  #pick({ id, name }: LibraryDiagram, selected: boolean): TemplateResult {
    return html`<input type="checkbox" class="pick" tabindex="-1" aria-label=${this.words.format('library.select', { name })} .checked=${selected}
      @click=${(event: MouseEvent) => {
        event.stopPropagation();
        this.library.select(id, event.shiftKey ? 'range' : 'toggle');
      }} />`;
  }

  #tools(id: string, name: string): TemplateResult {
    const { words } = this;
    if (this.snapshot.place.kind === 'trash') {
      return html`${this.#tool('undo', words.format('library.restore', { name }), () => this.#ask({ kind: 'restore', ids: [id] }))}
        ${this.#tool('delete', words.format('library.purge', { name }), () => this.#ask({ kind: 'purge', ids: [id] }))}`;
    }
    return html`${this.#tool('rename', words.format('library.rename', { name }), () => this.#startRename(id))}
      ${this.#tool('history', words.format('history.of', { name }), () => this.#openHistory(id))}
      ${this.#tool('copy', words.format('library.duplicate', { name }), () => this.#ask({ kind: 'duplicate', ids: [id] }))}
      ${this.#tool('delete', words.format('library.delete', { name }), () => this.#ask({ kind: 'remove', ids: [id] }))}`;
  }

  /** The app shows it, from wherever it is asked for. */
  #openHistory(id: string): void {
    this.dispatchEvent(new CustomEvent<string>('etom-open-history', { detail: id, bubbles: true, composed: true }));
  }

  #tool(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" tabindex="-1" title=${label} @click=${(event: Event) => {
      event.stopPropagation();
      action();
    }}><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  readonly #onHand = (): void => {
    this.#goneOn = true;
  };

  #onFocus(id: string): void {
    this.#goneOn ||= id !== this.active;
    this.active = id;
  }

  #onClick(event: MouseEvent, id: string): void {
    if (event.shiftKey) this.library.select(id, 'range');
    else if (event.ctrlKey || event.metaKey || this.snapshot.place.kind === 'trash') this.library.select(id, 'toggle');
    else this.#ask({ kind: 'open', id });
  }

  #onDrag(event: DragEvent, id: string): void {
    const { selected } = this.snapshot;
    event.dataTransfer?.setData(diagramsType, (selected.has(id) ? [...selected] : [id]).join('\n'));
    if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { diagrams, selected, place } = this.snapshot;
    const at = diagrams.findIndex(({ id }) => id === this.active);
    const { active } = this;
    if (!(event.target as HTMLElement).matches('.item') || active === undefined) return;
    this.#goneOn = true;
    const ids = selected.has(active) ? [...selected] : [active];
    const to = keyMove(event.key, at, { count: diagrams.length, columns: this.#window.columns, page: this.#window.page });
    const target = to === undefined ? undefined : diagrams[to];
    if (target !== undefined && to !== undefined) {
      this.active = target.id;
      if (event.shiftKey) this.library.select(target.id, 'range');
      this.#window.reveal(to);
      this.#focus = true;
      this.requestUpdate();
    } else if (event.key === ' ') this.library.select(active, event.shiftKey ? 'range' : 'toggle');
    else if (event.key === 'Enter' && place.kind !== 'trash') this.#ask({ kind: 'open', id: active });
    else if (event.key === 'F2' && place.kind !== 'trash') this.#startRename(active);
    else if (event.key === 'Delete') this.#ask({ kind: place.kind === 'trash' ? 'purge' : 'remove', ids });
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) this.library.selectAll();
    else if (event.key === 'Escape' && selected.size > 0) this.library.clearSelection();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #startRename(id: string): void {
    this.renaming = id;
    this.#goneOn = true;
    this.#focus = true;
  }

  #onRenameKey(event: KeyboardEvent, id: string): void {
    if (event.key === 'Enter') this.#finishRename(id, (event.target as HTMLInputElement).value);
    else if (event.key === 'Escape') this.renaming = undefined;
    else return;
    this.#focus = true;
    event.preventDefault();
    event.stopPropagation();
  }

  #finishRename(id: string, name: string): void {
    if (this.renaming !== id) return;
    this.renaming = undefined;
    this.#ask({ kind: 'rename', id, name });
  }

  #ask(intent: ItemsIntent): void {
    this.dispatchEvent(new CustomEvent<ItemsIntent>('etom-ask', { detail: intent }));
  }
}

customElements.define('etom-library-items', EtomLibraryItems);
