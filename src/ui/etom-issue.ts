import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions } from '../editor/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * One finding in a few lines: how bad, what and why and what to do, and a button for each fix that names its goal.
 *
 * @fires etom-accept - `CustomEvent<Issue>` when the person wants to accept it; bubbles, composed.
 * @fires etom-explain - `CustomEvent<string>` with the name of its rule; bubbles, composed.
 */
export class EtomIssue extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    issue: { attribute: false },
    readOnly: { type: Boolean },
  };
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare issue: Issue;
  /** The diagram cannot be changed here, so nothing can be mended. */
  declare readOnly: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--etom-1) var(--etom-2);
      }
      etom-icon {
        margin-block-start: 1px;
      }
      .fixes {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: var(--etom-1);
      }
      wa-button::part(base) {
        height: auto;
        min-height: 24px;
        padding: 2px var(--etom-2);
        white-space: normal;
        text-align: start;
        line-height: 1.3;
      }
    `,
  ];

  override render(): TemplateResult {
    const { issue, words } = this;
    return html`
      <etom-icon name=${issue.severity} class=${issue.severity}></etom-icon>
      <p><span class="unseen">${words.format('problems.severity', { severity: issue.severity })}:</span> ${words.say(issue.message)}</p>
      <div class="fixes">
        ${this.readOnly ? nothing : issue.fixes.map((fix) => html`<wa-button size="s" appearance="outlined" @click=${() => this.actions?.applyFix(issue, fix)}>${words.say(fix.title)}</wa-button>`)}
        <wa-button size="s" appearance="plain" @click=${() => this.#fire('etom-explain', issue.rule)}>${words.format('problems.why')}</wa-button>
        ${this.readOnly ? nothing : html`<wa-button size="s" appearance="plain" @click=${() => this.#fire('etom-accept', issue)}>${words.format('problems.acceptShort')}</wa-button>`}
      </div>
    `;
  }

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('etom-issue', EtomIssue);
