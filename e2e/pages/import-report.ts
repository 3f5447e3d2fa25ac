import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The dialog that says why a file was not opened, or what would be lost. */
export class ImportReport {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-import-report');
  }

  get dialog(): Locator {
    return this.root.getByRole('dialog');
  }

  get heading(): Locator {
    return this.root.getByRole('heading');
  }

  get close(): Locator {
    return this.#button('import.close');
  }

  get cancel(): Locator {
    return this.#button('import.cancel');
  }

  get accept(): Locator {
    return this.#button('import.accept');
  }

  #button(key: Parameters<Words['format']>[0]): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key), exact: true });
  }
}
