import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** What a person accepts, and why. */
export interface Acceptance {
  readonly issue: Issue;
  /** Not blank. */
  readonly reason: string;
}

/**
 * Asks for the reason for which a problem is accepted. The reason is written into the diagram, so that everybody who reads it sees it.
 *
 * @fires etom-accepted - `CustomEvent<Acceptance>`; the dialog is to be closed by its owner.
 * @fires etom-dismiss - the person leaves it.
 */
export class EtomAccept extends LitElement {
  static override properties = { words: { attribute: false }, issue: { attribute: false }, reason: { state: true } };
  declare words: Words;
  /** The problem in question; undefined when the dialog is closed. */
  declare issue: Issue | undefined;
  declare private reason: string;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 480px;
      }
      h2 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      form,
      .said {
        display: grid;
        gap: var(--etom-3);
      }
      .said {
        grid-template-columns: auto 1fr;
        gap: var(--etom-2);
      }
    `,
  ];

  constructor() {
    super();
    this.issue = undefined;
    this.reason = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('issue')) this.reason = '';
  }

  override render(): TemplateResult {
    const { words, issue } = this;
    const title = words.format('accept.title');
    return html`<wa-dialog without-header label=${title} ?open=${issue !== undefined} @wa-after-hide=${this.#dismiss}>
      <form id="form" @submit=${this.#submit}>
        <h2>${title}</h2>
        ${issue === undefined ? nothing : html`<p class="said"><etom-icon name=${issue.severity} class=${issue.severity}></etom-icon><span>${words.say(issue.message)}</span></p>`}
        <wa-textarea size="s" rows="3" autofocus required label=${words.format('accept.reason')} hint=${words.format('accept.hint')} .value=${this.reason}
          @input=${(event: Event) => (this.reason = valueOf(event))} @keydown=${this.#onKey}></wa-textarea>
      </form>
      <wa-button slot="footer" size="s" appearance="outlined" @click=${this.#dismiss}>${words.format('accept.cancel')}</wa-button>
      <wa-button slot="footer" size="s" variant="brand" ?disabled=${this.reason.trim() === ''} @click=${this.#accept}>${words.format('accept.do')}</wa-button>
    </wa-dialog>`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#accept();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#accept();
  }

  #accept(): void {
    const [issue, reason] = [this.issue, this.reason.trim()];
    if (issue === undefined || reason === '') return;
    this.dispatchEvent(new CustomEvent<Acceptance>('etom-accepted', { detail: { issue, reason } }));
  }

  #dismiss(): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-accept', EtomAccept);
