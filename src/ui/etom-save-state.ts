import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { saveStateOf } from './save-state.ts';
import type { SaveState } from './save-state.ts';
import { shared } from './styles.ts';

/**
 * How safe the open diagram is, in words, with the way out where it is not. The state is also told as `data-save-state`.
 *
 * @fires etom-download-copy - the person wants what is not saved as a file.
 */
export class EtomSaveState extends LitElement {
  static override properties = { words: { attribute: false }, desk: { attribute: false } };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--etom-1);
        min-width: 0;
      }
      .state {
        padding: 0 var(--etom-2);
        overflow: hidden;
        font-size: var(--etom-size-s);
        white-space: nowrap;
        text-overflow: ellipsis;
        font-variant-numeric: tabular-nums;
      }
      wa-button {
        flex: none;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { desk, words } = this;
    if (desk?.open === undefined) return nothing;
    const state = saveStateOf(desk);
    const text = this.#textOf(state, desk, desk.open.changedAt);
    return html`<span class="state ${looks[state]}" data-save-state=${state} role=${state === 'failed' ? 'alert' : nothing} title=${text}>${text}</span>
      ${state === 'failed' ? html`<wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new CustomEvent('etom-download-copy'))}>${words.format('save.downloadCopy')}</wa-button>` : nothing}`;
  }

  #textOf(state: SaveState, { save, fault }: DeskSnapshot, changedAt: number): string {
    const { words } = this;
    switch (state) {
      case 'failed': return words.format('save.failed', { fault: fault ?? 'unavailable' });
      case 'readonly': return words.format('save.readOnly');
      case 'memory': return words.format('save.memoryOnly');
      case 'dirty':
      case 'saving': return words.format('save.saving');
      case 'saved': {
        const time = new Date(save.kind === 'saved' && save.at !== undefined ? save.at : changedAt);
        return words.format('save.saved', { time: time.toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit' }) });
      }
    }
  }

}

const looks: Readonly<Record<SaveState, string>> = { saved: 'quiet', dirty: 'quiet', saving: 'quiet', failed: 'error', readonly: 'warning', memory: 'warning' };

customElements.define('etom-save-state', EtomSaveState);
