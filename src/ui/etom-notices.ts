import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * What just happened to the open diagram, floating at the top of the canvas, away from the watermark.
 *
 * @slot - further notices.
 * @fires etom-dismiss - `CustomEvent<'keptCopy' | 'undrawn'>`.
 */
export class EtomNotices extends LitElement {
  static override properties = { words: { attribute: false }, desk: { attribute: false } };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;

  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        /* Below the tabs. */
        inset-block-start: calc(var(--etom-header) + 32px + var(--etom-3));
        inset-inline: 0;
        display: grid;
        justify-items: center;
        gap: var(--etom-2);
        pointer-events: none;
        z-index: 10;
      }
      .notice {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        max-width: min(640px, 90vw);
        overflow-wrap: anywhere;
        padding: var(--etom-1) var(--etom-1) var(--etom-1) var(--etom-3);
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        background: var(--etom-raised);
        box-shadow: var(--etom-shadow);
        pointer-events: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, desk } = this;
    return html`<div role="status">
      ${desk?.keptCopy === undefined ? nothing : html`<div class="notice">
        <span>${words.format('notice.keptCopy', { name: desk.keptCopy.name })}</span>
        ${this.#close('keptCopy')}
      </div>`}
      ${desk?.undrawn === undefined ? nothing : html`<div class="notice">
        <span>${words.format('notice.undrawn', { file: desk.undrawn.fileName, count: desk.undrawn.warnings.length })}
          <span class="quiet">${desk.undrawn.warnings.slice(0, 3).map(({ detail }) => detail).join('; ')}</span></span>
        ${this.#close('undrawn')}
      </div>`}
      <slot></slot>
    </div>`;
  }

  #close(notice: 'keptCopy' | 'undrawn'): TemplateResult {
    const label = this.words.format('notice.close');
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${() => this.#dismiss(notice)}
      ><etom-icon name="remove"></etom-icon><span class="unseen">${label}</span></wa-button
    >`;
  }

  #dismiss(notice: 'keptCopy' | 'undrawn'): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss', { detail: notice }));
  }
}

customElements.define('etom-notices', EtomNotices);
