import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { EditorActions, ElementSnapshot } from '../editor/index.ts';
import { createMap, isOffered } from '../etom/index.ts';
import type { ElementTree, EtomElement, EtomMap, MapPlace } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { blockLine } from './block-lines.ts';
import './etom-block-list.ts';
import type { ListExit, Taken } from './etom-block-list.ts';
import './etom-icon.ts';
import './etom-linked.ts';
import './etom-map-figure.ts';
import type { EtomMapFigure, MapTarget } from './etom-map-figure.ts';
import { FocusReturn } from './focus-return.ts';
import { linkedText } from './linked-text.ts';
import { mapStyles } from './map-styles.ts';
import { shared } from './styles.ts';

/**
 * The whole map in a dialog. Pointing at a cell, a group or a vertical lists what lies there; choosing it narrows the blocks to it. An
 * element of the list is placed on the canvas, or becomes the tag of what is selected.
 *
 * @fires etom-place - `CustomEvent<MapPlace>` when a part of the map was chosen; empty for all of it.
 * @fires etom-term - `CustomEvent<TermChoice>`; bubbles, composed.
 * @fires etom-dismiss - the dialog is closed.
 */
export class EtomMapDialog extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    usage: { attribute: false },
    selection: { attribute: false },
    place: { attribute: false },
    open: { type: Boolean },
    pointed: { state: true },
    kept: { state: true },
    tagging: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare usage: ReadonlyMap<string, number>;
  declare selection: readonly ElementSnapshot[];
  declare place: MapPlace;
  declare open: boolean;
  /** What the list at the side is about. */
  declare private pointed: MapTarget;
  /** A chosen spot stays, so that the pointer can go from it to the list. */
  declare private kept: boolean;
  declare private tagging: boolean;

  #map!: EtomMap;
  #taken: Taken | undefined;
  readonly #focus = new FocusReturn();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.usage = new Map();
    this.selection = [];
    this.place = {};
    this.open = false;
    this.pointed = { area: '1.1', group: '1.1.1', vertical: 'F' };
    this.kept = false;
    this.tagging = false;
  }

  static override styles = [shared, mapStyles];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('tree')) this.#map = createMap(this.tree);
    if (!changed.has('open') || !this.open) return;
    const { group, vertical } = this.place;
    this.kept = (group ?? vertical) !== undefined;
    this.tagging = false;
    this.#focus.remember();
    const area = this.#areaOf(group ?? vertical);
    if (this.kept && area !== undefined) this.pointed = { area, ...this.place };
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<wa-dialog without-header light-dismiss label=${words.format('map.title')} ?open=${this.open} @wa-after-show=${this.#onShown} @wa-after-hide=${this.#onHidden}>
      ${this.open ? this.#content() : nothing}
    </wa-dialog>`;
  }

  #content(): TemplateResult {
    const { words, tree } = this;
    const all = tree.elements.filter((element) => element.level === 2 && element.status === 'standard');
    return html`<header>
        <h2><etom-linked .words=${words} .tree=${tree} text=${words.format('map.title')}></etom-linked></h2>
        <p class="quiet">${words.format('map.coverage', { used: all.filter(({ id }) => this.usage.has(id)).length, of: all.length })}</p>
        <wa-button class="icon" size="s" appearance="plain" title=${words.format('map.close')} data-dialog="close"><etom-icon name="remove"></etom-icon><span class="unseen">${words.format('map.close')}</span></wa-button>
      </header>
      <div class="body">
        <etom-map-figure autofocus .words=${words} .map=${this.#map} .usage=${this.usage} .place=${this.place}
          @etom-point=${({ detail }: CustomEvent<MapTarget>) => this.#point(detail)} @etom-choose=${({ detail }: CustomEvent<MapTarget>) => this.#choose(detail)}></etom-map-figure>
        ${this.#side()}
      </div>`;
  }

  #side(): TemplateResult {
    const { words, tree, pointed } = this;
    const elements = this.#elements();
    const lead = tree.get(pointed.group ?? pointed.vertical ?? pointed.area);
    const uses = elements.reduce((sum, { id }) => sum + (this.usage.get(id) ?? 0), 0);
    const taggable = this.selection.filter(({ taggable: fits }) => fits);
    const lines = [...(pointed.group !== undefined && pointed.vertical === undefined && lead !== undefined ? [lead] : []), ...elements].map((element) => blockLine(element));
    const description = lead?.description?.[words.locale];
    return html`<section class="side">
      <h3>${this.#title()}</h3>
      <p class="quiet">${words.format('map.inside', { count: elements.length, uses })}</p>
      ${description === undefined || (pointed.group !== undefined && pointed.vertical !== undefined) ? nothing
        : html`<p class="description">${linkedText(description, { locale: words.locale, tree, onTerm: (key, word) => this.#explain(key, word), onFollow: () => undefined })}</p>`}
      ${taggable.length === 0 ? nothing : html`<wa-switch size="s" .checked=${this.tagging} @change=${() => (this.tagging = !this.tagging)}
        >${words.format('map.tag', { count: taggable.length, name: taggable[0]?.name ?? '' })}</wa-switch>`}
      <etom-block-list label=${words.format('map.list')} .words=${words} .tree=${tree} .lines=${lines} .usage=${this.usage}
        @etom-take=${({ detail }: CustomEvent<Taken>) => this.#take(detail)} @etom-exit=${({ detail }: CustomEvent<ListExit>) => this.#onExit(detail)}></etom-block-list>
      <p class="hint quiet">${words.format(this.kept ? 'map.kept' : 'map.hint')}
        ${this.kept ? html`<button class="link" @click=${() => this.#choose(pointed)}>${words.format('blocks.everywhere')}</button>` : nothing}</p>
    </section>`;
  }

  /** What lies where the pointer is. */
  #elements(): readonly EtomElement[] {
    const { area, ...place } = this.pointed;
    const inArea = (element: EtomElement): boolean => this.#map.areas.some((known) => known.area.id === area
      && known.rows.some(({ group }) => this.#map.liesIn(element, { group: group.id })));
    return this.tree.elements.filter((element) => element.level >= 2 && isOffered(element) && this.#map.liesIn(element, place) && inArea(element));
  }

  #title(): string {
    const { area, group, vertical } = this.pointed;
    const ids = [group, vertical].filter((id) => id !== undefined);
    return (ids.length === 0 ? [area] : ids).map((id) => this.tree.get(id)).flatMap((element) =>
      (element === undefined ? [] : ids.length === 2 ? (element.abbr ?? element.id) : `${element.abbr ?? ''} · ${element.names[this.words.locale]}`)).join(' × ');
  }

  #areaOf(id: string | undefined): string | undefined {
    return this.#map.areas.find(({ rows, verticals }) => rows.some(({ group }) => group.id === id) || verticals.some((vertical) => vertical.id === id))?.area.id;
  }

  #point(target: MapTarget): void {
    clearTimeout(this.#timer);
    if (this.kept && !this.#figure?.matches(':focus-within')) return;
    // On its way to the list the pointer crosses cells that nobody means.
    this.#timer = setTimeout(() => (this.pointed = target), restingTime);
  }

  #choose(target: MapTarget): void {
    const { area: _, ...place } = target;
    const again = this.kept && place.group === this.place.group && place.vertical === this.place.vertical;
    clearTimeout(this.#timer);
    this.pointed = target;
    this.kept = !again && (place.group ?? place.vertical) !== undefined;
    this.dispatchEvent(new CustomEvent<MapPlace>('etom-place', { detail: this.kept ? place : {} }));
  }

  /** What was taken goes to the canvas when the dialog is out of the way. */
  #take(taken: Taken): void {
    this.#taken = taken;
    this.#dialog?.removeAttribute('open');
  }

  #onExit({ to }: ListExit): void {
    if (to === 'escape') this.#dialog?.removeAttribute('open');
    else if (to === 'start') this.#figure?.focus();
  }

  readonly #onShown = (event: Event): void => {
    // The person may be further than the dialog, whose coming takes a while.
    if (event.target === this.#dialog && !this.#hasKeyboard()) this.#figure?.focus();
  };

  readonly #onHidden = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    const taken = this.#taken;
    this.#taken = undefined;
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
    void this.#focus.restore(taken === undefined ? undefined : () => this.#use(taken));
  };

  #use({ element, event: click }: Taken): void {
    const ids = this.selection.filter(({ taggable }) => taggable).map(({ id }) => id);
    if (this.tagging && ids.length > 0) this.actions?.assignBlock(ids, element.id);
    else if (click === undefined) this.actions?.placeBlock(element.id);
    else this.actions?.startBlockDrag(element.id, click);
  }

  #explain(key: string, word: EventTarget | null): void {
    this.dispatchEvent(new CustomEvent('etom-term', { detail: { key, word }, bubbles: true, composed: true }));
  }

  #hasKeyboard(): boolean {
    return this.renderRoot.querySelector('.body')?.contains(this.shadowRoot?.activeElement ?? null) === true;
  }

  get #dialog(): HTMLElement | null {
    return this.renderRoot.querySelector('wa-dialog');
  }

  get #figure(): EtomMapFigure | null {
    return this.renderRoot.querySelector('etom-map-figure');
  }
}

/** Milliseconds. */
const restingTime = 60;

customElements.define('etom-map', EtomMapDialog);

declare global {
  interface HTMLElementTagNameMap {
    'etom-map': EtomMapDialog;
  }
}
