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

  /** A chip of a vertical, by its letters. */
  chip(letters: string): Locator {
    return this.root.getByRole('button', { name: letters, exact: true });
  }

  /** A group beyond CRM, or own elements below a standard one, that opens and closes. */
  fold(key: string): Locator {
    return this.root.locator(`[data-key="${key}"]`);
  }

  /** The map in small, which opens the whole one. */
  get openMap(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('map.open') });
  }

  /** Takes away what the map has chosen. */
  get clearPlace(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('blocks.clearFilter') });
  }

  /** What became of an element that cannot be used. */
  aside(processId: string): Locator {
    return this.root.locator(`[data-aside="${processId}"]`);
  }

  /** Why a row was found. */
  why(processId: string): Locator {
    return this.row(processId).locator('.why');
  }

  /** The rail's button that opens the panel again. */
  get unfold(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('status.openLeft') });
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
