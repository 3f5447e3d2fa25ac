import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot } from '../editor/index.ts';
import type { Issue, Settings } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-accept.ts';
import type { Acceptance } from './etom-accept.ts';
import './etom-issue-popover.ts';
import './etom-rule.ts';
import './etom-rules.ts';
import { severities } from './problem-groups.ts';

/**
 * What opens around the problems of a diagram: the issues of one element on the canvas, the reason for which one is accepted, the
 * explanation of a rule, the settings of the rules. It heeds `etom-accept`, `etom-explain` and `etom-settings` of everything in its parent.
 *
 * @fires etom-rules - `CustomEvent<Settings>` when the person has set a rule.
 */
export class EtomChecks extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false },
    settings: { attribute: false },
    pointed: { state: true },
    accepting: { state: true },
    explained: { state: true },
    setting: { state: true },
    said: { state: true },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;
  declare settings: Settings;
  /** The element whose issues are open on the canvas. */
  declare private pointed: { readonly elementId: string; readonly box: DOMRect } | undefined;
  declare private accepting: Issue | undefined;
  declare private explained: string;
  declare private setting: boolean;
  /** What a screen reader hears of the problem that was gone to. */
  declare private said: string;
  /** The problem that was gone to last. */
  #last: Issue | undefined;
  #parent: HTMLElement | null = null;

  static override styles = css`
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  constructor() {
    super();
    this.pointed = undefined;
    this.accepting = undefined;
    this.explained = '';
    this.setting = false;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parent = this.parentElement;
    this.#parent?.addEventListener('etom-accept', this.#onAccept);
    this.#parent?.addEventListener('etom-explain', this.#onExplain);
    this.#parent?.addEventListener('etom-settings', this.#onSettings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parent?.removeEventListener('etom-accept', this.#onAccept);
    this.#parent?.removeEventListener('etom-explain', this.#onExplain);
    this.#parent?.removeEventListener('etom-settings', this.#onSettings);
  }

  override render(): TemplateResult {
    const { words, actions, pointed } = this;
    const issues = pointed === undefined ? [] : this.snapshot.issues.filter(({ elementId }) => elementId === pointed.elementId);
    return html`
      <p aria-live="polite">${this.said}</p>
      <etom-issue-popover .words=${words} .actions=${actions} .issues=${issues} .anchor=${pointed?.box} ?readOnly=${this.snapshot.readOnly} @etom-dismiss=${() => (this.pointed = undefined)}
        @etom-accept=${this.#onAccept} @etom-explain=${this.#onExplain}></etom-issue-popover>
      <etom-accept .words=${words} .issue=${this.accepting} @etom-accepted=${this.#accepted} @etom-dismiss=${() => (this.accepting = undefined)}></etom-accept>
      <etom-rule .words=${words} .name=${this.explained} @etom-dismiss=${() => (this.explained = '')}></etom-rule>
      <etom-rules .words=${words} .settings=${this.settings} .open=${this.setting} @etom-dismiss=${() => (this.setting = false)}
        @etom-rules=${({ detail }: CustomEvent<Settings>) => this.dispatchEvent(new CustomEvent('etom-rules', { detail }))}></etom-rules>
    `;
  }

  /** Opens the issues of an element beside `box`, which is measured in the window, in px. */
  point(elementId: string, box: DOMRect): void {
    this.pointed = { elementId, box };
  }

  /**
   * Goes to the problem after the one that was gone to last, or before it; worst first, in the order of the document. Returns it; undefined
   * where there is none that the diagram draws.
   */
  goTo(step: 1 | -1): Issue | undefined {
    const issues = severities.flatMap((severity) => this.snapshot.issues.filter((issue) => issue.severity === severity));
    const last = this.#last;
    const at = issues.findIndex((issue) => issue === last || (issue.elementId === last?.elementId && issue.rule === last.rule));
    for (let count = 1; count <= issues.length; count++) {
      const place = (Math.max(at, step === 1 ? -1 : 0) + step * count + issues.length * 2) % issues.length;
      const issue = issues[place];
      if (issue === undefined || this.actions?.reveal(issue.elementId) !== true) continue;
      this.#last = issue;
      this.said = this.words.format('problems.at', { place: place + 1, count: issues.length, message: this.words.say(issue.message) });
      return issue;
    }
    this.said = this.words.format('status.noProblems');
    return undefined;
  }

  readonly #onAccept = (event: Event): void => {
    event.stopPropagation();
    this.pointed = undefined;
    this.accepting = (event as CustomEvent<Issue>).detail;
  };

  readonly #onExplain = (event: Event): void => {
    event.stopPropagation();
    this.pointed = undefined;
    this.explained = (event as CustomEvent<string>).detail;
  };

  readonly #onSettings = (): void => {
    this.setting = true;
  };

  readonly #accepted = ({ detail: { issue, reason } }: CustomEvent<Acceptance>): void => {
    this.accepting = undefined;
    this.actions?.accept(issue.elementId, issue.rule, reason);
  };
}

customElements.define('etom-checks', EtomChecks);
