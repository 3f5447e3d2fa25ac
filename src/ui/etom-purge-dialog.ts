import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/**
 * Asks before diagrams are deleted for ever: the one thing in the library that cannot be taken back.
 *
 * @fires etom-accept - the person wants it.
 * @fires etom-dismiss - the person leaves them where they are.
 */
export class EtomPurgeDialog extends LitElement {
  static override properties = { words: { attribute: false }, ids: { attribute: false } };
  declare words: Words;
  /** What would be deleted; undefined while nothing is asked. */
  declare ids: readonly string[] | undefined;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 460px;
      }
      h2 {
        margin-block-end: var(--etom-2);
        color: var(--etom-text);
        font-size: var(--etom-size-l);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, ids } = this;
    const title = words.format('library.purgeTitle', { count: ids?.length ?? 0 });
    return html`<wa-dialog without-header label=${title} .open=${live(ids !== undefined)} @wa-after-hide=${this.#onHide}>
      <h2>${title}</h2>
      <p>${words.format('library.purgeWhy')}</p>
      <wa-button slot="footer" size="s" appearance="outlined" autofocus @click=${() => this.#tell('etom-dismiss')}>${words.format('library.purgeCancel')}</wa-button>
      <wa-button slot="footer" size="s" variant="danger" @click=${() => this.#tell('etom-accept')}>${words.format('library.purgeMany')}</wa-button>
    </wa-dialog>`;
  }

  readonly #onHide = (event: Event): void => {
    if (event.target === event.currentTarget && this.ids !== undefined) this.#tell('etom-dismiss');
  };

  #tell(kind: 'etom-accept' | 'etom-dismiss'): void {
    this.dispatchEvent(new CustomEvent(kind));
  }
}

customElements.define('etom-purge-dialog', EtomPurgeDialog);
