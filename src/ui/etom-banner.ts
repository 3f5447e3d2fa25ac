import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * Says in a line below the header why the open diagram is not like others: it lives in this tab only, or another tab has it. It stays as
 * long as that is so.
 *
 * @fires etom-download-copy - the person wants the diagram as a file.
 * @fires etom-take-over - the person wants to go on here with what another tab has open.
 */
export class EtomBanner extends LitElement {
  static override properties = { words: { attribute: false }, desk: { attribute: false } };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;

  static override styles = [
    shared,
    css`
      .banner {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        padding: var(--etom-1) var(--etom-2) var(--etom-1) var(--etom-3);
        border-block-end: 1px solid var(--etom-line);
        background: var(--etom-warning-quiet);
      }
      p {
        flex: 1;
        max-width: 120ch;
      }
      wa-button {
        flex: none;
        margin-inline-start: auto;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { desk, words } = this;
    if (desk?.open === undefined) return nothing;
    if (desk.readOnly) return this.#banner('info', words.format('save.readOnlyBanner'), words.format('save.takeOver'), 'etom-take-over');
    if (desk.memoryOnly === undefined) return nothing;
    return this.#banner('warning', words.format('save.memoryBanner', { fault: desk.memoryOnly }), words.format('save.downloadCopy'), 'etom-download-copy');
  }

  #banner(icon: IconName, text: string, label: string, event: string): TemplateResult {
    return html`<div class="banner" role="status">
      <etom-icon class="warning" name=${icon}></etom-icon>
      <p>${text}</p>
      <wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new CustomEvent(event))}>${label}</wa-button>
    </div>`;
  }
}

customElements.define('etom-banner', EtomBanner);
