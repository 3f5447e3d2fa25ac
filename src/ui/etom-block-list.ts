import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import type { BlockLine } from './block-lines.ts';
import { blockListStyles } from './block-list-styles.ts';
import './etom-card-popup.ts';
import './etom-hit.ts';
import './etom-icon.ts';
import { LineWindow } from './line-window.ts';
import { shared } from './styles.ts';

/** A block was taken: with the event of a mouse that carries it on, or by the keyboard, and then it goes straight to its place. */
export interface Taken {
  readonly element: EtomElement;
  readonly event: MouseEvent | undefined;
}

/** The keyboard leaves the list: upwards, by Esc, or because a letter is typed that belongs into a search field. */
export type ListExit = { readonly to: 'start' | 'escape' } | { readonly to: 'search'; readonly text: string };

/**
 * A list of blocks that is moved through with the arrows, as one stop of the Tab key. The card of a row floats beside it. Lines
 * far from what is seen are not drawn.
 *
 * @fires etom-take - `CustomEvent<Taken>`.
 * @fires etom-fold - `CustomEvent<{ key: string }>` when a fold is opened or closed.
 * @fires etom-exit - `CustomEvent<ListExit>`.
 */
export class EtomBlockList extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    lines: { attribute: false },
    usage: { attribute: false },
    label: {},
    beside: { attribute: false },
    compact: { type: Boolean, reflect: true },
    active: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare lines: readonly BlockLine[];
  declare usage: ReadonlyMap<string, number>;
  declare label: string;
  /** What the cards stand beside; this list by itself. */
  declare beside: Element | undefined;
  /** Pictograms with the last number only. */
  declare compact: boolean;
  /** The key of the line that the Tab key comes to. */
  declare private active: string;

  readonly #window = new LineWindow(this);

  constructor() {
    super();
    this.lines = [];
    this.usage = new Map();
    this.label = '';
    this.beside = undefined;
    this.compact = false;
    this.active = '';
  }

  static override styles = [shared, blockListStyles];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('lines') && !this.#stops.some(({ key }) => key === this.active)) this.active = this.#stops[0]?.key ?? '';
  }

  override render(): TemplateResult {
    // Rows are not told apart by their key: with each letter of a search they take over other elements, which costs less than new rows.
    return html`<div class="lines" role="group" aria-label=${this.label} @keydown=${this.#onKey} @focusin=${this.#onFocus} @focusout=${this.#onLeave}
        @pointermove=${this.#onPoint} @pointerleave=${this.#onLeave} @pointerdown=${() => this.#popup?.close()}>
      ${this.#window.render(this.lines, (lines) => lines.map((line) => this.#line(line)))}
    </div>
    <etom-card-popup .words=${this.words} .tree=${this.tree} .usage=${this.usage} .beside=${this.beside ?? this}></etom-card-popup>`;
  }

  /** Moves the keyboard to the first line that takes it; false when there is none. */
  focusFirst(): boolean {
    const [line] = this.#stops;
    if (line !== undefined) void this.#go(line);
    return line !== undefined;
  }

  /** Moves the keyboard to the line with this key. */
  focusLine(key: string): void {
    const line = this.#stops.find((stop) => stop.key === key);
    if (line !== undefined) void this.#go(line);
  }

  /** Takes the first block as the keyboard does; false when there is none. */
  takeFirst(): boolean {
    const line = this.lines.find(({ kind }) => kind === 'block');
    if (line?.kind === 'block') this.#take(line.element, undefined);
    return line !== undefined;
  }

  #line(line: BlockLine): TemplateResult {
    switch (line.kind) {
      case 'heading': return this.#heading(line);
      case 'fold': return this.#fold(line);
      case 'block': return this.#block(line);
    }
  }

  #heading({ about, verticals, element }: BlockLine & { kind: 'heading' }): TemplateResult {
    const { words } = this;
    if (this.compact) return html`<hr />`;
    const name = element?.names[words.locale] ?? '';
    const text = about === 'verticals' && verticals.length === 1 ? words.format('blocks.vertical', { vertical: verticals.join('') })
      : about === 'verticals' ? words.format('blocks.several', { verticals: verticals.join(' · ') })
      : words.format('blocks.heading', { about, abbr: element?.abbr ?? '', name });
    const ours = about === 'beyond' && this.tree.elements.some(({ official, status }) => status === 'standard' && !official.includes(words.locale));
    return html`<h3 data-about=${about}>${text}${ours ? html`<span class="note">${words.format('blocks.ours')}</span>` : nothing}</h3>`;
  }

  #fold({ key, about, element, open, inside }: BlockLine & { kind: 'fold' }): TemplateResult {
    const { words } = this;
    const uses = about === 'groups' ? 0 : inside.reduce((sum, { id }) => sum + (this.usage.get(id) ?? 0), 0);
    const name = element?.names[words.locale] ?? '';
    return html`<button class="row fold" data-key=${key} data-about=${about} aria-expanded=${String(open)} tabindex=${this.active === key ? 0 : -1}
      title=${about === 'group' ? name : nothing} @click=${() => this.#turn(key)}>
      <etom-icon name=${open ? 'down' : 'next'}></etom-icon>
      <span class="text">${about === 'group' ? html`<span class="id">${element?.id}</span> ${element?.abbr}<span class="quiet"> · ${name}</span>`
        : words.format('blocks.fold', { about, count: inside.length })}</span>
      <span class="count">${uses > 0 ? html`<span title=${words.format('blocks.used', { count: uses })}>${uses}×</span>` : about === 'group' ? inside.length : nothing}</span>
    </button>`;
  }

  #block({ key, element, reasons, depth }: BlockLine & { kind: 'block' }): TemplateResult {
    const { words } = this;
    const count = this.usage.get(element.id) ?? 0;
    return html`<button
      class="row block"
      draggable="true"
      data-key=${key}
      data-depth=${depth}
      data-process-id=${element.id}
      tabindex=${this.active === key ? 0 : -1}
      aria-label=${`${element.id} ${element.names[words.locale]}`}
      aria-description=${count === 0 ? nothing : words.format('blocks.used', { count })}
      @dragstart=${(event: DragEvent) => this.#drag(event, element)}
      @click=${(event: MouseEvent) => this.#take(element, event.detail === 0 ? undefined : event)}
    >
      ${this.compact
        ? html`<etom-pictogram .element=${element} .tree=${this.tree}></etom-pictogram><span class="id last">.${element.id.split('.').at(-1)}</span>`
        : html`<etom-hit .words=${words} .tree=${this.tree} .element=${element} .reasons=${reasons} .count=${count}></etom-hit>`}
    </button>`;
  }

  #drag(event: DragEvent, element: EtomElement): void {
    event.preventDefault();
    this.#take(element, event);
  }

  #take(element: EtomElement, event: MouseEvent | undefined): void {
    this.#popup?.close();
    this.dispatchEvent(new CustomEvent<Taken>('etom-take', { detail: { element, event } }));
  }

  #turn(key: string): void {
    this.active = key;
    this.dispatchEvent(new CustomEvent('etom-fold', { detail: { key } }));
  }

  #exit(detail: ListExit): void {
    this.#popup?.close();
    this.dispatchEvent(new CustomEvent<ListExit>('etom-exit', { detail }));
  }

  get #popup(): HTMLElementTagNameMap['etom-card-popup'] | null {
    return this.renderRoot.querySelector('etom-card-popup');
  }

  /** The lines that take the keyboard. */
  get #stops(): readonly (BlockLine & { kind: 'block' | 'fold' })[] {
    return this.lines.filter((line) => line.kind !== 'heading');
  }

  /** Draws a line where it is not, and moves the keyboard to it. */
  async #go({ key }: BlockLine): Promise<void> {
    this.active = key;
    this.#window.draw(this.lines.findIndex((line) => line.key === key));
    await this.updateComplete;
    this.#rowOf(key)?.focus();
  }

  #rowOf(key: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  #lineAt(event: Event): { line: BlockLine & { kind: 'block' | 'fold' }; row: HTMLElement } | undefined {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const line = this.#stops.find(({ key }) => key === row?.dataset['key']);
    return row === null || line === undefined ? undefined : { line, row };
  }

  #onFocus(event: FocusEvent): void {
    const at = this.#lineAt(event);
    if (at === undefined) return;
    this.active = at.line.key;
    // A click gives the focus too, and then the hand is with the mouse.
    if (at.row.matches(':focus-visible')) this.#show(at);
  }

  #onPoint(event: PointerEvent): void {
    const at = event.pointerType === 'mouse' && event.buttons === 0 ? this.#lineAt(event) : undefined;
    if (at !== undefined) this.#show(at);
  }

  #onLeave(): void {
    this.#popup?.leave();
  }

  #show({ line, row }: { line: BlockLine & { kind: 'block' | 'fold' }; row: HTMLElement }): void {
    if (line.element === undefined || (line.kind === 'fold' && line.about !== 'group')) this.#popup?.leave();
    else this.#popup?.point(line.element, row);
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#lineAt(event);
    // Who works on the diagram from here wants to see it.
    if (event.ctrlKey || event.metaKey || event.altKey) this.#popup?.close();
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = this.#stops;
    const index = stops.indexOf(at.line);
    const handled = this.#steer(event.key, at, { stops, index });
    if (event.key === 'Tab') this.#popup?.close();
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #steer(key: string, { line, row }: { line: BlockLine & { kind: 'block' | 'fold' }; row: HTMLElement }, { stops, index }: { stops: readonly BlockLine[]; index: number }): boolean {
    const go = (to: number): boolean => {
      const target = stops[Math.max(0, Math.min(to, stops.length - 1))];
      if (target !== undefined) void this.#go(target);
      return true;
    };
    switch (key) {
      case 'ArrowDown': return go(index + 1);
      case 'ArrowUp': if (index > 0) return go(index - 1); this.#exit({ to: 'start' }); return true;
      case 'Home': return go(0);
      case 'End': return go(stops.length - 1);
      case 'PageDown': return go(index + 10);
      case 'PageUp': return go(index - 10);
      case 'ArrowRight': {
        if (line.kind === 'block') void this.#popup?.enter(line.element, row);
        else if (line.open) return go(index + 1);
        else this.#turn(line.key);
        return true;
      }
      case 'ArrowLeft': {
        if (line.kind === 'fold' && line.open) this.#turn(line.key);
        else {
          const above = stops.findLastIndex((stop, place) => place < index && stop.kind === 'fold');
          if (above !== -1) return go(above);
        }
        return true;
      }
      case 'Escape': {
        if (this.#popup?.isOpen === true) this.#popup.close();
        else this.#exit({ to: 'escape' });
        return true;
      }
      default: {
        // A letter begins a search from anywhere in the list; a space presses the row.
        if (Array.from(key).length !== 1 || key === ' ') return false;
        this.#exit({ to: 'search', text: key });
        return true;
      }
    }
  }
}

customElements.define('etom-block-list', EtomBlockList);

declare global {
  interface HTMLElementTagNameMap {
    'etom-block-list': EtomBlockList;
  }
}
