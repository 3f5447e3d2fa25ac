import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, ElementSnapshot } from '../editor/index.ts';
import type { ElementTree, MapPlace } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-glossary.ts';
import './etom-map.ts';
import './etom-term-popup.ts';
import type { EtomTermPopup } from './etom-term-popup.ts';
import type { TermChoice } from './linked-text.ts';

/**
 * The standard as a book beside the diagram: the map, the glossary, and the little window that explains a term where it stands. It heeds
 * `etom-term` of everything in its parent.
 *
 * @fires etom-place - `CustomEvent<MapPlace>` when a part of the map was chosen.
 */
export class EtomGuide extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    usage: { attribute: false },
    selection: { attribute: false },
    place: { attribute: false },
    shown: { state: true },
    glossaryOpen: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare usage: ReadonlyMap<string, number>;
  declare selection: readonly ElementSnapshot[];
  declare place: MapPlace;
  declare private shown: boolean;
  declare private glossaryOpen: boolean;

  #parent: HTMLElement | null = null;
  readonly #popup: EtomTermPopup = document.createElement('etom-term-popup');

  constructor() {
    super();
    this.usage = new Map();
    this.selection = [];
    this.place = {};
    this.shown = false;
    this.glossaryOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parent = this.parentElement;
    this.#parent?.addEventListener('etom-term', this.#onTerm);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parent?.removeEventListener('etom-term', this.#onTerm);
  }

  override willUpdate(): void {
    this.#popup.words = this.words;
    this.#popup.tree = this.tree;
  }

  override render(): TemplateResult {
    const { words, tree } = this;
    return html`<etom-map .words=${words} .tree=${tree} .actions=${this.actions} .usage=${this.usage} .selection=${this.selection} .place=${this.place} .open=${this.shown}
        @etom-dismiss=${() => (this.shown = false)} @etom-place=${({ detail }: CustomEvent<MapPlace>) => this.dispatchEvent(new CustomEvent('etom-place', { detail }))}
        @etom-open-glossary=${this.#onGlossary}></etom-map>
      <etom-glossary .words=${words} .tree=${tree} .open=${this.glossaryOpen} @etom-dismiss=${() => (this.glossaryOpen = false)}></etom-glossary>
      <div @etom-open-glossary=${this.#onGlossary}>${this.#popup}</div>`;
  }

  /** Opens the map. */
  openMap(): void {
    this.shown = true;
  }

  /** Opens the glossary, at a term when one is given. */
  async openGlossary(key?: string): Promise<void> {
    this.glossaryOpen = true;
    if (key === undefined) return;
    await this.updateComplete;
    await this.renderRoot.querySelector('etom-glossary')?.showTerm(key);
  }

  /** Explains a term at the word that names it, also inside an open dialog. */
  readonly #onTerm = (event: Event): void => {
    event.stopPropagation();
    const dialog = event.composedPath().find((node) => node instanceof HTMLElement && node.localName === 'wa-dialog');
    const home = dialog instanceof HTMLElement ? dialog : this.renderRoot.querySelector('div');
    // What is outside a modal dialog cannot be reached while it is open.
    if (this.#popup.parentElement !== home) home?.append(this.#popup);
    const { key, word } = (event as CustomEvent<TermChoice>).detail;
    if (word instanceof Element) void this.#popup.show(key, word.getBoundingClientRect());
  };

  readonly #onGlossary = (event: Event): void => {
    event.stopPropagation();
    void this.openGlossary((event as CustomEvent<{ key: string }>).detail.key);
  };
}

customElements.define('etom-guide', EtomGuide);

declare global {
  interface HTMLElementTagNameMap {
    'etom-guide': EtomGuide;
  }
}
