import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LibraryImport } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/**
 * What became of many files: how many are there now, which are not and why, which came in with losses.
 *
 * @fires etom-dismiss - the person has read it.
 */
export class EtomLibraryReport extends LitElement {
  static override properties = { words: { attribute: false }, report: { attribute: false } };
  declare words: Words;
  declare report: LibraryImport | undefined;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 600px;
      }
      h2 {
        color: var(--etom-text);
        font-size: var(--etom-size-l);
      }
      h3 {
        margin-block: var(--etom-4) var(--etom-1);
      }
      ul {
        max-height: 220px;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--etom-3);
        padding: var(--etom-1) var(--etom-2);
        border-block-end: 1px solid var(--etom-line);
        overflow-wrap: anywhere;
      }
      li:last-child {
        border: 0;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, report } = this;
    return html`<wa-dialog without-header label=${words.format('library.reportTitle')} .open=${live(report !== undefined)} @wa-after-hide=${this.#onHide}>
      ${report === undefined ? nothing : html`<h2>${words.format('library.imported', { count: report.taken })}</h2>
        ${report.leftOut.length === 0 ? nothing : html`<h3 class="error">${words.format('library.leftOut', { count: report.leftOut.length })}</h3>
          <ul>${report.leftOut.map(({ path, reason }) => html`<li><span>${path}</span><span class="quiet">${words.format('library.leftOutReason', { reason: reason.replaceAll('-', '') })}</span></li>`)}</ul>`}
        ${report.incomplete.length === 0 ? nothing : html`<h3 class="warning">${words.format('library.incomplete', { count: report.incomplete.length })}</h3>
          <ul>${report.incomplete.map(({ path, count }) => html`<li><span>${path}</span><span class="quiet">${words.format('library.losses', { count })}</span></li>`)}</ul>`}`}
      <wa-button slot="footer" size="s" variant="brand" autofocus @click=${this.#dismiss}>${words.format('import.close')}</wa-button>
    </wa-dialog>`;
  }

  readonly #onHide = (event: Event): void => {
    if (event.target === event.currentTarget && this.report !== undefined) this.#dismiss();
  };

  readonly #dismiss = (): void => {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  };
}

customElements.define('etom-library-report', EtomLibraryReport);
