import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-card.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/** How long a pointer rests before a card opens, before it shows another element, and how long it may be away. Milliseconds. */
export interface CardDelays {
  readonly open: number;
  readonly change: number;
  readonly close: number;
}

const delays: CardDelays = { open: 400, change: 90, close: 220 };
const nearby = 6;
const edge = 8;

/**
 * The element card that floats beside a list while a row is pointed at or has the keyboard. The pointer may move into it, Esc closes
 * it, and a click inside keeps it until something else is chosen (WCAG 1.4.13).
 */
export class EtomCardPopup extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    usage: { attribute: false },
    beside: { attribute: false },
    delays: { attribute: false },
    path: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare usage: ReadonlyMap<string, number>;
  /** What the card stands beside; the list's own panel. */
  declare beside: Element | undefined;
  declare delays: CardDelays;
  /** The element on show, after those that led to it. */
  declare private path: readonly EtomElement[];

  #timer: ReturnType<typeof setTimeout> | undefined;
  #anchor: Element | undefined;
  #kept = false;

  constructor() {
    super();
    this.usage = new Map();
    this.beside = undefined;
    this.delays = delays;
    this.path = [];
  }

  static override styles = [
    shared,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 0;
        width: 320px;
        max-width: calc(100vw - 64px);
        max-height: calc(100vh - 16px);
        overflow: auto;
        background: var(--etom-raised);
        color: inherit;
        box-shadow: var(--etom-shadow);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
        transition: opacity var(--etom-motion) ease-out;
      }
      @starting-style {
        [popover]:popover-open {
          opacity: 0;
        }
      }
      etom-card {
        padding: var(--etom-3);
      }
      .back {
        position: sticky;
        inset-block-start: 0;
        padding: 2px;
        background: var(--etom-raised);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  override render(): TemplateResult {
    const element = this.path.at(-1);
    const { words } = this;
    return html`<div popover="manual" role="dialog" aria-label=${words.format('card.title')} @pointerenter=${this.#stay} @pointerleave=${() => this.leave()}
      @pointerdown=${() => (this.#kept = true)} @keydown=${this.#onKey} @etom-follow=${this.#onFollow} @etom-grow=${this.#onGrow}>
      ${this.path.length < 2 ? nothing : html`<div class="back"><wa-button size="s" appearance="plain" @click=${this.#back}
        ><etom-icon slot="start" name="back"></etom-icon>${this.path.at(-2)?.id}</wa-button></div>`}
      ${element === undefined ? nothing : html`<etom-card .element=${element} .tree=${this.tree} .locale=${words.locale} .count=${this.usage.get(element.id) ?? 0}></etom-card>`}
    </div>`;
  }

  /** Whether a card is on show. */
  get isOpen(): boolean {
    return this.#popover?.matches(':popover-open') === true;
  }

  /** Shows the card of an element when the pointer or the keyboard has rested on `anchor`; a card that is open changes sooner. */
  point(element: EtomElement, anchor: Element): void {
    // A row may have taken over another element.
    if (this.#anchor === anchor && this.path[0] === element && this.isOpen) {
      this.#stay();
      return;
    }
    this.#after(this.isOpen ? this.delays.change : this.delays.open, () => void this.#show(element, anchor));
  }

  /** Closes the card soon, unless the pointer comes back or goes into it, or a person has clicked in it. */
  leave(): void {
    if (this.#kept && this.isOpen) this.#stay();
    else this.#after(this.delays.close, () => this.close());
  }

  /** Closes the card at once. */
  close(): void {
    this.#stay();
    this.#kept = false;
    this.#anchor = undefined;
    document.removeEventListener('pointerdown', this.#onPress, true);
    if (this.isOpen) this.#popover?.hidePopover();
  }

  /** Shows the card at once and moves the keyboard to its first link. */
  async enter(element: EtomElement, anchor: Element): Promise<void> {
    this.#stay();
    await this.#show(element, anchor);
    this.#kept = true;
    const card = this.renderRoot.querySelector('etom-card');
    await card?.updateComplete;
    card?.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('[popover]');
  }

  async #show(element: EtomElement, anchor: Element): Promise<void> {
    this.#anchor = anchor;
    this.#kept = false;
    this.path = [element];
    document.addEventListener('pointerdown', this.#onPress, true);
    await this.updateComplete;
    await this.renderRoot.querySelector('etom-card')?.updateComplete;
    if (this.#anchor !== anchor || !anchor.isConnected) return;
    const popover = this.#popover;
    if (popover === null) return;
    if (!this.isOpen) popover.showPopover();
    this.#place(popover, anchor);
  }

  /** At the height of the row, beside the panel, inside the window. */
  #place(popover: HTMLElement, anchor: Element): void {
    const row = anchor.getBoundingClientRect();
    const panel = (this.beside ?? anchor).getBoundingClientRect();
    const card = popover.getBoundingClientRect();
    const right = panel.right + nearby;
    const left = right + card.width > innerWidth - edge ? Math.max(edge, panel.left - nearby - card.width) : right;
    popover.style.setProperty('left', `${left}px`);
    popover.style.setProperty('top', `${Math.max(edge, Math.min(row.top - edge, innerHeight - card.height - edge))}px`);
  }

  readonly #stay = (): void => clearTimeout(this.#timer);

  #after(delay: number, then: () => void): void {
    this.#stay();
    this.#timer = setTimeout(then, delay);
  }

  readonly #onPress = (event: PointerEvent): void => {
    const inside = event.composedPath().some((node) => node === this || (node instanceof Element && node.matches('etom-term-popup, etom-glossary')));
    if (!inside) this.close();
  };

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    event.stopPropagation();
    const anchor = this.#anchor;
    this.close();
    if (anchor instanceof HTMLElement) anchor.focus();
  }

  /** What a person has unfolded is inside the window too. */
  #onGrow(): void {
    if (this.#popover !== null && this.#anchor !== undefined && this.isOpen) this.#place(this.#popover, this.#anchor);
  }

  async #onFollow(event: CustomEvent<{ id: string }>): Promise<void> {
    const next = this.tree.get(event.detail.id);
    if (next === undefined) return;
    event.stopPropagation();
    await this.#go([...this.path, next]);
  }

  readonly #back = async (): Promise<void> => this.#go(this.path.slice(0, -1));

  async #go(path: readonly EtomElement[]): Promise<void> {
    this.#kept = true;
    this.path = path;
    await this.updateComplete;
    const card = this.renderRoot.querySelector('etom-card');
    await card?.updateComplete;
    const popover = this.#popover;
    if (popover !== null && this.#anchor !== undefined) this.#place(popover, this.#anchor);
    card?.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }
}

customElements.define('etom-card-popup', EtomCardPopup);

declare global {
  interface HTMLElementTagNameMap {
    'etom-card-popup': EtomCardPopup;
  }
}
