import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions } from '../editor/index.ts';
import type { AcceptedIssue, Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import './etom-issue.ts';
import { shared } from './styles.ts';

/** What is wrong with one element, and what somebody has accepted on it, each with its reason and a way back. */
export class EtomFindings extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    issues: { attribute: false },
    accepted: { attribute: false },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare issues: readonly Issue[];
  declare accepted: readonly AcceptedIssue[];

  static override styles = [
    shared,
    css`
      :host,
      ul {
        display: grid;
        gap: var(--etom-2);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--etom-1) var(--etom-2);
      }
      etom-icon {
        margin-block-start: 1px;
      }
      wa-button {
        grid-column: 2;
        justify-self: start;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, actions, issues, accepted } = this;
    return html`
      ${issues.map((issue) => html`<etom-issue .words=${words} .actions=${actions} .issue=${issue}></etom-issue>`)}
      ${accepted.length === 0 ? nothing : html`<ul aria-label=${words.format('problems.acceptedTitle')}>${accepted.map((issue) => html`<li>
        <etom-icon name="accept" class="quiet"></etom-icon>
        <p><span class="unseen">${words.format('problems.acceptedTitle')}:</span> <span class="quiet">${words.say(issue.message)}</span>${issue.reason === '' ? nothing : html`<br />${issue.reason}`}</p>
        <wa-button size="s" appearance="outlined" @click=${() => actions?.unaccept(issue.elementId, issue.rule)}>${words.format('problems.unaccept')}</wa-button>
      </li>`)}</ul>`}
    `;
  }
}

customElements.define('etom-findings', EtomFindings);
