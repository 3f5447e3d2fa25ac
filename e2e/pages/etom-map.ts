import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The whole map of level 1 in its dialog. */
export class EtomMap {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-map');
  }

  get grid(): Locator {
    return this.root.getByRole('grid', { name: this.#words.format('map.title') });
  }

  /** A cell by what a screen reader hears of it. */
  cell(names: string, count: number, uses: number): Locator {
    return this.grid.getByRole('gridcell', { name: this.#words.format('map.cell', { names, count, uses }), exact: true });
  }

  /** The elements that are listed at the side. */
  get rows(): Locator {
    return this.root.locator('etom-block-list [data-process-id]');
  }

  row(processId: string): Locator {
    return this.root.locator(`etom-block-list [data-process-id="${processId}"]`);
  }

  /** Tags what is selected instead of placing. */
  tagInstead(name: string): Locator {
    return this.root.getByText(this.#words.format('map.tag', { count: 1, name }), { exact: true });
  }

  get close(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('map.close') });
  }
}
