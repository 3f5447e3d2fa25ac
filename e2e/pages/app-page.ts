import type { Locator, Page } from '@playwright/test';
import { createWords } from '../../src/words/index.ts';
import type { Locale, Words } from '../../src/words/index.ts';
import { BlocksPanel } from './blocks-panel.ts';
import { Canvas } from './canvas.ts';
import { Catalogues } from './catalogues.ts';
import { ElementCard } from './element-card.ts';
import { ElementPanel } from './element-panel.ts';
import { EtomMap } from './etom-map.ts';
import { Glossary } from './glossary.ts';
import { Header } from './header.ts';
import { ImportReport } from './import-report.ts';
import { Library } from './library.ts';
import { ProblemsPanel } from './problems-panel.ts';
import { StatusLine } from './status-line.ts';
import { Tabs } from './tabs.ts';
import { Workspace } from './workspace.ts';

/** The app in one tab, as a person in one language sees it. Labels come from the dictionary, so that a test survives a better word. */
export class AppPage {
  readonly page: Page;
  readonly words: Words;
  readonly header: Header;
  readonly blocks: BlocksPanel;
  readonly canvas: Canvas;
  readonly card: ElementCard;
  readonly map: EtomMap;
  readonly glossary: Glossary;
  readonly element: ElementPanel;
  readonly problems: ProblemsPanel;
  readonly status: StatusLine;
  readonly library: Library;
  readonly tabs: Tabs;
  readonly report: ImportReport;
  readonly catalogues: Catalogues;
  readonly workspace: Workspace;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.words = createWords(locale);
    this.header = new Header(page, this.words);
    this.blocks = new BlocksPanel(page, this.words);
    this.canvas = new Canvas(page);
    this.card = new ElementCard(page.locator('etom-blocks'), this.words);
    this.map = new EtomMap(page, this.words);
    this.glossary = new Glossary(page, this.words);
    this.element = new ElementPanel(page, this.words);
    this.problems = new ProblemsPanel(page, this.words);
    this.status = new StatusLine(page, this.words);
    this.library = new Library(page, this.words);
    this.tabs = new Tabs(page, this.words);
    this.report = new ImportReport(page, this.words);
    this.catalogues = new Catalogues(page, this.words);
    this.workspace = new Workspace(page, this.words);
  }

  /** The same tab in another language. */
  in(locale: Locale): AppPage {
    return new AppPage(this.page, locale);
  }

  /** The line below the header that says why a diagram is not like others. */
  get banner(): Locator {
    return this.page.locator('etom-banner');
  }

  /** Goes on here with a diagram that another tab has. */
  get takeOver(): Locator {
    return this.banner.getByRole('button', { name: this.words.format('save.takeOver'), exact: true });
  }

  /** Opens the app and waits until a diagram is on the canvas. */
  async open(): Promise<void> {
    await this.page.goto('/');
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until the editor says by its public promise that a diagram is open. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('etom-editor')?.ready.then(() => true));
  }

  /** The file that the *Open file* button asks for. */
  async chooseFile(files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.header.openFile.click();
    await (await chooser).setFiles(files);
  }

  /** Drops a file from outside onto the canvas. */
  async dropFile(name: string, content: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/xml' }));
      return data;
    }, [name, content] as const);
    for (const event of ['dragenter', 'dragover', 'drop']) {
      await this.canvas.root.dispatchEvent(event, { dataTransfer: transfer });
    }
  }

  /** The open diagram as the public contract of `etom-editor` saves it. */
  saveXml(): Promise<string> {
    return this.page.evaluate(async () => (await document.querySelector('etom-editor')?.saveXML())?.xml ?? '');
  }

  /** Opens text as a new diagram through the public contract. */
  importXml(xml: string): Promise<void> {
    return this.page.evaluate(async (text) => {
      await document.querySelector('etom-editor')?.importXML(text);
    }, xml);
  }
}
