import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { present } from '../editor/index.ts';
import type { Comparison, Look, Timeline, TimelineSnapshot, VersionMeta } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-compare.ts';
import type { EtomCompare } from './etom-compare.ts';
import type { EtomCompareList } from './etom-compare-list.ts';
import './etom-history-list.ts';
import type { EtomHistoryList } from './etom-history-list.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { valueOf } from './value-of.ts';
import { sameMinute, versionTime, versionTitle } from './version-words.ts';

/** What a person can ask of the history. */
export type HistoryIntent =
  | { readonly kind: 'close' | 'save' }
  | { readonly kind: 'name' | 'restore' | 'download'; readonly version: VersionMeta };

/** The IDs of two versions. */
interface Pair {
  readonly before: string;
  readonly after: string;
}

/**
 * The history of one diagram in a dialog that fills the window: the versions beside a picture of the chosen one, or two versions side by
 * side. It renders into light DOM because its pictures must.
 *
 * @fires etom-intent - `CustomEvent<HistoryIntent>`.
 */
export class EtomHistory extends LitElement {
  static override properties = {
    words: { attribute: false },
    timeline: { attribute: false },
    snapshot: { attribute: false },
    look: { attribute: false },
    open: { type: Boolean },
    canSave: { type: Boolean },
    locked: { type: Boolean },
    chosen: { state: true },
    pair: { state: true },
    comparison: { state: true },
    stacked: { state: true },
    waiting: { state: true },
  };
  declare words: Words;
  declare timeline: Timeline;
  declare snapshot: TimelineSnapshot;
  declare look: Look;
  declare open: boolean;
  /** The diagram is the open one, of which a version can be saved. */
  declare canSave: boolean;
  /** Another tab has the diagram, so nothing of it can be brought back here. */
  declare locked: boolean;
  /** ID of the version on show. */
  declare private chosen: string | undefined;
  /** The versions that are compared; undefined while one is on show. */
  declare private pair: Pair | undefined;
  declare private comparison: Comparison | undefined;
  /** Pictures are being made. */
  declare private waiting: boolean;
  /** The two pictures stand one above the other. */
  declare private stacked: boolean;
  /** Pictures that were asked for before are not shown any more. */
  #turn = 0;

  constructor() {
    super();
    this.open = false;
    this.canSave = false;
    this.locked = false;
    this.chosen = undefined;
    this.pair = undefined;
    this.comparison = undefined;
    this.stacked = false;
    this.waiting = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#free();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('open') && !this.open) {
      this.#free();
      this.chosen = undefined;
      this.pair = undefined;
    }
    if (!this.open || !this.snapshot.loaded) return;
    if (this.chosen === undefined || !this.#has(this.chosen)) this.#choose(this.snapshot.now ?? present);
  }

  override render(): TemplateResult {
    const { words, snapshot } = this;
    const title = words.format('history.of', { name: snapshot.diagram?.name ?? '' });
    return html`<wa-dialog class="etom-history" without-header label=${title} .open=${live(this.open)} @wa-hide=${this.#onHiding} @wa-after-hide=${this.#onHidden}>
      <div class="etom-history-frame" @keydown=${this.#onKey}>
        <header>
          ${this.pair === undefined ? nothing : this.#button('back', words.format('compare.back'), () => this.#show(this.chosen ?? present))}
          <h2>${title}</h2>
          <span class="etom-history-rest"></span>
          ${this.canSave && this.pair === undefined ? this.#button('version', words.format('history.saveVersion'), () => this.#ask({ kind: 'save' }), true) : nothing}
          ${this.#icon('remove', words.format('history.close'), () => this.#ask({ kind: 'close' }))}
        </header>
        ${snapshot.fault === undefined ? nothing : html`<p class="etom-history-fault" role="alert">${words.format('history.fault', { fault: snapshot.fault })}</p>`}
        ${this.pair === undefined ? this.#one() : this.#two(this.pair)}
      </div>
    </wa-dialog>`;
  }

  #one(): TemplateResult {
    const { words, snapshot } = this;
    const version = this.#version(this.chosen);
    return html`<div class="etom-history-body">
      <etom-history-list .words=${words} .snapshot=${snapshot} .chosen=${this.chosen ?? ''} @etom-choose=${({ detail }: CustomEvent<string>) => this.#show(detail)}></etom-history-list>
      <div class="etom-history-stage">
        <div class="etom-history-bar">
          <strong>${this.#titleOf(this.chosen)}</strong>
          <span class="etom-history-rest"></span>
          ${version === undefined ? nothing : this.#tools(version)}
        </div>
        ${this.#stage({ after: words.format('history.picture', { when: this.#titleOf(this.chosen) }) })}
      </div>
    </div>`;
  }

  #tools(version: VersionMeta): TemplateResult {
    const { words } = this;
    const isNow = version.id === this.snapshot.now;
    const others = this.snapshot.versions.length > 1 || this.snapshot.now === undefined;
    return html`
      ${this.#icon('rename', words.format(version.name === undefined ? 'history.name' : 'history.rename'), () => this.#ask({ kind: 'name', version }))}
      ${this.#icon('export', words.format(version.kind === 'imported' ? 'history.original' : 'history.download'), () => this.#ask({ kind: 'download', version }))}
      ${others ? this.#button('compare', words.format(isNow ? 'history.compareBefore' : 'history.compare'), () => this.#compare(this.#pairOf(version))) : nothing}
      ${isNow ? nothing : html`<wa-button size="s" variant="brand" title=${words.format(this.locked ? 'history.locked' : 'history.restoreHint')} ?disabled=${this.locked} @click=${() => this.#ask({ kind: 'restore', version })}><etom-icon slot="start" name="revert"></etom-icon>${words.format('history.restore')}</wa-button>`}`;
  }

  #two(pair: Pair): TemplateResult {
    const { words } = this;
    return html`<div class="etom-history-stage">
      <div class="etom-history-bar">
        ${this.#select('before', pair)}
        ${this.#icon('swap', words.format('compare.swap'), () => this.#compare({ before: pair.after, after: pair.before }))}
        ${this.#select('after', pair)}
        <span class="etom-history-rest"></span>
        ${this.#icon('up', words.format('compare.previous'), () => this.#stageElement?.step(-1))}
        ${this.#icon('down', words.format('compare.next'), () => this.#stageElement?.step(1))}
        <span class="etom-history-wide">${this.#icon(this.stacked ? 'compare' : 'stack', words.format(this.stacked ? 'compare.beside' : 'compare.stack'), () => (this.stacked = !this.stacked))}</span>
        ${this.#button('fit', words.format('compare.fit'), () => this.#stageElement?.fit())}
      </div>
      ${this.#stage({ before: this.#titleOf(pair.before), after: this.#titleOf(pair.after) })}
    </div>`;
  }

  #stage(labels: EtomCompare['labels']): TemplateResult {
    return html`<etom-compare .words=${this.words} .catalogues=${this.look.catalogues} .comparison=${this.comparison} .labels=${labels} .waiting=${this.waiting} .stacked=${this.stacked}></etom-compare>`;
  }

  #select(side: keyof Pair, pair: Pair): TemplateResult {
    const { words, snapshot } = this;
    const ids = [...(snapshot.now === undefined ? [present] : []), ...snapshot.versions.map(({ id }) => id)];
    return html`<label>${words.format(`compare.${side}`)}
      <select data-pick=${side} @change=${(event: Event) => this.#compare({ ...pair, [side]: valueOf(event) })}>
        ${ids.map((id) => html`<option value=${id} .selected=${live(id === pair[side])}>${this.#titleOf(id)}</option>`)}
      </select></label>`;
  }

  #button(icon: IconName, label: string, action: () => void, outlined = false): TemplateResult {
    return html`<wa-button size="s" appearance=${outlined ? 'outlined' : 'plain'} @click=${action}><etom-icon slot="start" name=${icon}></etom-icon>${label}</wa-button>`;
  }

  #icon(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="etom-history-icon" size="s" appearance="plain" title=${label} @click=${action}><etom-icon name=${icon}></etom-icon><span class="etom-history-unseen">${label}</span></wa-button>`;
  }

  get #stageElement(): EtomCompare | null {
    return this.querySelector('etom-compare');
  }

  #version(id: string | undefined): VersionMeta | undefined {
    return this.snapshot.versions.find((version) => version.id === id);
  }

  #has(id: string): boolean {
    return id === present ? this.snapshot.now === undefined : this.#version(id) !== undefined;
  }

  #titleOf(id: string | undefined): string {
    const version = this.#version(id);
    return version === undefined ? this.words.format('history.present') : `${versionTime(version.at, this.words, Date.now(), sameMinute(this.snapshot.versions).has(version))} · ${versionTitle(version, this.words)}`;
  }

  /** With the present state; that itself with what was before it. */
  #pairOf({ id }: VersionMeta): Pair {
    const { versions, now } = this.snapshot;
    if (id !== now) return { before: id, after: now ?? present };
    return { before: versions.find((version) => version.id !== id)?.id ?? id, after: id };
  }

  #show(id: string): void {
    this.pair = undefined;
    this.#choose(id);
  }

  #choose(id: string): void {
    this.chosen = id;
    if (this.pair === undefined) void this.#draw(() => this.timeline.picture(id, this.look));
  }

  #compare(pair: Pair): void {
    this.pair = pair;
    void this.#draw(() => this.timeline.compare(pair.before, pair.after, this.look));
  }

  async #draw(make: () => Promise<Comparison | undefined>): Promise<void> {
    this.#free();
    const turn = this.#turn;
    this.waiting = true;
    const made = await make();
    if (turn === this.#turn) this.waiting = false;
    if (turn !== this.#turn || !this.isConnected || !this.open) {
      made?.dispose();
      return;
    }
    this.comparison = made;
    await this.updateComplete;
    this.#takeKeyboard();
  }

  /** What had the keyboard may be gone with the view before; a row of the list has it then, so that keys are heard. */
  #takeKeyboard(): void {
    const active = document.activeElement;
    if (active !== null && active !== document.body && active !== this.querySelector('wa-dialog')) return;
    this.querySelector<EtomCompareList | EtomHistoryList>('etom-compare-list, etom-history-list')?.focusRow();
  }

  #free(): void {
    this.#turn += 1;
    this.comparison?.dispose();
    this.comparison = undefined;
  }

  #onKey(event: KeyboardEvent): void {
    // Also where nothing in the pictures has the keyboard.
    if (event.key !== 'F8' || event.defaultPrevented) return;
    event.preventDefault();
    this.#stageElement?.step(event.shiftKey ? -1 : 1);
  }

  /** Escape leaves one step at a time. */
  #onHiding(event: Event): void {
    if (event.target !== event.currentTarget || this.pair === undefined || !this.open) return;
    event.preventDefault();
    this.#show(this.chosen ?? present);
  }

  #onHidden(event: Event): void {
    if (event.target === event.currentTarget && this.open) this.#ask({ kind: 'close' });
  }

  #ask(intent: HistoryIntent): void {
    this.dispatchEvent(new CustomEvent<HistoryIntent>('etom-intent', { detail: intent }));
  }
}

customElements.define('etom-history', EtomHistory);
