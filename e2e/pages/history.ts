import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { WordKey, Words } from '../../src/words/index.ts';

/** The history of a diagram: its versions, one of them as a picture, or two with what differs. */
export class History {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-history');
  }

  /** Saves the present state as a version. */
  async save(name: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+S');
    const field = this.#page.locator('etom-history-save').getByRole('textbox');
    await expect(field).toBeFocused();
    await field.fill(name);
    await field.press('Enter');
    await expect(field).toBeHidden();
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+H');
    await expect(this.rows.first()).toBeVisible();
  }

  get rows(): Locator {
    return this.root.locator('etom-history-list button.row');
  }

  version(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  button(key: WordKey): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key), exact: true });
  }

  /** What differs, in words. */
  get differences(): Locator {
    return this.root.locator('etom-compare-list button.row');
  }

  /** An element in the picture before or after. */
  element(side: 'before' | 'after', id: string): Locator {
    return this.root.locator(`[data-side=${side}] .djs-element[data-element-id="${id}"]`).first();
  }
}
