import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditorActions } from '../editor/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-issue.ts';
import { shared } from './styles.ts';

/** How far the popover keeps from what it speaks of and from the edges of the window, in px. */
const gap = 8;

/** The issues of one element beside its button on the canvas, with the same fixes as everywhere. Closes with Esc, a click elsewhere, and when nothing is left to say. */
export class EtomIssuePopover extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    issues: { attribute: false },
    anchor: { attribute: false },
    readOnly: { type: Boolean },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  /** The issues of the element. */
  declare issues: readonly Issue[];
  /** Where the button is in the window, in px; undefined when the popover is closed. */
  declare anchor: DOMRect | undefined;
  /** The diagram cannot be changed here. */
  declare readOnly: boolean;

  static override styles = [
    shared,
    css`
      :host {
        margin: 0;
        inset: auto;
        width: 360px;
        max-width: calc(100vw - 16px);
        max-height: 50vh;
        overflow: auto;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: var(--etom-3);
        background: var(--etom-raised);
        box-shadow: var(--etom-shadow);
      }
      :host(:popover-open) {
        display: grid;
        gap: var(--etom-3);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'auto';
    this.role = 'dialog';
    this.addEventListener('toggle', this.#onToggle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('toggle', this.#onToggle);
  }

  override render(): TemplateResult {
    return html`${repeat(this.issues, ({ rule }, index) => `${rule} ${index}`, (issue) => html`<etom-issue .words=${this.words} .actions=${this.actions} .issue=${issue} ?readOnly=${this.readOnly}></etom-issue>`)}`;
  }

  override updated(changed: PropertyValues<this>): void {
    const label = this.words.format('problems.title');
    if (this.ariaLabel !== label) this.ariaLabel = label;
    if (this.anchor === undefined || this.issues.length === 0) {
      this.hidePopover();
      return;
    }
    if (!changed.has('anchor')) return;
    this.showPopover();
    const { width, height } = this.getBoundingClientRect();
    const { left, right, top } = this.anchor;
    const x = right + gap + width < innerWidth ? right + gap : left - gap - width;
    this.style.left = `${Math.max(gap, x)}px`;
    this.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
    this.renderRoot.querySelector<HTMLElement>('etom-issue')?.focus();
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.dispatchEvent(new CustomEvent('etom-dismiss'));
  };
}

customElements.define('etom-issue-popover', EtomIssuePopover);
