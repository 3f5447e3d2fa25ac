import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { WordKey, Words } from '../words/index.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** What a version is to be named for. */
export interface VersionNaming {
  /** What the field holds at first. */
  readonly name: string;
  readonly title: WordKey;
}

/**
 * Asks for the name of a version.
 *
 * @fires etom-name - `CustomEvent<string>`: the name, trimmed.
 * @fires etom-dismiss - the person names none.
 */
export class EtomHistorySave extends LitElement {
  static override properties = { words: { attribute: false }, naming: { attribute: false }, name: { state: true } };
  declare words: Words;
  /** Undefined while nobody is asked. */
  declare naming: VersionNaming | undefined;
  declare private name: string;

  constructor() {
    super();
    this.naming = undefined;
    this.name = '';
  }

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 440px;
      }
      h2 {
        margin-block-end: var(--etom-3);
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('naming') && this.naming !== undefined) this.name = this.naming.name;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('naming') && this.naming !== undefined) void this.#focus();
  }

  override render(): TemplateResult {
    const { words, naming } = this;
    const title = words.format(naming?.title ?? 'history.saveVersion');
    return html`<wa-dialog without-header light-dismiss label=${title} .open=${live(naming !== undefined)} @wa-after-hide=${this.#onHide}>
      <h2>${title}</h2>
      <wa-input size="s" autofocus maxlength="120" autocomplete="off" label=${words.format('history.versionName')} hint=${words.format('history.versionHint')} .value=${this.name}
        @input=${(event: Event) => (this.name = valueOf(event))} @keydown=${this.#onKey}></wa-input>
      <wa-button slot="footer" size="s" appearance="outlined" @click=${() => this.#dismiss()}>${words.format('history.cancel')}</wa-button>
      <wa-button slot="footer" size="s" variant="brand" ?disabled=${this.name.trim() === ''} @click=${() => this.#save()}>${words.format('history.save')}</wa-button>
    </wa-dialog>`;
  }

  /** A dialog that is open from its first moment on gives the keyboard to nobody. */
  async #focus(): Promise<void> {
    await this.renderRoot.querySelector('wa-dialog')?.updateComplete;
    const field = this.renderRoot.querySelector('wa-input');
    await field?.updateComplete;
    field?.focus();
    field?.select();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const name = this.name.trim();
    if (name !== '') this.dispatchEvent(new CustomEvent<string>('etom-name', { detail: name }));
  }

  #onHide(event: Event): void {
    if (event.target === event.currentTarget && this.naming !== undefined) this.#dismiss();
  }

  #dismiss(): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-history-save', EtomHistorySave);
