import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditorActions, EditorSnapshot } from '../editor/index.ts';
import type { Issue, Severity } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The list of problems, worst first. A click selects and shows the element; a button mends what can be mended. */
export class EtomProblems extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false },
    hiddenId: { state: true },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;
  /** The element that was asked for and is not drawn. */
  declare private hiddenId: string | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        height: 100%;
        overflow: auto;
        background: var(--etom-chrome);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: var(--etom-2);
        padding: 2px var(--etom-2) 2px 2px;
        border-block-end: 1px solid var(--etom-line);
      }
      li.selected {
        background: var(--etom-accent-quiet);
      }
      button.row {
        align-items: flex-start;
        flex: 1;
        min-width: 0;
        width: auto;
      }
      button.row:hover {
        background: none;
      }
      li:hover:not(.selected) {
        background: var(--etom-hover);
      }
      .where {
        flex: none;
        width: 168px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .what {
        flex: 1;
      }
      wa-button {
        flex: none;
        max-width: 240px;
        padding-block-start: 1px;
      }
      wa-button::part(base) {
        height: 24px;
        font-size: var(--etom-size-s);
      }
      wa-button::part(label) {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .none {
        display: flex;
        gap: var(--etom-2);
        padding: var(--etom-3);
      }
      etom-icon {
        margin-block-start: 1px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { issues, summary } = this.snapshot;
    if (issues.length === 0) {
      return html`<p class="none quiet" role="status">
        <etom-icon name="ok"></etom-icon><span>${this.words.format('problems.none', { tasks: summary.tasks })}</span>
      </p>`;
    }
    const sorted = issues.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
    return html`<ul aria-label=${this.words.format('problems.title')}>
      ${repeat(sorted, (issue, index) => `${issue.rule} ${issue.elementId} ${index}`, (issue) => this.#row(issue))}
    </ul>`;
  }

  #row(issue: Issue): TemplateResult {
    const { words } = this;
    const type = words.format('element.type', { type: issue.elementType.replace(/^.*:/, '') });
    const selected = this.snapshot.selection.some(({ id }) => id === issue.elementId);
    return html`<li class=${selected ? 'selected' : ''}>
      <button class="row" data-element-id=${issue.elementId} title=${issue.rule} @click=${() => this.#show(issue)}>
        <etom-icon name=${issue.severity} class=${issue.severity}></etom-icon>
        <span class="unseen">${words.format('problems.severity', { severity: issue.severity })}</span>
        <span class="where">${issue.elementName ?? type}</span>
        <span class="what">${words.say(issue.message)} ${this.hiddenId === issue.elementId ? html`<em>${words.format('problems.notDrawn')}</em>` : ''}</span>
      </button>
      ${issue.fixes.slice(0, 1).map((fix) => {
        const title = words.say(fix.title);
        return html`<wa-button size="s" appearance="outlined" title=${title} @click=${() => this.actions?.applyFix(fix)}>${title}</wa-button>`;
      })}
    </li>`;
  }

  #show(issue: Issue): void {
    this.hiddenId = this.actions?.reveal(issue.elementId) === false ? issue.elementId : undefined;
  }
}

customElements.define('etom-problems', EtomProblems);
