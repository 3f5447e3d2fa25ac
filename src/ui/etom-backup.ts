import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BackupState } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

type Restored = Extract<BackupState, { readonly kind: 'restored' }>;

/**
 * Shows how a backup is made or taken in, and what became of it.
 *
 * @fires etom-again - the person wants the file of the backup once more.
 * @fires etom-dismiss - the person has read it.
 */
export class EtomBackup extends LitElement {
  static override properties = { words: { attribute: false }, state: { attribute: false } };
  declare words: Words;
  declare state: BackupState;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 520px;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        font-size: var(--etom-size-l);
        color: var(--etom-text);
        overflow-wrap: anywhere;
      }
      h2 etom-icon {
        width: 20px;
        height: 20px;
      }
      .ok {
        color: var(--etom-ok);
      }
      p {
        margin-block-start: var(--etom-2);
        overflow-wrap: anywhere;
      }
      ul {
        margin-block-start: var(--etom-3);
      }
      li {
        padding-block: var(--etom-1);
        border-block-end: 1px solid var(--etom-line);
      }
      li:last-child {
        border: 0;
      }
      progress {
        display: block;
        width: 100%;
        height: 6px;
        margin-block-start: var(--etom-3);
        border: 0;
        border-radius: 3px;
        overflow: hidden;
        background: var(--etom-line);
        appearance: none;
      }
      progress::-webkit-progress-bar {
        background: var(--etom-line);
      }
      progress::-webkit-progress-value {
        background: var(--etom-accent);
      }
      progress::-moz-progress-bar {
        background: var(--etom-accent);
      }
      progress:indeterminate::-moz-progress-bar {
        width: 0;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('words') && this.words !== undefined) this.lang = this.words.locale;
  }

  override render(): TemplateResult {
    const { words, state } = this;
    return html`<wa-dialog without-header label=${words.format('workspace.menu')} .open=${live(state.kind !== 'idle')} @wa-hide=${this.#onHide} @wa-after-hide=${this.#onHidden}>
      ${this.#content()}
    </wa-dialog>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { words, state } = this;
    switch (state.kind) {
      case 'idle': return nothing;
      case 'working': {
        const { step, done, total } = state;
        const label = words.format('backup.working', { step });
        return html`<h2>${label}</h2>
          <progress aria-label=${label} .max=${Math.max(1, total)} .value=${done}></progress>
          <p class="quiet">${total === 0 ? words.format('backup.begins') : words.format('backup.progress', { done, total })}</p>`;
      }
      case 'written':
        return html`<h2><etom-icon class="ok" name="ok"></etom-icon>${words.format('backup.written')}</h2>
          <p>${words.format('backup.writtenWhat', { file: state.fileName, diagrams: state.diagrams, versions: state.versions, size: this.#size(state.archive.size) })}</p>
          ${state.leftOut === 0 ? nothing : html`<p class="warning">${words.format('backup.leftOut', { count: state.leftOut })}</p>`}
          <p class="quiet">${words.format('backup.writtenWhere')}</p>
          <wa-button slot="footer" size="s" appearance="outlined" @click=${() => this.#tell('etom-again')}>${words.format('backup.again')}</wa-button>
          ${this.#close()}`;
      case 'restored':
        return html`<h2><etom-icon class="ok" name="ok"></etom-icon>${words.format('backup.restored')}</h2>
          <p class="quiet">${state.fileName}</p>
          <ul>${this.#lines(state).map((line) => html`<li>${line}</li>`)}</ul>
          ${this.#close()}`;
      case 'failed':
        return html`<h2><etom-icon class="error" name="error"></etom-icon>${words.format('backup.failed', { task: state.task })}</h2>
          <p>${words.format('backup.fault', { fault: state.fault })}</p>
          <p class="quiet">${state.task === 'restore' ? state.fileName : nothing}</p>
          ${this.#close()}`;
    }
  }

  /** What came in, what was here already, and what stands beside something else now. */
  #lines({ report }: Restored): readonly string[] {
    const { words } = this;
    const { added, copied, skipped, versions, folders, catalogues, catalogueCopies, rulesKept } = report;
    return [
      words.format('backup.added', { count: added - copied }),
      words.format('backup.skipped', { count: skipped }),
      ...(copied === 0 ? [] : [words.format('backup.copied', { count: copied })]),
      ...(versions === 0 ? [] : [words.format('backup.versions', { count: versions })]),
      ...(folders === 0 ? [] : [words.format('backup.folders', { count: folders })]),
      ...(catalogues - catalogueCopies <= 0 ? [] : [words.format('backup.catalogues', { count: catalogues - catalogueCopies })]),
      ...(catalogueCopies === 0 ? [] : [words.format('backup.catalogueCopies', { count: catalogueCopies })]),
      ...(rulesKept ? [words.format('backup.rulesKept')] : []),
    ];
  }

  #size(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(this.words.locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }

  #close(): TemplateResult {
    return html`<wa-button slot="footer" size="s" variant="brand" autofocus @click=${() => this.#tell('etom-dismiss')}>${this.words.format('backup.close')}</wa-button>`;
  }

  #onHide(event: Event): void {
    // What runs goes on; a person who comes back would look for it.
    if (event.target === event.currentTarget && this.state.kind === 'working') event.preventDefault();
  }

  #onHidden(event: Event): void {
    if (event.target === event.currentTarget && this.state.kind !== 'idle') this.#tell('etom-dismiss');
  }

  #tell(name: 'etom-again' | 'etom-dismiss'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

customElements.define('etom-backup', EtomBackup);
