import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ElementSnapshot, ProcessEntry } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { callChoices } from './call-choices.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/**
 * Asks which process of the workspace a step calls: those that belong to the element of the step come first.
 *
 * @fires etom-call - `CustomEvent<string>` with the ID of the chosen process.
 * @fires etom-dismiss - the person leaves it.
 */
export class EtomCallDialog extends LitElement {
  static override properties = {
    words: { attribute: false },
    caller: { attribute: false },
    processes: { attribute: false },
    query: { state: true },
  };
  declare words: Words;
  /** The step that calls; undefined while nobody is asked. */
  declare caller: ElementSnapshot | undefined;
  /** The processes that it may call. */
  declare processes: readonly ProcessEntry[];
  declare private query: string;

  constructor() {
    super();
    this.caller = undefined;
    this.processes = [];
    this.query = '';
  }

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 520px;
      }
      h2 {
        margin-block-end: var(--etom-2);
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      ul {
        margin-block-start: var(--etom-2);
        height: 320px;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 2px;
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      button.row {
        align-items: baseline;
        border-radius: 4px;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .name .quiet,
      .tag {
        font-size: var(--etom-size-s);
      }
      .name .quiet {
        display: block;
      }
      .nothing {
        padding: var(--etom-3);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('caller')) this.query = '';
  }

  override render(): TemplateResult {
    const { words, caller } = this;
    return html`<wa-dialog without-header light-dismiss label=${words.format('call.title')} .open=${live(caller !== undefined)} @wa-after-hide=${this.#onHide}>
      ${caller === undefined ? nothing : this.#content(caller)}
      <wa-button slot="footer" size="s" appearance="outlined" @click=${() => this.#dismiss()}>${words.format('call.cancel')}</wa-button>
    </wa-dialog>`;
  }

  #content(caller: ElementSnapshot): TemplateResult {
    const { words } = this;
    const choices = callChoices(this.processes, caller, this.query);
    return html`
      <h2>${words.format('call.title')}</h2>
      <wa-input size="s" type="search" class="bare" autofocus autocomplete="off" label=${words.format('call.search')} placeholder=${words.format('call.search')} .value=${this.query}
        @input=${(event: Event) => (this.query = valueOf(event))} @keydown=${this.#onKey}><etom-icon slot="start" name="search"></etom-icon></wa-input>
      <ul aria-label=${words.format('call.title')} @keydown=${this.#onKey}>
        ${choices.map((process) => html`<li><button class="row" data-process=${process.id} @click=${() => this.#choose(process.id)}>
          <span class="name">${process.name === '' ? process.diagramName : process.name}<span class="quiet">${process.name === process.diagramName || process.name === '' ? '' : `${process.diagramName} · `}<span class="id">${process.id}</span></span></span>
          ${process.tags[0] === undefined ? nothing : html`<span class="tag id">${process.tags[0].processId}</span>`}
        </button></li>`)}
        ${choices.length === 0 ? html`<li class="nothing quiet" role="status">${words.format(this.processes.length === 0 ? 'call.none' : 'call.nothing')}</li>` : nothing}
      </ul>
    `;
  }

  /** The arrows go through the rows, Enter in the field takes the first. */
  #onKey(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const place = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    if (event.key === 'ArrowDown') rows[Math.min(place + 1, rows.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && place > 0) rows[place - 1]?.focus();
    else if (event.key === 'ArrowUp') this.renderRoot.querySelector('wa-input')?.focus();
    else if (event.key === 'Enter' && place === -1) rows[0]?.click();
    else return;
    event.preventDefault();
  }

  #choose(processId: string): void {
    this.dispatchEvent(new CustomEvent<string>('etom-call', { detail: processId }));
  }

  #onHide(event: Event): void {
    if (event.target === event.currentTarget && this.caller !== undefined) this.#dismiss();
  }

  #dismiss(): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-call-dialog', EtomCallDialog);
