import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { bindShortcuts, createDesk, emptySnapshot, extrasOfText, readRuleSettings, shownDiagram, writeRuleSettings } from '../editor/index.ts';
import type { Desk, DeskOptions, DeskSnapshot, EditorSnapshot, OpenTabs, Session } from '../editor/index.ts';
import type { Settings } from '../validation/index.ts';
import { createWords } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import { CallPart } from './call-part.ts';
import { CarePart } from './care-part.ts';
import type { Care } from './care-part.ts';
import { CataloguePart } from './catalogue-part.ts';
import { download, fileNameOf } from './download.ts';
import './etom-banner.ts';
import './etom-editor.ts';
import type { EditorHost } from './editor-host.ts';
import type { EtomEditor } from './etom-editor.ts';
import './etom-header.ts';
import type { HeaderIntent } from './etom-header.ts';
import './etom-import-report.ts';
import './etom-notices.ts';
import './etom-shortcuts.ts';
import { FilesPart } from './files-part.ts';
import { LibraryPart } from './library-part.ts';
import type { LibraryTaste } from './library-part.ts';
import { HistoryPart } from './history-part.ts';
import { fileOf } from './sample.ts';
import type { Sample } from './sample.ts';
import { pictureOf } from './picture.ts';
import { printPicture } from './print.ts';
import type { PictureOptions } from './picture.ts';
import type { Panels } from './panels.ts';
import { TabsPart } from './tabs-part.ts';
import { SystemScheme, themeOf } from './theme.ts';
import type { Theme } from './theme.ts';

/** What the app remembers of a person's taste. */
export interface Taste {
  readonly locale: Locale;
  readonly theme: Theme;
}

/**
 * The app: the editor with the diagrams of this browser around it. It renders into light DOM, so that `etom-editor` can be found
 * in the document.
 *
 * @fires etom-library-taste - `CustomEvent<LibraryTaste>` when the person wants to see the library in another way.
 * @fires etom-panels - `CustomEvent<Panels>` from the editor, when a panel was resized, folded or unfolded.
 * @fires etom-tabs - `CustomEvent<OpenTabs>` when the tabs of the open diagrams are others.
 * @fires etom-unreadable - `CustomEvent<unknown>` with the error, when the store does not tell what it has: there is nothing to begin with.
 * @fires etom-taste - `CustomEvent<Taste>` when the person has chosen another language or theme.
 */
export class EtomApp extends LitElement {
  static override properties = {
    store: { attribute: false },
    journal: { attribute: false },
    locks: { attribute: false },
    care: { attribute: false },
    memoryOnly: { attribute: false },
    samples: { attribute: false },
    locale: {},
    theme: {},
    panels: { attribute: false },
    desk: { state: true },
    editor: { state: true },
    libraryTaste: { attribute: false },
    tabs: { attribute: false },
    helpOpen: { state: true },
    rules: { state: true },
  };
  /** Where the diagrams are kept. Set before the element is connected. */
  declare store: DeskOptions['store'];
  /** Where a text waits that the store has not yet. Set before the element is connected. */
  declare journal: DeskOptions['journal'];
  /** Which tab may change a diagram. Set before the element is connected; without it every tab may. */
  declare locks: DeskOptions['locks'];
  /** With what the workspace as a whole is cared for. Set before the element is connected; without it there are no backups. */
  declare care: Care | undefined;
  /** Why the browser keeps nothing here, so that `store` is of this tab only. */
  declare memoryOnly: DeskOptions['memoryOnly'];
  /** The flows that a person may start from. */
  declare samples: readonly Sample[];
  declare locale: Locale;
  declare theme: Theme;
  /** How the panels of the editor were left. */
  declare panels: Panels;
  /** How the start page was looked at; the order is taken from it when the element is connected. */
  declare libraryTaste: LibraryTaste;
  /** The tabs as they were left. Set before the element is connected. */
  declare tabs: OpenTabs;
  declare private desk: DeskSnapshot | undefined;
  declare private editor: EditorSnapshot;
  declare private helpOpen: boolean;
  /** The settings of the rules that the workspace keeps. */
  declare private rules: Settings;

  #desk: Desk | undefined;
  #session: Session | undefined;
  #words: Words = createWords('en');
  #unbind: (() => void) | undefined;
  readonly #system = new SystemScheme(this);
  readonly #files = new FilesPart(this, {
    open: (file) => this.#desk?.importFile(file),
    takeIn: (files) => this.#library.importFiles(files),
    takeCatalogues: (files) => this.#catalogues.importFiles(files),
  });
  readonly #calls = new CallPart(this);
  readonly #tabs = new TabsPart(this, {
    left: () => this.tabs,
    keep: (tabs) => this.dispatchEvent(new CustomEvent<OpenTabs>('etom-tabs', { detail: tabs })),
    showLibrary: () => this.#library.show(),
  });
  readonly #library = new LibraryPart(this, {
    words: () => this.#words,
    samples: () => this.samples,
    taste: () => this.libraryTaste,
    setTaste: (taste) => {
      this.libraryTaste = taste;
      this.dispatchEvent(new CustomEvent<LibraryTaste>('etom-library-taste', { detail: taste }));
    },
    showCatalogues: () => void this.#catalogues.show(),
    openSample: (sample) => void this.#desk?.openSample(fileOf(sample, this.#words)),
    takeBackup: (file) => this.#care.takeBackup(file),
    menu: (words) => this.#care.renderMenu(words),
  });
  readonly #history = new HistoryPart(this, { look: () => ({ catalogues: this.#catalogues.offered, locale: this.locale }), words: () => this.#words, opened: () => this.#library.close() });
  readonly #catalogues = new CataloguePart(this, {
    shelf: () => ({ store: this.store, shown: () => shownDiagram(this.#desk, this.#session), words: () => this.#words }),
    showUse: async ({ diagram, elementId }) => {
      await this.#desk?.openDiagram(diagram.id);
      this.#session?.actions.reveal(elementId);
    },
  });

  readonly #care = new CarePart(this, {
    care: () => this.care,
    store: () => this.store,
    words: () => this.#words,
    flush: async () => void (await Promise.all([this.#desk?.flush(), this.#catalogues.flush()])),
    mayLose: () => this.#mayLose || this.desk?.save.kind === 'dirty',
    refresh: async () => void (await Promise.all([this.#desk?.refresh(), this.#catalogues.reload(), this.#library.reload()])),
    open: (files) => void this.#files.import(files),
  });

  readonly #host: EditorHost = {
    start: async (session) => {
      const desk = createDesk({
        store: this.store, session, journal: this.journal, ...(this.locks === undefined ? {} : { locks: this.locks }), memoryOnly: this.memoryOnly, words: () => this.#words,
      });
      this.#session = session;
      this.#desk = desk;
      this.#calls.connect(session, desk);
      this.#tabs.connect(desk);
      this.#library.connect(desk, { store: this.store, look: (xml) => extrasOfText(xml, { tree: session.tree, settings: this.rules }) });
      this.#history.connect(this.store, session, desk);
      desk.snapshot.subscribe((snapshot) => (this.desk = snapshot));
      session.snapshot.subscribe((snapshot) => (this.editor = snapshot));
      this.rules = await readRuleSettings(this.store).catch(() => ({}));
      // The first diagram is judged by all catalogues at once.
      await this.#catalogues.ready();
      await desk.start().catch((error: unknown) => {
        this.dispatchEvent(new CustomEvent('etom-unreadable', { detail: error }));
        // Whoever hears it puts another page in place of this one.
        return new Promise<never>(() => undefined);
      });
      session.actions.focusCanvas();
      this.#care.connect(desk);
    },
    importXml: (xml) => {
      if (this.#desk === undefined) throw new Error('etom-app: not started');
      return this.#desk.importXml(xml);
    },
    offerSamples: () => this.#library.show('samples'),
    keepsCatalogues: true,
  };

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
    else void this.#desk?.wake();
  };
  readonly #onLeave = (): void => {
    this.#desk?.leavePage();
    void this.#catalogues.flush();
  };
  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    // What begins at `pagehide` only may be cut off: a store answers when the page is gone already.
    this.#flush();
    if (this.#mayLose) event.preventDefault();
  };

  constructor() {
    super();
    this.memoryOnly = undefined;
    this.locks = undefined;
    this.samples = [];
    this.care = undefined;
    this.locale = 'en';
    this.theme = 'auto';
    this.panels = {};
    this.desk = undefined;
    this.editor = emptySnapshot;
    this.libraryTaste = { view: 'cards', sort: 'changed', descending: true, folded: [] };
    this.tabs = { tabs: [], recent: [] };
    this.helpOpen = false;
    this.rules = {};
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onHide);
    addEventListener('pagehide', this.#onLeave);
    addEventListener('beforeunload', this.#onBeforeUnload);
    this.#unbind = bindShortcuts(window, {
      undo: () => this.#session?.actions.undo(),
      redo: () => this.#session?.actions.redo(),
      save: () => void this.#desk?.flush(),
      open: () => this.#files.choose(),
      print: () => void this.#print(),
      help: () => (this.helpOpen = true),
      switch: this.#tabs.switch,
      tag: () => this.#editorElement?.focusTag(),
      blocks: () => this.#editorElement?.focusBlocks(),
      nextProblem: () => this.#editorElement?.goToProblem(1),
      previousProblem: () => this.#editorElement?.goToProblem(-1),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onLeave);
    removeEventListener('beforeunload', this.#onBeforeUnload);
    this.#unbind?.();
    void this.#desk?.flush().then(() => this.#desk?.dispose());
  }

  override willUpdate(): void {
    if (this.#words.locale !== this.locale) this.#words = createWords(this.locale);
    const page = document.documentElement;
    // An attribute that is written anew, though unchanged, costs a style pass over the whole diagram.
    if (page.lang !== this.locale) page.lang = this.locale;
    if (page.dataset['etomTheme'] !== this.#shownTheme) page.dataset['etomTheme'] = this.#shownTheme;
    const name = this.desk?.open?.name;
    const title = name === undefined ? this.#words.format('app.name') : `${name} · ${this.#words.format('app.name')}`;
    if (document.title !== title) document.title = title;
  }

  override render(): TemplateResult {
    const words = this.#words;
    return html`
      <etom-header .words=${words} .desk=${this.desk} .editor=${this.editor} .dark=${this.#shownTheme === 'dark'}
        @etom-intent=${({ detail }: CustomEvent<HeaderIntent>) => this.#onHeader(detail)}>${this.#care.renderMenu(words)}</etom-header>
      ${this.#tabs.renderTabs(words)}
      <etom-banner .words=${words} .desk=${this.desk} @etom-download-copy=${() => this.#exportXml()} @etom-take-over=${() => this.#desk?.takeOver()}></etom-banner>
      <etom-editor .host=${this.#host} .locale=${this.locale} .theme=${this.theme} .rules=${this.rules} .panels=${this.panels} .catalogues=${this.#catalogues.offered}
        @etom-rules=${({ detail }: CustomEvent<Settings>) => this.#setRules(detail)}
        @etom-panels=${({ detail }: CustomEvent<Panels>) => (this.panels = detail)}
        @dragover=${this.#files.onDragOver} @dragleave=${this.#files.onDragLeave} @drop=${this.#files.onDrop}></etom-editor>
      ${this.#library.render(words)}
      ${this.#tabs.renderSwitcher(words)}
      <etom-import-report .words=${words} .report=${this.desk?.report}
        @etom-accept=${() => this.#desk?.acceptImport()} @etom-dismiss=${() => this.#desk?.dismiss('report')}></etom-import-report>
      <etom-notices .words=${words} .desk=${this.#library.isOpen ? undefined : this.desk}
        @etom-dismiss=${({ detail }: CustomEvent<'keptCopy' | 'undrawn'>) => this.#desk?.dismiss(detail)}>${this.#care.renderNotices(words)}${this.#history.renderNotice(words)}</etom-notices>
      ${this.#care.render(words)}
      ${this.#catalogues.render(words)}
      ${this.#calls.render(words)}
      ${this.#history.render(words)}
      <etom-shortcuts .words=${words} .open=${this.helpOpen} @etom-dismiss=${() => (this.helpOpen = false)} @etom-open-glossary=${() => this.#editorElement?.openGlossary()}></etom-shortcuts>
      ${this.#files.render(words)}
    `;
  }

  #flush(): void {
    void this.#desk?.flush();
    void this.#catalogues.flush();
  }

  /** Whether the page holds what a reload would lose. */
  get #mayLose(): boolean {
    return this.desk?.save.kind === 'failed' || this.#catalogues.isUnsaved || (this.memoryOnly !== undefined && this.editor.canUndo);
  }

  get #editorElement(): EtomEditor | null {
    return this.querySelector('etom-editor');
  }

  get #shownTheme(): 'light' | 'dark' {
    return themeOf(this.theme, this.#system.isDark);
  }

  #onHeader(intent: HeaderIntent): void {
    const { open } = this.desk ?? {};
    switch (intent.kind) {
      case 'library': this.#library.show(); break;
      case 'catalogues': void this.#catalogues.show(); break;
      case 'open': this.#files.choose(); break;
      case 'create': void this.#desk?.create(); break;
      case 'undo': this.#session?.actions.undo(); break;
      case 'redo': this.#session?.actions.redo(); break;
      case 'help': this.helpOpen = true; break;
      case 'back': void this.#desk?.goBack(); break;
      case 'theme': this.#setTaste({ locale: this.locale, theme: this.#shownTheme === 'dark' ? 'light' : 'dark' }); break;
      case 'locale': this.#setTaste({ locale: intent.locale, theme: this.theme }); break;
      case 'rename': if (open !== undefined) void this.#desk?.rename(open.id, intent.name); break;
      case 'export-xml':
      case 'download-copy': void this.#exportXml(); break;
      case 'export-picture': void this.#exportPicture(intent); break;
      case 'print': void this.#print(); break;
    }
  }

  #setRules(rules: Settings): void {
    this.rules = rules;
    // What the store refuses holds as long as the page.
    writeRuleSettings(this.store, rules).catch(() => undefined);
  }

  #setTaste(taste: Taste): void {
    this.locale = taste.locale;
    this.theme = taste.theme;
    this.dispatchEvent(new CustomEvent<Taste>('etom-taste', { detail: taste }));
  }

  async #exportXml(): Promise<void> {
    const xml = await this.#session?.saveXml();
    if (xml !== undefined) download(fileNameOf(this.#fileName, 'bpmn'), xml, 'application/xml');
  }

  async #exportPicture(options: PictureOptions): Promise<void> {
    if (this.#session === undefined) return;
    const { content, ending, type } = await pictureOf(this.#session, options, this.#words);
    download(fileNameOf(this.#fileName, ending), content, type);
  }

  async #print(): Promise<void> {
    if (this.#session === undefined) return;
    const { content } = await pictureOf(this.#session, { format: 'svg', legend: true }, this.#words);
    if (typeof content === 'string') await printPicture(content, this.#fileName);
  }

  get #fileName(): string {
    return this.desk?.open?.name ?? 'diagram';
  }
}

customElements.define('etom-app', EtomApp);
