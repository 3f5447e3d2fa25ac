import '@awesome.me/webawesome/dist/components/split-panel/split-panel.js';
import '@awesome.me/webawesome/dist/translations/ru.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { createSession, emptySnapshot } from '../editor/index.ts';
import type { EditorSnapshot, Session } from '../editor/index.ts';
import { builtInCatalogues, createElementTree } from '../etom/index.ts';
import type { Catalogue, ElementTree, MapPlace } from '../etom/index.ts';
import { present } from '../validation/index.ts';
import type { Issue, PresentedIssue, Settings } from '../validation/index.ts';
import { createWords, localeOf } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import type { EditorHost } from './editor-host.ts';
import './etom-blocks.ts';
import type { EtomBlocks } from './etom-blocks.ts';
import './etom-checks.ts';
import type { EtomChecks } from './etom-checks.ts';
import './etom-element.ts';
import type { EtomElementPanel } from './etom-element.ts';
import './etom-guide.ts';
import './etom-problems.ts';
import './etom-status.ts';
import './etom-welcome.ts';
import { IdleSearch } from './idle-search.ts';
import { issuesDetail } from './issues-detail.ts';
import { PanelKeeper } from './panel-keeper.ts';
import { isFolded, railWidth, sizeOf } from './panels.ts';
import type { PanelName, Panels } from './panels.ts';
import { SystemScheme, themeOf } from './theme.ts';
import type { Theme } from './theme.ts';

/**
 * The whole editor in one element: blocks, canvas, element panel, problems, status line. It keeps no storage of its own.
 * It renders into light DOM because bpmn-js needs the document's styles and events around its canvas.
 *
 * @fires etom-change - `CustomEvent<{}>` after each change of the diagram; bubbles, composed.
 * @fires etom-rules - `CustomEvent<Settings>` when the person has set a rule; bubbles, composed.
 * @fires etom-panels - `CustomEvent<Panels>` when a panel was resized, folded or unfolded; bubbles, composed.
 * @fires etom-issues - `CustomEvent<{ issues: PresentedIssue[] }>` after each validation; bubbles, composed.
 */
export class EtomEditor extends LitElement {
  static override properties = {
    locale: {},
    theme: {},
    catalogues: { attribute: false },
    host: { attribute: false },
    rules: { attribute: false },
    panels: { attribute: false },
    snapshot: { state: true },
    place: { state: true },
  };
  /** `ru` or `en`; what a page writes longer, such as `ru-RU`, counts as its language, and another language as English. */
  declare locale: Locale;
  declare theme: Theme;
  /** The catalogues whose elements are offered and valid. Set later, the same `modeler` goes on with them: diagram and undo history stay. */
  declare catalogues: readonly Catalogue[];
  /** How grave each rule is and its options (DESIGN section 8, settings); by default what the rules say of themselves. */
  declare rules: Settings;
  /** Set by the page that keeps diagrams, before the element is connected. */
  declare host: EditorHost | undefined;
  /** How wide the panels are and which are folded, as `etom-panels` told it the last time. */
  declare panels: Panels;
  /** Resolves when the first diagram is open and `modeler` is usable; rejects when it cannot be opened. */
  readonly ready: Promise<void>;
  declare private snapshot: EditorSnapshot;
  /** The part of the map to which the blocks are narrowed. */
  declare private place: MapPlace;

  #session: Session | undefined;
  #started = false;
  #settle!: { resolve(): void; reject(reason: unknown): void };
  #words: Words;
  #tree: ElementTree | undefined;
  readonly #system = new SystemScheme(this);
  readonly #search = new IdleSearch();
  readonly #keeper = new PanelKeeper(this, (panels) => this.#fire('etom-panels', panels));

  constructor() {
    super();
    this.locale = localeOf(navigator.languages);
    this.theme = 'auto';
    this.catalogues = builtInCatalogues();
    this.host = undefined;
    this.rules = {};
    this.snapshot = emptySnapshot;
    this.panels = {};
    this.place = {};
    this.addEventListener('etom-follow', (event) => this.#follow((event as CustomEvent<{ id: string }>).detail.id));
    this.#words = createWords(this.locale);
    this.ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  /** The bpmn-js instance; usable once `ready`. */
  get modeler(): Session['modeler'] {
    if (this.#session === undefined) throw new Error('etom-editor: await `ready` before using `modeler`');
    return this.#session.modeler;
  }

  /** Opens BPMN XML. Rejects with `UnreadableDiagram` or with bpmn-js' error; what is open stays open then. */
  async importXML(xml: string): ReturnType<Session['importXml']> {
    const session = await this.#open();
    return this.host === undefined ? session.importXml(xml) : this.host.importXml(xml);
  }

  /** Returns the open diagram as BPMN 2.0 XML. */
  async saveXML(): Promise<{ xml: string }> {
    return { xml: await (await this.#open()).saveXml() };
  }

  /** Returns the open diagram as SVG in light colors, badges included. */
  async saveSVG(): Promise<{ svg: string }> {
    return { svg: await (await this.#open()).saveSvg() };
  }

  /** Validates the open diagram now. */
  async validate(): Promise<PresentedIssue[]> {
    return (await this.#open()).validate().map((issue) => present(issue, this.#words));
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moving the element in the document also disconnects it: the session lives on and is attached again.
    if (this.hasUpdated) this.#attach();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('catalogues')) {
      if (this.#session === undefined) this.#tree = createElementTree(this.catalogues);
      else this.#session.setCatalogues(this.catalogues);
    }
    if (changed.has('rules')) this.#session?.setRules(this.rules);
    const locale = localeOf([this.locale]);
    if (changed.has('locale') && this.#words.locale !== locale) {
      this.#words = createWords(locale);
      this.#session?.setLocale(locale);
    }
    // An attribute that is written anew, though unchanged, costs a style pass over the whole diagram.
    if (this.lang !== locale) this.lang = locale;
    const theme = themeOf(this.theme, this.#system.isDark);
    if (this.dataset['etomTheme'] !== theme) this.dataset['etomTheme'] = theme;
  }

  override render(): TemplateResult {
    const words = this.#words;
    const { snapshot, panels, place } = this;
    const folded = { left: isFolded(panels, 'left'), right: isFolded(panels, 'right'), bottom: isFolded(panels, 'bottom') };
    const tree = this.#session?.tree ?? this.#tree ?? createElementTree(this.catalogues);
    const actions = this.#session?.actions;
    return html`
      <wa-split-panel class=${folded.left ? 'etom-frame etom-folded' : 'etom-frame'} primary="start" position-in-pixels=${folded.left ? railWidth : sizeOf(panels, 'left')} ?disabled=${folded.left} @wa-reposition=${this.#keeper.resizing('left')}>
        <etom-blocks slot="start" ?rail=${folded.left} ?readOnly=${snapshot.readOnly} .words=${words} .tree=${tree} .actions=${actions} .usage=${snapshot.usage} .place=${place} .search=${this.#search}
          @etom-place=${this.#onPlace} @etom-open-map=${() => this.#guide?.openMap()} @etom-unfold=${() => this.#keeper.toggle('left')}></etom-blocks>
        <wa-split-panel slot="end" class=${folded.right ? 'etom-folded' : ''} primary="end" position-in-pixels=${folded.right ? 0 : sizeOf(panels, 'right')} ?disabled=${folded.right} @wa-reposition=${this.#keeper.resizing('right')}>
          <wa-split-panel slot="start" class=${folded.bottom ? 'etom-folded' : ''} orientation="vertical" primary="end" position-in-pixels=${folded.bottom ? 0 : sizeOf(panels, 'bottom')} ?disabled=${folded.bottom} @wa-reposition=${this.#keeper.resizing('bottom')}>
            <div slot="start" class="etom-stage">
              <div class="etom-canvas"></div>
              ${snapshot.ready && snapshot.empty && !snapshot.readOnly
                ? html`<etom-welcome .words=${words} .root=${snapshot.root} .actions=${actions} .offerSamples=${this.host?.offerSamples}></etom-welcome>` : nothing}
            </div>
            ${folded.bottom ? nothing : html`<etom-problems slot="end" .words=${words} .actions=${actions} .snapshot=${snapshot}
              @etom-field=${({ detail }: CustomEvent<Issue>) => this.#openField(detail)}></etom-problems>`}
          </wa-split-panel>
          <etom-element slot="end" ?hidden=${folded.right} .words=${words} .tree=${tree} .actions=${actions} .snapshot=${snapshot} .search=${this.#search} .catalogued=${this.host?.keepsCatalogues === true}></etom-element>
        </wa-split-panel>
      </wa-split-panel>
      <etom-status
        .words=${words}
        .tree=${tree}
        .actions=${actions}
        .snapshot=${snapshot}
        .problemsOpen=${!folded.bottom}
        .leftOpen=${!folded.left}
        .rightOpen=${!folded.right}
        @etom-toggle=${({ detail }: CustomEvent<PanelName>) => this.#keeper.toggle(detail)}
      ></etom-status>
      <etom-checks .words=${words} .actions=${actions} .snapshot=${snapshot} .settings=${this.rules}
        @etom-rules=${({ detail }: CustomEvent<Settings>) => this.#setRules(detail)}></etom-checks>
      <etom-guide .words=${words} .tree=${tree} .actions=${actions} .usage=${snapshot.usage} .selection=${snapshot.selection} .place=${place} @etom-place=${this.#onPlace}></etom-guide>
    `;
  }

  override firstUpdated(): void {
    if (this.#started) return;
    this.#started = true;
    this.#start().then(this.#settle.resolve, this.#settle.reject);
  }

  /** Moves the keyboard to the search field of the blocks. */
  focusBlocks(): void {
    this.#keeper.unfold('left');
    void this.updateComplete.then(() => this.querySelector<EtomBlocks>('etom-blocks')?.focus());
  }

  /** Moves the keyboard to the field that tags the selected element. */
  focusTag(): void {
    this.#keeper.unfold('right');
    void this.updateComplete.then(() => this.querySelector<EtomElementPanel>('etom-element')?.focusPicker());
  }

  /** Goes to the next problem, or to the one before, and shows it beside the canvas. */
  goToProblem(step: 1 | -1): void {
    if (this.#checks?.goTo(step) !== undefined) this.#keeper.unfold('right');
  }

  #setRules(rules: Settings): void {
    this.rules = rules;
    this.#fire('etom-rules', rules);
  }

  get #checks(): EtomChecks | null {
    return this.querySelector('etom-checks');
  }

  /** Opens the field that a problem is about; without one the keyboard stays on the canvas. */
  #openField(issue: Issue): void {
    this.#keeper.unfold('right');
    void this.updateComplete.then(() => void this.querySelector<EtomElementPanel>('etom-element')?.focusField(issue));
  }

  async #start(): Promise<void> {
    const session = await this.#begin();
    this.#attach();
    if (this.host === undefined) await session.openEmpty(this.#words.format('diagram.newName'));
    else await this.host.start(session);
    session.setLocale(this.#words.locale);
  }

  async #begin(): Promise<Session> {
    const { catalogues } = this;
    const session = await createSession({ locale: this.#words.locale, catalogues });
    this.#session = session;
    // Others may have been set while bpmn-js was loaded.
    if (this.catalogues !== catalogues) session.setCatalogues(this.catalogues);
    let { issues } = session.snapshot.value;
    session.snapshot.subscribe((snapshot) => {
      this.snapshot = snapshot;
      if (snapshot.issues === issues) return;
      issues = snapshot.issues;
      this.#fire('etom-issues', issuesDetail(issues, this.#words));
    });
    session.setRules(this.rules);
    session.onIssueOpened((elementId, box) => this.#checks?.point(elementId, box));
    session.onChange(() => this.#fire('etom-change', {}));
    return session;
  }

  #attach(): void {
    const canvas = this.querySelector<HTMLElement>('.etom-canvas');
    if (canvas !== null) this.#session?.attachTo(canvas);
  }

  async #open(): Promise<Session> {
    // A property that was set just now counts.
    await this.updateComplete;
    await this.ready;
    if (this.#session === undefined) throw new Error('etom-editor: not started');
    return this.#session;
  }

  /** Opens the glossary of the standard. */
  openGlossary(): void {
    void this.#guide?.openGlossary();
  }

  get #guide(): HTMLElementTagNameMap['etom-guide'] | null {
    return this.querySelector('etom-guide');
  }

  /** Another element was chosen in a text: its row is shown among the blocks. */
  #follow(id: string): void {
    this.#keeper.unfold('left');
    void this.updateComplete.then(() => this.querySelector('etom-blocks')?.reveal(id));
  }

  readonly #onPlace = ({ detail }: CustomEvent<MapPlace>): void => {
    this.place = detail;
  };

  #fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('etom-editor', EtomEditor);

declare global {
  interface HTMLElementTagNameMap {
    'etom-editor': EtomEditor;
  }
}
