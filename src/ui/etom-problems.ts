import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditorActions, EditorSnapshot } from '../editor/index.ts';
import type { AcceptedIssue, Issue, Severity } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import { changedIn } from './changed-in.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { groupProblems, severities } from './problem-groups.ts';
import type { Grouping, ProblemGroup, ProblemView } from './problem-groups.ts';
import { problemStyles } from './problem-styles.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

const groupings: readonly Grouping[] = ['severity', 'rule', 'element'];

/** How many problems are shown at first, and how many more at each request: a list of thousands is no list. */
const portion = 200;

/**
 * The list of problems, worst first: by severity, rule or element, narrowed by severity and text. A click selects and shows the element and
 * opens the field that is meant; a button mends what can be mended, one of a group all of its kind that is safe to mend.
 *
 * @fires etom-field - `CustomEvent<Issue>` when the person goes to a problem whose element is shown.
 * @fires etom-accept - `CustomEvent<Issue>` when the person wants to accept a problem.
 * @fires etom-explain - `CustomEvent<string>` with the name of a rule that the person wants explained.
 * @fires etom-settings - the person wants to set the rules.
 */
export class EtomProblems extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false, hasChanged: changedIn('issues', 'accepted', 'summary', 'selection', 'readOnly') },
    view: { state: true },
    shown: { state: true },
    hiddenId: { state: true },
    acceptedShown: { state: true },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;
  declare private view: ProblemView;
  declare private shown: number;
  /** The element that was asked for and is not drawn. */
  declare private hiddenId: string | undefined;
  declare private acceptedShown: boolean;
  #groups: readonly ProblemGroup[] = [];

  static override styles = [shared, problemStyles];

  constructor() {
    super();
    this.view = { grouping: 'severity', hidden: new Set(), text: '' };
    this.shown = portion;
    this.hiddenId = undefined;
    this.acceptedShown = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('snapshot') && !changed.has('view') && !changed.has('words')) return;
    this.#groups = groupProblems(this.snapshot.issues, this.view, (issue) => `${this.#where(issue)} ${issue.elementId} ${issue.rule} ${this.words.say(issue.message)}`);
  }

  override render(): TemplateResult {
    const { words } = this;
    const { issues, accepted, summary } = this.snapshot;
    return html`
      <div class="bar" role="toolbar" aria-label=${words.format('problems.title')}>
        ${this.#groupingField()} ${severities.map((severity) => this.#severityButton(severity))} ${this.#acceptedButton()}
        <input type="search" aria-label=${words.format('problems.filter')} placeholder=${words.format('problems.filter')} .value=${this.view.text}
          @input=${(event: Event) => this.#look({ text: valueOf(event) })} />
        <span class="rest"></span>
        ${this.#fixAll(issues, 'problems.fixAll')}
        ${this.#iconButton('settings', words.format('problems.settings'), () => this.#fire('etom-settings', undefined))}
      </div>
      <div class="list" @keydown=${this.#onKey}>
        ${issues.length === 0
          ? html`<p class="none quiet" role="status"><etom-icon name="ok"></etom-icon><span>${words.format('problems.none', { tasks: summary.tasks })}</span></p>`
          : this.#list()}
        ${this.acceptedShown && accepted.length > 0 ? this.#accepted(accepted) : nothing}
      </div>
    `;
  }

  #groupingField(): TemplateResult {
    const { words } = this;
    return html`<select aria-label=${words.format('problems.groupBy')} @change=${(event: Event) => this.#look({ grouping: groupings.find((one) => one === valueOf(event)) ?? 'severity' })}>
      ${groupings.map((grouping) => html`<option value=${grouping} ?selected=${this.view.grouping === grouping}>${words.format('problems.grouping', { grouping })}</option>`)}
    </select>`;
  }

  #severityButton(severity: Severity): TemplateResult {
    const count = this.snapshot.issues.filter((issue) => issue.severity === severity).length;
    const label = this.words.format('problems.only', { severity, count });
    return html`<button class="toggle" aria-pressed=${String(!this.view.hidden.has(severity))} aria-label=${label} title=${label} @click=${() => this.#toggle(severity)}
      ><etom-icon name=${severity} class=${count > 0 ? severity : 'quiet'}></etom-icon>${count}</button>`;
  }

  #acceptedButton(): TemplateResult | typeof nothing {
    const { length: count } = this.snapshot.accepted;
    if (count === 0) return nothing;
    const label = this.words.format('problems.accepted', { count });
    return html`<button class="toggle" aria-pressed=${String(this.acceptedShown)} title=${label} aria-label=${label} @click=${() => (this.acceptedShown = !this.acceptedShown)}
      ><etom-icon name="accept"></etom-icon>${count}</button>`;
  }

  #accepted(accepted: readonly AcceptedIssue[]): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3><span>${words.format('problems.acceptedTitle')}</span><span class="count">${accepted.length}</span></h3>
      <ul aria-label=${words.format('problems.acceptedTitle')}>${accepted.map((issue) => html`<li>
        <button class="row" data-element-id=${issue.elementId} title=${issue.rule} @click=${() => this.#show(issue)}>
          <etom-icon name="accept" class="quiet"></etom-icon>
          <span class="what"><span class="where">${this.#where(issue)}</span><span class="quiet">${words.say(issue.message)}</span>${issue.reason === '' ? nothing : html`<br />${issue.reason}`}</span>
        </button>
        <wa-button class="fix" size="s" appearance="outlined" ?disabled=${this.snapshot.readOnly} @click=${() => this.actions?.unaccept(issue.elementId, issue.rule)}>${words.format('problems.unaccept')}</wa-button>
      </li>`)}</ul>
    </section>`;
  }

  #list(): TemplateResult {
    const { words } = this;
    if (this.#groups.length === 0) {
      return html`<p class="none quiet" role="status"><span>${words.format('problems.filtered', { count: this.snapshot.issues.length })}</span>
        <wa-button size="s" appearance="outlined" @click=${() => this.#look({ hidden: new Set(), text: '' })}>${words.format('problems.showAll')}</wa-button></p>`;
    }
    let left = this.shown;
    const total = this.#groups.reduce((sum, group) => sum + group.issues.length, 0);
    return html`
      ${repeat(this.#groups, ({ key }) => key, (group) => {
        const visible = group.issues.slice(0, Math.max(left, 0));
        left -= visible.length;
        return visible.length === 0 ? nothing : this.#group(group, visible);
      })}
      ${total <= this.shown ? nothing : html`<p class="more"><wa-button size="s" appearance="plain" @click=${() => (this.shown += portion)}
        >${words.format('problems.more', { count: Math.min(portion, total - this.shown) })}</wa-button></p>`}
    `;
  }

  #group(group: ProblemGroup, visible: readonly Issue[]): TemplateResult {
    const title = this.#title(group);
    return html`<section>
      <h3><span>${title}</span><span class="count">${group.issues.length}</span>
        ${this.view.grouping === 'rule' ? html`${this.#iconButton('help', this.words.format('problems.explain', { rule: group.key }), () => this.#fire('etom-explain', group.key))}${this.#fixAll(group.issues, 'problems.fixKind')}` : nothing}
      </h3>
      <ul aria-label=${this.words.format('problems.title')}>
        ${repeat(visible, (issue, index) => `${issue.rule} ${issue.elementId} ${index}`, (issue) => this.#row(issue))}
      </ul>
    </section>`;
  }

  #row(issue: Issue): TemplateResult {
    const { words } = this;
    const selected = this.snapshot.selection.some(({ id }) => id === issue.elementId);
    return html`<li class=${selected ? 'selected' : ''}>
      <button class="row" data-element-id=${issue.elementId} title=${issue.rule} @click=${() => this.#show(issue)}>
        <etom-icon name=${issue.severity} class=${issue.severity}></etom-icon>
        <span class="unseen">${words.format('problems.severity', { severity: issue.severity })}</span>
        <span class="what">${this.view.grouping === 'element' ? nothing : html`<span class="where">${this.#where(issue)}</span>`}${words.say(issue.message)} ${this.hiddenId === issue.elementId ? html`<em>${words.format('problems.notDrawn')}</em>` : nothing}</span>
      </button>
      ${issue.fixes.slice(0, 1).map((fix) => {
        const title = words.say(fix.title);
        return html`<wa-button class="fix" size="s" appearance="outlined" title=${this.snapshot.readOnly ? words.format('readOnly.why') : title} ?disabled=${this.snapshot.readOnly} @click=${() => this.actions?.applyFix(issue, fix)}>${title}</wa-button>`;
      })}
      <span class="more-actions">
        ${this.snapshot.readOnly ? nothing : this.#iconButton('accept', words.format('problems.accept'), () => this.#fire('etom-accept', issue))}
        ${this.#iconButton('help', words.format('problems.explain', { rule: issue.rule }), () => this.#fire('etom-explain', issue.rule))}
      </span>
    </li>`;
  }

  #title({ key, issues }: ProblemGroup): string {
    const { words } = this;
    if (this.view.grouping === 'severity') return words.format('problems.severities', { severity: key });
    const [first] = issues;
    return this.view.grouping === 'rule' || first === undefined ? key : this.#where(first);
  }

  #where(issue: Issue): string {
    return issue.elementName ?? this.words.format('element.type', { type: issue.elementType.replace(/^.*:/, '') });
  }

  /** A button that mends all of these problems that are safe to mend; nothing where there are fewer than two. */
  #fixAll(issues: readonly Issue[], label: 'problems.fixAll' | 'problems.fixKind'): TemplateResult | typeof nothing {
    const mendable = issues.filter(({ fixes }) => fixes.some(({ safe }) => safe));
    if (mendable.length < 2 || this.snapshot.readOnly) return nothing;
    return html`<wa-button class="fix" size="s" appearance="outlined" @click=${() => this.actions?.fixAll(mendable)}>${this.words.format(label, { count: mendable.length })}</wa-button>`;
  }

  #iconButton(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${action}><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #look(change: Partial<ProblemView>): void {
    this.view = { ...this.view, ...change };
    this.shown = portion;
  }

  #toggle(severity: Severity): void {
    const hidden = new Set(this.view.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    this.#look({ hidden });
  }

  #show(issue: Issue): void {
    const shown = this.actions?.reveal(issue.elementId) !== false;
    this.hiddenId = shown ? undefined : issue.elementId;
    if (shown) this.#fire('etom-field', issue);
  }

  /** Arrows go from problem to problem, Home and End to the first and the last. */
  #onKey(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const at = rows.findIndex((row) => row.parentElement?.matches(':focus-within'));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    rows[target]?.focus();
  }

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('etom-problems', EtomProblems);
