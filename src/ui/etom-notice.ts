import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * One line that floats above the page: what it says is its content, what can be done stands in the slot `action`.
 *
 * @fires etom-dismiss - the person puts it aside; only where `closeLabel` is set.
 */
export class EtomNotice extends LitElement {
  static override properties = { closeLabel: { attribute: false } };
  /** What the cross says; none: the notice stays until what it tells of is over. */
  declare closeLabel: string | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        max-width: min(620px, 90vw);
        min-height: 40px;
        overflow-wrap: anywhere;
        padding: var(--etom-1) var(--etom-1) var(--etom-1) var(--etom-3);
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        background: var(--etom-raised);
        box-shadow: var(--etom-shadow);
        pointer-events: auto;
      }
      ::slotted([slot='action']) {
        flex: none;
      }
    `,
  ];

  override render(): TemplateResult {
    const { closeLabel } = this;
    return html`<span><slot></slot></span><slot name="action"></slot>${closeLabel === undefined ? nothing : html`<wa-button class="icon" size="s" appearance="plain"
      title=${closeLabel} @click=${() => this.dispatchEvent(new CustomEvent('etom-dismiss'))}><etom-icon name="remove"></etom-icon><span class="unseen">${closeLabel}</span></wa-button>`}`;
  }
}

customElements.define('etom-notice', EtomNotice);
