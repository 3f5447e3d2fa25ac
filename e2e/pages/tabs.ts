import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The tabs of the open diagrams, and the switcher between all of them. */
export class Tabs {
  readonly tabs: Locator;
  readonly switcher: Locator;

  constructor(page: Page, words: Words) {
    this.tabs = page.locator('etom-tabs').getByRole('tab');
    this.switcher = page.locator('etom-switcher').getByRole('combobox', { name: words.format('switcher.title') });
  }

  tab(name: string): Locator {
    return this.tabs.filter({ hasText: name });
  }

  /** The tab of the diagram on the canvas. */
  get current(): Locator {
    return this.tabs.and(this.tabs.page().locator('[aria-selected=true]'));
  }
}
