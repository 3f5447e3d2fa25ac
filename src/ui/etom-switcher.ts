import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SwitchTarget } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { marked } from './marked.ts';
import { shared } from './styles.ts';

/**
 * Goes to another diagram by a few letters of its name; without any, to one of those looked at last.
 *
 * @fires etom-choose - `CustomEvent<string>`: the ID of the diagram.
 * @fires etom-open-library - the person wants to see all diagrams.
 * @fires etom-dismiss - the person stays.
 */
export class EtomSwitcher extends LitElement {
  static override properties = { words: { attribute: false }, find: { attribute: false }, open: { type: Boolean }, query: { state: true }, place: { state: true } };
  declare words: Words;
  /** Returns what a query may mean, the likeliest first. */
  declare find: (query: string) => readonly SwitchTarget[];
  declare open: boolean;
  declare private query: string;
  declare private place: number;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 520px;
        --spacing: 0;
      }
      wa-dialog::part(dialog) {
        margin-block-start: 12vh;
      }
      .field {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        padding: var(--etom-2) var(--etom-3);
        border-block-end: 1px solid var(--etom-line);
      }
      input {
        flex: 1;
        height: 32px;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        font-size: var(--etom-size-l);
      }
      input:focus-visible {
        outline: none;
      }
      ul {
        height: 320px;
        overflow: auto;
        padding: var(--etom-1);
      }
      li {
        display: flex;
        align-items: center;
        height: 32px;
        border-radius: var(--etom-radius);
        padding-inline: var(--etom-2);
        cursor: pointer;
      }
      li:hover {
        background: var(--etom-hover);
      }
      li[aria-selected='true'] {
        background: var(--etom-accent-quiet);
      }
      li span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      footer {
        display: flex;
        justify-content: space-between;
        padding: var(--etom-2) var(--etom-3);
        border-block-start: 1px solid var(--etom-line);
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
      }
      .none {
        padding: var(--etom-3);
        color: var(--etom-text-quiet);
      }
    `,
  ];

  constructor() {
    super();
    this.query = '';
    this.place = 0;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('open') || !this.open) return;
    this.query = '';
    this.place = 0;
  }

  override updated(): void {
    this.renderRoot.querySelector('li[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<wa-dialog without-header light-dismiss label=${words.format('switcher.title')} .open=${live(this.open)} @wa-after-show=${() => this.renderRoot.querySelector('input')?.focus()} @wa-after-hide=${this.#onHide}>
      ${this.open ? this.#inside() : nothing}
    </wa-dialog>`;
  }

  #inside(): TemplateResult {
    const { words } = this;
    const targets = this.find(this.query);
    const place = Math.min(this.place, targets.length - 1);
    return html`<div class="field"><etom-icon name="search"></etom-icon>
        <input autofocus role="combobox" aria-expanded="true" aria-controls="targets" aria-autocomplete="list" aria-activedescendant=${place >= 0 ? `target-${place}` : nothing}
          aria-label=${words.format('switcher.title')} placeholder=${words.format('switcher.title')} .value=${live(this.query)} @input=${this.#onInput} @keydown=${(event: KeyboardEvent) => this.#onKey(event, targets)} />
      </div>
      <ul id="targets" role="listbox" aria-label=${words.format('switcher.title')}>
        ${targets.map(({ id, name, marks }, index) => html`<li id=${`target-${index}`} role="option" data-target=${id} aria-selected=${String(index === place)} @click=${() => this.#choose(id)}><span>${marked(name, marks)}</span></li>`)}
        ${targets.length === 0 ? html`<li class="none" role="presentation">${words.format('switcher.none')}</li>` : nothing}
      </ul>
      <footer><span>${words.format('switcher.hint')}</span><button type="button" class="link" @click=${() => this.dispatchEvent(new CustomEvent('etom-open-library'))}>${words.format('switcher.all')}</button></footer>`;
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.place = 0;
  };

  #onKey(event: KeyboardEvent, targets: readonly SwitchTarget[]): void {
    const place = Math.min(this.place, targets.length - 1);
    if (event.key === 'ArrowDown') this.place = Math.min(targets.length - 1, place + 1);
    else if (event.key === 'ArrowUp') this.place = Math.max(0, place - 1);
    else if (event.key === 'Enter') this.#choose(targets[place]?.id);
    else return;
    event.preventDefault();
  }

  #choose(id: string | undefined): void {
    if (id !== undefined) this.dispatchEvent(new CustomEvent<string>('etom-choose', { detail: id }));
  }

  readonly #onHide = (event: Event): void => {
    if (event.target === event.currentTarget && this.open) this.dispatchEvent(new CustomEvent('etom-dismiss'));
  };
}

customElements.define('etom-switcher', EtomSwitcher);
