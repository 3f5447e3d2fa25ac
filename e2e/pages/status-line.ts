import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The line at the bottom: problems, tags, coverage, zoom. */
export class StatusLine {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-status');
  }

  /** The counts of problems; a click shows or hides the list. */
  get problems(): Locator {
    return this.root.getByTitle(this.#words.format('status.problems'));
  }

  get foldRight(): Locator {
    return this.#button('status.foldRight');
  }

  get zoomOut(): Locator {
    return this.#button('status.zoomOut');
  }

  get zoomFit(): Locator {
    return this.#button('status.zoomFit');
  }

  /** Shows the zoom; a click sets it to 100 %. */
  get zoomReset(): Locator {
    return this.root.getByRole('button', { name: '%' });
  }

  /** Says how many tasks have a tag. */
  tagged(tagged: number, tasks: number): Locator {
    return this.root.getByText(this.#words.format('status.tagged', { tagged, tasks }), { exact: true });
  }

  errors(count: number): Locator {
    return this.problems.getByText(this.#words.format('status.errors', { count }), { exact: true });
  }

  get noProblems(): Locator {
    return this.problems.getByText(this.#words.format('status.noProblems'), { exact: true });
  }

  #button(key: Parameters<Words['format']>[0]): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key), exact: true });
  }
}
