import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FolderState } from '../editor/index.ts';
import type { WordKey, Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/** What a person can do with the folder. */
export type FolderWish = 'choose' | 'allow' | 'sync' | 'stop';

/**
 * The folder on the disk that follows the workspace.
 *
 * @fires etom-folder - `CustomEvent<FolderWish>`.
 * @fires etom-dismiss - the person has done with it.
 */
export class EtomFolder extends LitElement {
  static override properties = { words: { attribute: false }, state: { attribute: false }, open: { type: Boolean } };
  declare words: Words;
  declare state: FolderState;
  declare open: boolean;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 520px;
      }
      h2 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      p {
        margin-block-start: var(--etom-2);
        overflow-wrap: anywhere;
      }
      .where {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 0 var(--etom-3);
        margin-block-start: var(--etom-3);
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: var(--etom-2) var(--etom-3);
      }
      .where strong {
        font-weight: var(--etom-weight-strong);
        overflow-wrap: anywhere;
      }
      .where p {
        grid-column: 2;
        margin: 0;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('words') && this.words !== undefined) this.lang = this.words.locale;
  }

  override render(): TemplateResult {
    const { words, state } = this;
    return html`<wa-dialog without-header label=${words.format('folder.title')} .open=${live(this.open)} @wa-after-hide=${this.#onHidden}>
      <h2>${words.format('folder.title')}</h2>
      <p>${words.format('folder.what')}</p>
      ${state.kind === 'off' ? nothing : html`<div class="where" role="status"><etom-icon name=${state.kind === 'failed' || state.kind === 'asks' ? 'warning' : 'folderSync'}
        class=${state.kind === 'failed' || state.kind === 'asks' ? 'warning' : 'quiet'}></etom-icon><strong>${state.name}</strong><p class="quiet">${this.#status(state)}</p></div>`}
      ${this.#buttons(state)}
    </wa-dialog>`;
  }

  #status(state: Exclude<FolderState, { readonly kind: 'off' }>): string {
    const { words } = this;
    switch (state.kind) {
      case 'asks': return words.format('folder.asks');
      case 'working': return words.format('folder.working');
      case 'step': return words.format('folder.step', { count: state.files, time: new Date(state.at).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit' }) });
      case 'failed': return words.format('folder.failed', { reason: state.reason });
    }
  }

  #buttons(state: FolderState): TemplateResult {
    if (state.kind === 'off') return html`${this.#button('close', 'folder.close')}${this.#button('choose', 'folder.choose', true)}`;
    const main = state.kind === 'asks' ? this.#button('allow', 'folder.allow', true) : this.#button('sync', 'folder.sync', true);
    return html`${this.#button('stop', 'folder.stop')}${this.#button('choose', 'folder.other')}${main}`;
  }

  #button(what: FolderWish | 'close', label: WordKey, isMain = false): TemplateResult {
    return html`<wa-button slot="footer" size="s" variant=${isMain ? 'brand' : 'neutral'} appearance=${isMain ? 'accent' : 'outlined'}
      ?disabled=${this.state.kind === 'working' && what !== 'stop'} @click=${() => this.#ask(what)}>${this.words.format(label)}</wa-button>`;
  }

  #ask(what: FolderWish | 'close'): void {
    this.dispatchEvent(what === 'close' ? new CustomEvent('etom-dismiss') : new CustomEvent<FolderWish>('etom-folder', { detail: what }));
  }

  #onHidden(event: Event): void {
    if (event.target === event.currentTarget && this.open) this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-folder', EtomFolder);
