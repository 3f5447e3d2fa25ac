import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ImportReport } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/**
 * Says why a file was not opened, or what would be lost, and lets the person decide. Nothing was changed until then.
 *
 * @fires etom-accept - the person opens the file in spite of its warnings.
 * @fires etom-dismiss - the person leaves it.
 */
export class EtomImportReport extends LitElement {
  static override properties = { words: { attribute: false }, report: { attribute: false } };
  declare words: Words;
  declare report: ImportReport | undefined;
  /** The report that stood there when the dialog began to close: none where it was answered. */
  #left: ImportReport | undefined;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 560px;
      }
      h2 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
        overflow-wrap: anywhere;
      }
      p {
        margin-block-start: var(--etom-2);
      }
      ul {
        margin-block-start: var(--etom-3);
        max-height: 240px;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
      }
      li {
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
    // The dialog closes itself at Escape, and then the next report may wait: what counts is how it stands.
    return html`<wa-dialog without-header label=${words.format('import.title')} .open=${live(report !== undefined)}
      @wa-hide=${() => (this.#left = this.report)} @wa-after-hide=${this.#onHide}>
      ${report === undefined ? nothing : report.refusal === undefined ? this.#warned(report) : this.#refused(report, report.refusal)}
    </wa-dialog>`;
  }

  #refused(report: ImportReport, refusal: NonNullable<ImportReport['refusal']>): TemplateResult {
    const { words } = this;
    return html`
      <h2>${words.format('import.refused', { file: report.fileName, reason: plain(refusal.reason) })}</h2>
      <p>${words.format('import.refusal', { reason: plain(refusal.reason) })}</p>
      ${refusal.line === undefined ? nothing : html`<p class="quiet">${words.format('import.line', { line: refusal.line })}</p>`}
      ${refusal.detail === undefined ? nothing : html`<p class="quiet">${refusal.detail}</p>`}
      ${report.lastGood === undefined ? html`<wa-button slot="footer" size="s" variant="brand" @click=${() => this.#tell('etom-dismiss')}>${words.format('import.close')}</wa-button>` : html`
        <p>${words.format('import.lastGood', { time: new Date(report.lastGood).toLocaleString(words.locale, { dateStyle: 'long', timeStyle: 'short' }) })}</p>
        <wa-button slot="footer" size="s" appearance="outlined" @click=${() => this.#tell('etom-dismiss')}>${words.format('import.close')}</wa-button>
        <wa-button slot="footer" size="s" variant="brand" @click=${() => this.#tell('etom-accept')}>${words.format('import.openLastGood')}</wa-button>`}
    `;
  }

  #warned(report: ImportReport): TemplateResult {
    const { words } = this;
    return html`
      <h2>${words.format('import.warned', { file: report.fileName })}</h2>
      <p>${words.format('import.warnedWhy', { count: report.warnings.length })}</p>
      <ul>
        ${report.warnings.map(
          ({ kind, subject, detail, line, elementId }) => html`<li>
            ${line === undefined ? nothing : html`<span class="quiet">${words.format('import.line', { line })}</span> `}
            ${elementId === undefined ? nothing : html`<span class="id">${elementId}</span> `}${words.format('import.warning', { kind: plain(kind), subject: subject ?? detail })}
          </li>`,
        )}
      </ul>
      <wa-button slot="footer" size="s" appearance="outlined" @click=${() => this.#tell('etom-dismiss')}>${words.format('import.cancel')}</wa-button>
      <wa-button slot="footer" size="s" variant="brand" @click=${() => this.#tell('etom-accept')}>${words.format('import.accept')}</wa-button>
    `;
  }

  #onHide(event: Event): void {
    if (event.target !== event.currentTarget || this.report === undefined) return;
    if (this.report === this.#left) this.#tell('etom-dismiss');
    // Another report came while the dialog closed after the one before: it is shown.
    else this.requestUpdate();
  }

  #tell(name: 'etom-accept' | 'etom-dismiss'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** A select of ICU knows no hyphens. */
function plain(name: string): string {
  return name.replaceAll('-', '');
}

customElements.define('etom-import-report', EtomImportReport);
