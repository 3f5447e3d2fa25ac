import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { glossary } from '../etom/index.ts';
import type { ElementTree, Term } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import './etom-term.ts';
import { FocusReturn } from './focus-return.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/**
 * All terms of the standard in a dialog, with a search field.
 *
 * @fires etom-dismiss - the dialog is closed.
 */
export class EtomGlossary extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    open: { type: Boolean },
    query: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare open: boolean;
  declare private query: string;
  readonly #focus = new FocusReturn();
  #shown = false;
  /** The term to show when the dialog is open. */
  #wanted: string | undefined;

  constructor() {
    super();
    this.open = false;
    this.query = '';
  }

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: min(640px, calc(100vw - 64px));
        --spacing: var(--etom-4);
      }
      wa-dialog::part(dialog) {
        height: min(720px, calc(100vh - 64px));
        max-height: calc(100vh - 64px);
      }
      wa-dialog::part(body) {
        display: flex;
        flex-direction: column;
        overflow: hidden;
      }
      header {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--etom-3);
        align-items: center;
        margin-block-end: var(--etom-3);
      }
      h2 {
        color: var(--etom-text);
        font-size: var(--etom-size-l);
      }
      ul {
        overflow: auto;
        margin-inline: calc(-1 * var(--etom-2));
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      li {
        border-block-end: 1px solid var(--etom-line);
        padding: var(--etom-3) var(--etom-2);
        scroll-margin-block-start: var(--etom-2);
      }
      li:last-child {
        border: 0;
      }
      li:focus-visible {
        border-radius: var(--etom-radius);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.#focus.remember();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<wa-dialog without-header light-dismiss label=${words.format('glossary.title')} ?open=${this.open} @wa-after-show=${this.#onShown} @wa-after-hide=${this.#onHidden}>
      ${this.open ? this.#content() : nothing}
    </wa-dialog>`;
  }

  /** Shows one term among the others, with the keyboard on it. */
  async showTerm(key: string): Promise<void> {
    this.query = '';
    // The dialog takes the keyboard to its field while it opens.
    this.#wanted = this.#shown ? undefined : key;
    await this.updateComplete;
    const item = this.renderRoot.querySelector<HTMLElement>(`[data-term="${CSS.escape(key)}"]`);
    item?.scrollIntoView({ block: 'start' });
    item?.focus({ preventScroll: true });
  }

  #content(): TemplateResult {
    const { words } = this;
    const close = words.format('map.close');
    const found = glossary.filter((term) => this.#fits(term));
    return html`<header>
        <h2>${words.format('glossary.title')}</h2>
        <wa-input size="s" type="search" class="bare" autofocus label=${words.format('glossary.search')} placeholder=${words.format('glossary.search')} .value=${this.query}
          @input=${(event: Event) => (this.query = valueOf(event))}><etom-icon slot="start" name="search"></etom-icon></wa-input>
        <wa-button class="icon" size="s" appearance="plain" title=${close} data-dialog="close"><etom-icon name="remove"></etom-icon><span class="unseen">${close}</span></wa-button>
      </header>
      <ul @etom-term=${this.#onTerm}>
        ${found.map((term) => html`<li data-term=${term.key} tabindex="-1"><etom-term .words=${words} .tree=${this.tree} .term=${term}></etom-term></li>`)}
      </ul>
      <p class="quiet" role="status">${found.length === 0 ? words.format('glossary.nothing', { query: this.query.trim() }) : nothing}</p>`;
  }

  #fits({ names, abbr = '', text }: Term): boolean {
    const query = folded(this.query.trim());
    return [names.en, names.ru, abbr, text[this.words.locale]].some((each) => folded(each).includes(query));
  }

  #onTerm(event: CustomEvent<{ key: string }>): void {
    event.stopPropagation();
    void this.showTerm(event.detail.key);
  }

  readonly #onShown = (event: Event): void => {
    if (event.target !== this.renderRoot.querySelector('wa-dialog')) return;
    this.#shown = true;
    if (this.#wanted !== undefined) void this.showTerm(this.#wanted);
  };

  readonly #onHidden = (event: Event): void => {
    if (event.target !== this.renderRoot.querySelector('wa-dialog')) return;
    this.#shown = false;
    this.query = '';
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
    void this.#focus.restore();
  };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

customElements.define('etom-glossary', EtomGlossary);

declare global {
  interface HTMLElementTagNameMap {
    'etom-glossary': EtomGlossary;
  }
}
