import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-card-popup.ts';
import './etom-hit.ts';
import './etom-icon.ts';
import { IdleSearch } from './idle-search.ts';
import { foundBy, offeredAtFirst } from './picker-options.ts';
import type { PickerAnswer, PickerGroup, PickerOption } from './picker-options.ts';
import { pickerStyles } from './picker-styles.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** What was picked: an element of the catalogue, or an ID as the person typed it. */
export type Picked = { readonly kind: 'element'; readonly processId: string } | { readonly kind: 'typed'; readonly processId: string };

/**
 * A search field for an eTOM element, by ID or by word, with what fits below it. Empty, it offers what suits the place, what the
 * diagram uses and what was used lately. An ID is judged while it is typed.
 *
 * @fires etom-pick - `CustomEvent<Picked>` when the person has chosen.
 */
export class EtomPicker extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    label: {},
    above: { attribute: false },
    usage: { attribute: false },
    recent: { attribute: false },
    search: { attribute: false },
    query: { state: true },
    active: { state: true },
    opened: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare label: string;
  /** Elements whose parts are offered first. */
  declare above: readonly EtomElement[];
  declare usage: ReadonlyMap<string, number>;
  /** Process IDs used lately, the last one first. */
  declare recent: readonly string[];
  /** Kept by whoever shows more than one list of elements, so that there is one index. */
  declare search: IdleSearch;
  declare private query: string;
  declare private active: number;
  declare private opened: boolean;

  constructor() {
    super();
    this.label = '';
    this.above = [];
    this.usage = new Map();
    this.recent = [];
    this.search = new IdleSearch();
    this.query = '';
    this.active = -1;
    this.opened = false;
  }

  static override styles = [shared, pickerStyles];

  /** The card of an option comes when a person points at it or moves to it, not while they type. */
  override updated(changed: PropertyValues): void {
    if (changed.has('query')) this.renderRoot.querySelector('etom-card-popup')?.close();
    else if (changed.has('active') || changed.has('opened')) this.#point();
  }

  override render(): TemplateResult {
    const answer = this.#answer();
    return html`
      <wa-input
        size="s"
        type="search"
        label=${this.label}
        placeholder=${this.words.format('picker.placeholder')}
        .value=${this.query}
        autocomplete="off"
        @input=${this.#onInput}
        @focusin=${this.#onFocus}
        @focusout=${() => (this.opened = false)}
        @click=${() => (this.opened = true)}
        @keydown=${this.#onKey}
      >
        <etom-icon slot="start" name="search"></etom-icon>
      </wa-input>
      <span class="unseen" role="status">${this.#spoken(answer)}</span>
      ${this.opened ? this.#list(answer) : nothing}
      <etom-card-popup .words=${this.words} .tree=${this.tree} .usage=${this.usage} .beside=${this} @mousedown=${(event: Event) => event.preventDefault()}></etom-card-popup>
    `;
  }

  /** Moves the keyboard to the field. */
  override focus(): void {
    this.renderRoot.querySelector('wa-input')?.focus();
  }

  #list({ groups, remark, wrong }: Answer): TemplateResult | typeof nothing {
    if (groups.length === 0 && remark === undefined) return nothing;
    let index = 0;
    // A press in the list must not take the keyboard from the field.
    return html`<div class="popup" @mousedown=${(event: Event) => event.preventDefault()}>
      ${remark === undefined ? nothing : html`<p class="remark" data-wrong=${wrong}><etom-icon name=${wrong ? 'error' : 'info'} class=${wrong ? 'error' : 'info'}></etom-icon><span>${this.words.say(remark)}</span></p>`}
      ${groups.length === 0 ? nothing : html`<div role="listbox" aria-label=${this.label}>
        ${groups.map(({ title, options }) => html`
          ${title === undefined ? nothing : html`<h3 role="presentation">${this.words.say(title)}</h3>`}
          ${options.map((option) => this.#option(option, index++))}`)}
      </div>`}
    </div>`;
  }

  #option(option: PickerOption, index: number): TemplateResult {
    const { element, processId, reasons } = option;
    return html`<div
      id="hit-${index}"
      class="option"
      role="option"
      aria-selected=${String(index === this.active)}
      data-process-id=${processId}
      @mousemove=${() => (this.active = index)}
      @click=${() => this.#pick(option)}
    >
      ${element === undefined
        ? html`<etom-icon name="rename"></etom-icon><span><span class="id">${processId}</span> ${this.#unlisted(option)}</span>`
        : html`<etom-hit .words=${this.words} .element=${element} .reasons=${reasons} .count=${this.usage.get(processId) ?? 0}></etom-hit>`}
    </div>`;
  }

  #unlisted({ below }: PickerOption): string {
    return below === undefined ? this.words.format('picker.asTyped') : this.words.format('element.below', { name: below.names[this.words.locale] });
  }

  #answer(): Answer {
    if (!this.opened) return { groups: [], wrong: false };
    const { tree, above, usage, recent } = this;
    if (this.query.trim() === '') return { groups: offeredAtFirst({ tree, above, usage, recent }), wrong: false };
    const { options, ...said } = foundBy(this.query, this.search.over(tree), { tree, above, usage, recent });
    return { groups: options.length === 0 ? [] : [{ options }], ...said };
  }

  #options(): readonly PickerOption[] {
    return this.#answer().groups.flatMap(({ options }) => options);
  }

  /** What a screen reader says while the person types and moves through the hits. */
  #spoken({ groups, remark, wrong }: Answer): string {
    const option = groups.flatMap(({ options }) => options)[this.active];
    const said = remark !== undefined && wrong ? this.words.say(remark) : '';
    return [said, option?.processId, option === undefined ? undefined : (option.element?.names[this.words.locale] ?? this.#unlisted(option))].filter(Boolean).join(' ');
  }

  #onFocus(): void {
    this.opened = true;
    this.search.prepare(this.tree, () => this.isConnected);
  }

  #onInput(event: Event): void {
    this.query = valueOf(event);
    this.active = this.query.trim() === '' ? -1 : 0;
    this.opened = true;
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && this.opened) this.#pickActive();
    else if (key === 'Escape' && (this.query !== '' || this.opened)) this.#leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(step: 1 | -1): void {
    this.opened = true;
    this.active = Math.max(0, Math.min(this.active + step, this.#options().length - 1));
    void this.updateComplete.then(() => {
      this.#chosenRow?.scrollIntoView({ block: 'nearest' });
      // The only option stays the active one, and yet a person has moved to it.
      this.#point();
    });
  }

  get #chosenRow(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
  }

  #point(): void {
    const popup = this.renderRoot.querySelector('etom-card-popup');
    const row = this.#chosenRow;
    const element = this.tree.get(row?.dataset['processId'] ?? '');
    if (row === null || element === undefined) popup?.leave();
    else popup?.point(element, row);
  }

  /** Esc first empties the field, then closes the list. */
  #leave(): void {
    if (this.query === '') this.opened = false;
    this.query = '';
    this.active = -1;
  }

  #pickActive(): void {
    const option = this.#options()[this.active];
    if (option !== undefined) this.#pick(option);
  }

  #pick({ element, processId }: PickerOption): void {
    this.query = '';
    this.active = -1;
    this.opened = false;
    this.dispatchEvent(new CustomEvent<Picked>('etom-pick', { detail: { kind: element === undefined ? 'typed' : 'element', processId } }));
  }
}

/** What stands below the field. */
interface Answer extends Omit<PickerAnswer, 'options'> {
  readonly groups: readonly PickerGroup[];
}

customElements.define('etom-picker', EtomPicker);
