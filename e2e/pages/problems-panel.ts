import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The list of problems above the status line. */
export class ProblemsPanel {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-problems');
  }

  get list(): Locator {
    return this.root.getByRole('list', { name: this.#words.format('problems.title') });
  }

  get items(): Locator {
    return this.list.getByRole('listitem');
  }

  /** What is said about one element. A click selects and shows it. */
  of(elementId: string): Locator {
    return this.root.locator(`[data-element-id="${elementId}"]`);
  }

  /** A button that mends a problem of one element. */
  fix(elementId: string, title: string): Locator {
    const row = this.root.page().locator(`[data-element-id="${elementId}"]`);
    return this.items.filter({ has: row }).getByRole('button', { name: title, exact: true });
  }

  /** Says that nothing is wrong, and how much was checked. */
  none(tasks: number): Locator {
    return this.root.getByText(this.#words.format('problems.none', { tasks }), { exact: true });
  }
}
