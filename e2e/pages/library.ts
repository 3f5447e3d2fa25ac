import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The start page with all diagrams of this browser, and the notices about them. */
export class Library {
  readonly #words: Words;
  readonly root: Locator;
  readonly notices: Locator;
  readonly #opener: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-library');
    this.notices = page.locator('etom-notices');
    this.#opener = page.locator('etom-header').getByRole('button', { name: words.format('header.library'), exact: true });
  }

  get diagrams(): Locator {
    return this.root.locator('[data-diagram-id]');
  }

  get createButton(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('library.create'), exact: true });
  }

  /** The card or row that opens a diagram. */
  diagram(name: string): Locator {
    return this.diagrams.filter({ has: this.root.page().getByText(name, { exact: true }) });
  }

  /** The diagram that is open now. */
  get current(): Locator {
    return this.root.locator('[aria-current=true]');
  }

  /** Says in the list that a diagram is deleted. */
  removal(name: string): Locator {
    return this.root.getByText(this.#words.format('notice.removed', { name }), { exact: true });
  }

  /** Takes the last deletion back. */
  get undoRemoval(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('notice.undo'), exact: true });
  }

  async open(): Promise<void> {
    await this.#opener.click();
    await this.createButton.waitFor();
  }

  async close(): Promise<void> {
    await this.root.locator('header').getByRole('button', { name: this.#words.format('library.close'), exact: true }).click();
    await this.createButton.waitFor({ state: 'hidden' });
  }

  /** Makes a new diagram and waits until it is open: what is typed before goes to the diagram before. */
  async create(): Promise<void> {
    await this.open();
    await this.createButton.click();
    const page = this.root.page();
    await page.locator('etom-header input').and(page.locator(':focus')).waitFor();
  }

  /** Opens the page and switches to a diagram. */
  async show(name: string): Promise<void> {
    await this.open();
    await this.diagram(name).click();
  }

  /** A button of one diagram, which shows when the pointer is there. */
  async tool(name: string, tool: 'rename' | 'duplicate' | 'delete'): Promise<Locator> {
    await this.diagram(name).hover();
    return this.root.getByRole('button', { name: this.#words.format(`library.${tool}`, { name }), exact: true });
  }

  /** Takes files in that are chosen all at once, and waits for the report. */
  async importFiles(files: Parameters<Locator['setInputFiles']>[0]): Promise<Locator> {
    await this.root.locator('input.files').setInputFiles(files);
    const report = this.root.locator('etom-library-report');
    await report.getByRole('dialog').waitFor();
    return report;
  }

  async closeReport(): Promise<void> {
    const report = this.root.locator('etom-library-report');
    await report.getByRole('button', { name: this.#words.format('import.close'), exact: true }).click();
    await report.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async search(query: string): Promise<void> {
    await this.root.getByRole('searchbox').fill(query);
  }

  /** Goes to all diagrams, a folder, the samples or the trash. */
  async goTo(place: 'trash' | 'all' | { readonly folder: string }): Promise<void> {
    const name = typeof place === 'string' ? this.#words.format(`library.${place}`) : place.folder;
    await this.root.getByRole('treeitem', { name }).click();
  }

  /** The cards of the sample flows. */
  get samples(): Locator {
    return this.root.locator('[data-sample]');
  }

  /** Opens a sample flow as a new diagram and waits until it is there. */
  async openSample(flow: string): Promise<void> {
    const name = this.root.page().locator('etom-header input');
    const before = await name.inputValue();
    await this.open();
    await this.root.getByRole('treeitem', { name: this.#words.format('samples.title') }).click();
    await this.root.locator(`[data-sample="${flow}"]`).click();
    await expect(name).not.toHaveValue(before);
  }

  /** The names in the order of the list. */
  async names(): Promise<string[]> {
    const found = new Map<number, string>();
    const count = Number(await this.root.getByRole('grid').getAttribute('aria-rowcount'));
    // Only what is near is drawn.
    for (let place = 0; place <= count; place += 1) {
      for (const row of await this.diagrams.all()) found.set(Number(await row.getAttribute('aria-rowindex')), (await row.locator('.name').textContent()) ?? '');
      if (found.size >= count) break;
      await this.root.locator('.scroller').evaluate((box) => box.scrollBy(0, box.clientHeight / 2));
    }
    return [...found].toSorted(([a], [b]) => a - b).map(([, name]) => name);
  }
}
