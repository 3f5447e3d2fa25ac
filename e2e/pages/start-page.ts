import type { Download, Locator, Page } from '@playwright/test';
import type { WordKey, Words } from '../../src/words/index.ts';

/** The page that stands in place of the app when the day does not begin well. */
export class StartPage {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-start-page');
  }

  way(key: WordKey): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key), exact: true });
  }

  /** Saves everything as files and resolves with the archive. */
  async rescue(): Promise<Download> {
    const download = this.#page.waitForEvent('download');
    await this.way('start.rescue').click();
    return download;
  }

  /** Chooses a file to restore from. */
  async restore(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.way('start.restore').click();
    await (await chooser).setFiles(file);
  }
}
