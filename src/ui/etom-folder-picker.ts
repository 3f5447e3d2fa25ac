import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LibraryFolder } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * Asks into which folder something goes.
 *
 * @fires etom-choose - `CustomEvent<string | undefined>`: the ID of the folder; undefined for the top.
 * @fires etom-dismiss - the person leaves it where it is.
 */
export class EtomFolderPicker extends LitElement {
  static override properties = { words: { attribute: false }, folders: { attribute: false }, moving: { attribute: false } };
  declare words: Words;
  declare folders: readonly LibraryFolder[];
  /** What goes: diagrams, or a folder, which cannot go into itself; undefined while nothing is asked. */
  declare moving: { readonly ids?: readonly string[]; readonly folder?: string } | undefined;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 420px;
      }
      h2 {
        margin-block-end: var(--etom-2);
        color: var(--etom-text);
        font-size: var(--etom-size-l);
      }
      ul {
        max-height: 50vh;
        overflow: auto;
      }
      button.row {
        min-height: 32px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, moving } = this;
    return html`<wa-dialog without-header light-dismiss label=${words.format('library.moveTitle')} .open=${live(moving !== undefined)} @wa-after-hide=${this.#onHide}>
      ${moving === undefined ? nothing : html`<h2>${words.format('library.moveTitle')}</h2>
        <ul>
          <li><button type="button" class="row" autofocus @click=${() => this.#choose(undefined)}><etom-icon name="map"></etom-icon>${words.format('library.noFolder')}</button></li>
          ${this.#offered(moving.folder).map(({ id, name, depth }) => html`<li><button type="button" class="row" .style=${`padding-inline-start: ${8 + (depth + 1) * 16}px`} @click=${() => this.#choose(id)}><etom-icon name="folder"></etom-icon>${name}</button></li>`)}
        </ul>`}
    </wa-dialog>`;
  }

  /** All folders but the one that goes and those below it. */
  #offered(folder: string | undefined): readonly LibraryFolder[] {
    const gone = new Set([folder]);
    return this.folders.filter(({ id, parent }) => {
      if (parent !== undefined && gone.has(parent)) gone.add(id);
      return !gone.has(id);
    });
  }

  #choose(id: string | undefined): void {
    this.dispatchEvent(new CustomEvent<string | undefined>('etom-choose', { detail: id }));
  }

  readonly #onHide = (event: Event): void => {
    if (event.target === event.currentTarget && this.moving !== undefined) this.dispatchEvent(new CustomEvent('etom-dismiss'));
  };
}

customElements.define('etom-folder-picker', EtomFolderPicker);
