import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The terms of the standard: one at its word, or all in a dialog. */
export class Glossary {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-glossary');
  }

  /** The little window that explains one term where it stands. */
  get popup(): Locator {
    return this.#page.locator('etom-term-popup').getByRole('dialog');
  }

  /** Leads from one term to all. */
  get openAll(): Locator {
    return this.popup.getByRole('button', { name: this.#words.format('glossary.all') });
  }

  get search(): Locator {
    return this.root.getByRole('searchbox', { name: this.#words.format('glossary.search') });
  }

  get terms(): Locator {
    return this.root.getByRole('listitem');
  }

  term(key: string): Locator {
    return this.root.locator(`li[data-term="${key}"]`);
  }
}
