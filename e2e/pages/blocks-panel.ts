import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';
import type { Point } from './canvas.ts';

/** The panel of eTOM blocks at the left. */
export class BlocksPanel {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-blocks');
  }

  get search(): Locator {
    return this.root.getByRole('searchbox', { name: this.#words.format('blocks.search') });
  }

  get rows(): Locator {
    return this.root.locator('[data-process-id]');
  }

  row(processId: string): Locator {
    return this.root.locator(`[data-process-id="${processId}"]`);
  }

  /** Drags a row to a point of the page with the mouse. */
  async drag(processId: string, to: Point): Promise<void> {
    const { mouse } = this.#page;
    await this.row(processId).hover();
    await mouse.down();
    await mouse.move(to.x - 40, to.y - 20, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 2 });
    await mouse.up();
  }
}
