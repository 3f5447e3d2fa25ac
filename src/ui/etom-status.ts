import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot } from '../editor/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { changedIn } from './changed-in.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { shared } from './styles.ts';

/**
 * The status line: problems, tags, coverage and zoom, always true.
 *
 * @fires etom-toggle - `CustomEvent<'left' | 'right' | 'bottom'>` when the person opens or folds a panel.
 */
export class EtomStatus extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false, hasChanged: changedIn('issues', 'summary', 'usage', 'zoom') },
    problemsOpen: { type: Boolean },
    leftOpen: { type: Boolean },
    rightOpen: { type: Boolean },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;
  declare problemsOpen: boolean;
  declare leftOpen: boolean;
  declare rightOpen: boolean;

  static override styles = [
    shared,
    css`
      :host {
        contain: content;
        display: flex;
        align-items: center;
        gap: var(--etom-3);
        height: var(--etom-status);
        padding: 0 var(--etom-2);
        border-block-start: 1px solid var(--etom-line);
        background: var(--etom-chrome);
        font-size: var(--etom-size-s);
        white-space: nowrap;
        overflow: hidden;
      }
      .problems {
        display: inline-flex;
        gap: var(--etom-3);
        align-items: center;
        height: 22px;
        border: 0;
        border-radius: 4px;
        padding: 0 var(--etom-1);
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
      }
      .problems:hover {
        background: var(--etom-hover);
      }
      .count {
        display: inline-flex;
        gap: var(--etom-1);
        align-items: center;
      }
      .count etom-icon {
        width: 14px;
        height: 14px;
      }
      .ok {
        color: var(--etom-ok);
      }
      .rest {
        flex: 1;
      }
      .zoom {
        display: flex;
        align-items: center;
      }
      wa-button::part(base) {
        height: 22px;
        min-width: 24px;
        padding: 0 var(--etom-1);
        font-size: var(--etom-size-s);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, snapshot } = this;
    const { issues, summary, usage } = snapshot;
    const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
    const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
    // An organisation's own elements are blocks too, but none of CRM.
    const crm = this.tree.blocks.filter(({ status }) => status === 'standard');
    const covered = crm.filter(({ id }) => usage.has(id)).length;
    return html`
      ${this.#button('left', words.format(this.leftOpen ? 'status.foldLeft' : 'status.openLeft'), () => this.#toggle('left'))}
      <button
        class="problems"
        aria-expanded=${String(this.problemsOpen)}
        title=${words.format('status.problems')}
        @click=${() => this.#toggle('bottom')}
      >
        ${errors + warnings + infos === 0
          ? html`<span class="count"><etom-icon name="ok" class="ok"></etom-icon>${words.format('status.noProblems')}</span>`
          : html`
              <span class="count"><etom-icon name="error" class=${errors > 0 ? 'error' : 'quiet'}></etom-icon>${words.format('status.errors', { count: errors })}</span>
              <span class="count"><etom-icon name="warning" class=${warnings > 0 ? 'warning' : 'quiet'}></etom-icon>${words.format('status.warnings', { count: warnings })}</span>
              ${infos === 0 ? '' : html`<span class="count"><etom-icon name="info" class="info"></etom-icon>${words.format('status.infos', { count: infos })}</span>`}
            `}
        <etom-icon name=${this.problemsOpen ? 'down' : 'up'} class="quiet"></etom-icon>
      </button>
      <span class="quiet">${words.format('status.tagged', { tagged: summary.tagged, tasks: summary.tasks })}</span>
      <span class="quiet">${words.format('status.coverage', { used: covered, of: crm.length })}</span>
      <span class="rest"></span>
      <span class="zoom" role="group" aria-label=${words.format('status.zoom')}>
        ${this.#button('zoomOut', words.format('status.zoomOut'), () => this.actions?.zoomOut())}
        <wa-button size="s" appearance="plain" title=${words.format('status.zoomReset')} @click=${() => this.actions?.zoomReset()}>${Math.round(snapshot.zoom * 100)} %</wa-button>
        ${this.#button('zoomIn', words.format('status.zoomIn'), () => this.actions?.zoomIn())}
        ${this.#button('fit', words.format('status.zoomFit'), () => this.actions?.zoomFit())}
      </span>
      ${this.#button('right', words.format(this.rightOpen ? 'status.foldRight' : 'status.openRight'), () => this.#toggle('right'))}
    `;
  }

  #toggle(panel: 'left' | 'right' | 'bottom'): void {
    this.dispatchEvent(new CustomEvent('etom-toggle', { detail: panel }));
  }

  #button(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${action}
      ><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button
    >`;
  }
}

customElements.define('etom-status', EtomStatus);
