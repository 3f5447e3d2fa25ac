import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CatalogueReport, ShelfSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { faultText } from './fault-text.ts';
import { shared } from './styles.ts';

/** What a person can answer to a notice. */
export type NoticeIntent = { readonly kind: 'answer'; readonly choice: 'replace' | 'both' | 'leave' } | { readonly kind: 'restore' } | { readonly kind: 'dismiss'; readonly notice: 'removed' | 'keptCopy' };

/**
 * What just happened to catalogues and what waits for an answer: a file that was refused or is there already, a deletion, a copy that was kept.
 *
 * @fires etom-intent - `CustomEvent<NoticeIntent>`.
 */
export class EtomCatalogueNotice extends LitElement {
  static override properties = { words: { attribute: false }, snapshot: { attribute: false } };
  declare words: Words;
  declare snapshot: ShelfSnapshot;

  static override styles = [
    shared,
    css`
      .notice {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        padding: var(--etom-1) var(--etom-2) var(--etom-1) var(--etom-4);
        border-block-end: 1px solid var(--etom-line);
        background: var(--etom-accent-quiet);
        overflow-wrap: anywhere;
      }
      .notice.bad {
        background: var(--etom-error-quiet);
      }
      .text {
        flex: 1;
      }
      .id {
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, snapshot: { report, removed, keptCopy } } = this;
    return html`
      <div role="alert">${report === undefined ? nothing : this.#report(report)}</div>
      <div role="status">
        ${removed === undefined ? nothing : html`<div class="notice">
          <span class="text">${words.format('catalogues.removed', { title: removed.title[words.locale] })}</span>
          <wa-button size="s" appearance="outlined" @click=${() => this.#tell({ kind: 'restore' })}>${words.format('notice.undo')}</wa-button>
          ${this.#close({ kind: 'dismiss', notice: 'removed' })}
        </div>`}
        ${keptCopy === undefined ? nothing : html`<div class="notice">
          <span class="text">${words.format('catalogues.keptCopy', { title: keptCopy.title[words.locale] || keptCopy.title.en || keptCopy.title.ru })}</span>
          ${this.#close({ kind: 'dismiss', notice: 'keptCopy' })}
        </div>`}
      </div>
    `;
  }

  #report(report: CatalogueReport): TemplateResult {
    const { words } = this;
    const { fileName: file } = report;
    if (report.kind === 'same') {
      return html`<div class="notice">
        <span class="text">${words.format('catalogues.same', { file, title: report.title[words.locale] })}</span>
        ${(['replace', 'both', 'leave'] as const).map((choice) => html`<wa-button size="s" appearance="outlined" @click=${() => this.#tell({ kind: 'answer', choice })}>${words.format('catalogues.sameChoice', { choice })}</wa-button>`)}
      </div>`;
    }
    return html`<div class="notice bad">
      <etom-icon name="error" class="error"></etom-icon>
      <span class="text">${report.kind === 'store'
        ? words.format('catalogues.storeRefused', { file, fault: report.fault })
        : html`${words.format('catalogues.refused', { file })} ${report.element === undefined ? nothing : html`${words.format('catalogues.atElement', { id: report.element })} `}${report.field === undefined ? nothing : html`<span class="id">${report.field}</span>: `}${faultText(words, report)}`}</span>
      ${this.#close({ kind: 'answer', choice: 'leave' })}
    </div>`;
  }

  #close(intent: NoticeIntent): TemplateResult {
    const label = this.words.format('notice.close');
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${() => this.#tell(intent)}><etom-icon name="remove"></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #tell(detail: NoticeIntent): void {
    this.dispatchEvent(new CustomEvent<NoticeIntent>('etom-intent', { detail }));
  }
}

customElements.define('etom-catalogue-notice', EtomCatalogueNotice);
