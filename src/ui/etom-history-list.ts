import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { present } from '../editor/index.ts';
import type { TimelineSnapshot, VersionMeta } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { goToRow } from './row-keys.ts';
import { shared } from './styles.ts';
import { sameMinute, sizeOfText, timeOf, versionDays, versionTitle } from './version-words.ts';

/**
 * The versions of a diagram by day, the newest first. The arrows go from one to the next.
 *
 * @fires etom-choose - `CustomEvent<string>`: the ID of the version that the person wants to see, or `present`.
 */
export class EtomHistoryList extends LitElement {
  static override properties = { words: { attribute: false }, snapshot: { attribute: false }, chosen: {} };
  declare words: Words;
  declare snapshot: TimelineSnapshot;
  declare chosen: string;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--etom-chrome);
      }
      .list {
        flex: 1;
        overflow: auto;
        padding: var(--etom-2) var(--etom-1);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      h3 {
        padding: var(--etom-2) var(--etom-2) var(--etom-1);
      }
      button.row {
        align-items: flex-start;
      }
      button.row[aria-current='true'] {
        background: var(--etom-accent-quiet);
      }
      .time {
        flex: none;
        min-width: 6ch;
        color: var(--etom-text-quiet);
        font-variant-numeric: tabular-nums;
      }
      .what {
        flex: 1;
        min-width: 0;
        display: grid;
        overflow-wrap: anywhere;
      }
      .kept .title {
        font-weight: var(--etom-weight-strong);
      }
      .what .quiet {
        font-size: var(--etom-size-s);
        font-variant-numeric: tabular-nums;
      }
      .now {
        flex: none;
        border: 1px solid var(--etom-line-strong);
        border-radius: 999px;
        padding: 0 var(--etom-2);
        background: var(--etom-raised);
        font-size: var(--etom-size-s);
      }
      etom-icon {
        margin-block-start: 2px;
        color: var(--etom-accent);
      }
      p {
        padding: var(--etom-3);
        border-block-start: 1px solid var(--etom-line);
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, snapshot } = this;
    const { versions, now, loaded } = snapshot;
    const close = sameMinute(versions);
    return html`<div class="list" role="group" aria-label=${words.format('history.versions')} @keydown=${(event: KeyboardEvent) => goToRow(this.shadowRoot, event)}>
        ${loaded && now === undefined ? html`<ul><li>${this.#button(present, html`<span class="time"></span>
          <span class="what"><span class="title">${words.format('history.present')}</span></span>`)}</li></ul>` : nothing}
        ${loaded && versions.length === 0 ? html`<p>${words.format('history.empty')}</p>` : nothing}
        ${versionDays(versions, words, Date.now()).map(({ title, versions: ofDay }) => html`<h3>${title}</h3>
          <ul>${repeat(ofDay, ({ id }) => id, (version) => html`<li>${this.#row(version, close.has(version))}</li>`)}</ul>`)}
      </div>
      <p>${words.format('history.thinned')}</p>`;
  }

  /** Gives the keyboard to the chosen row, else to the first one. */
  focusRow(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-current=true], button.row')?.focus());
  }

  #row(version: VersionMeta, exactly: boolean): TemplateResult {
    const { words } = this;
    const { id, at, kind, name, size } = version;
    const isKept = name !== undefined || kind === 'named' || kind === 'imported';
    const how = name === undefined || kind === 'named' ? '' : `${words.format('history.kind', { kind })} · `;
    return this.#button(id, html`<span class="time">${timeOf(at, words, exactly)}</span>
      <span class="what ${isKept ? 'kept' : ''}"><span class="title">${versionTitle(version, words)}</span><span class="quiet">${how}${sizeOfText(size, words)}</span></span>
      ${id === this.snapshot.now ? html`<span class="now">${words.format('history.now')}</span>` : nothing}
      ${isKept ? html`<etom-icon name="version"></etom-icon>` : nothing}`);
  }

  #button(id: string, content: TemplateResult): TemplateResult {
    return html`<button class="row" data-version=${id} aria-current=${String(id === this.chosen)} @click=${() => this.#choose(id)}>${content}</button>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent<string>('etom-choose', { detail: id }));
  }
}

customElements.define('etom-history-list', EtomHistoryList);
