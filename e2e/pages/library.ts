import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The drawer with all diagrams of this browser, and the notices about them. */
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

  /** The row that opens a diagram. */
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
    await this.root.getByRole('button', { name: this.#words.format('library.close'), exact: true }).click();
    await this.createButton.waitFor({ state: 'hidden' });
  }

  /** Makes a new diagram and waits until it is open: what is typed before goes to the diagram before. */
  async create(): Promise<void> {
    await this.open();
    const before = await this.diagrams.count();
    await this.createButton.click();
    await this.diagrams.nth(before).waitFor({ state: 'attached' });
  }

  /** Opens the drawer and switches to a diagram. */
  async show(name: string): Promise<void> {
    await this.open();
    await this.diagram(name).click();
  }

  /** A button of one diagram's row, which shows when the pointer is there. */
  async tool(name: string, tool: 'rename' | 'duplicate' | 'delete'): Promise<Locator> {
    await this.diagram(name).hover();
    return this.root.getByRole('button', { name: this.#words.format(`library.${tool}`, { name }), exact: true });
  }

  /** The cards of the sample flows. */
  get samples(): Locator {
    return this.root.locator('[data-sample]');
  }

  /** Opens a sample flow as a new diagram and waits until the drawer is gone. */
  async openSample(flow: string): Promise<void> {
    await this.open();
    await this.root.locator(`[data-sample="${flow}"]`).click();
    await this.createButton.waitFor({ state: 'hidden' });
  }

  /** The names in the order of the list. */
  names(): Promise<string[]> {
    return this.diagrams.locator('span:first-child').allTextContents();
  }
}
