import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import type { Locale, Words } from '../../src/words/index.ts';

/** The bar at the top: diagrams, the name, how safe the work is, export, language, theme. */
export class Header {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-header');
  }

  get name(): Locator {
    return this.root.getByRole('textbox', { name: this.#words.format('header.name') });
  }

  /** Leads back to the diagram that calls the open one. */
  back(name: string): Locator {
    return this.root.getByRole('button', { name: this.#words.format('header.back', { name }), exact: true });
  }

  get undo(): Locator {
    return this.#button('header.undo');
  }

  get redo(): Locator {
    return this.#button('header.redo');
  }

  get library(): Locator {
    return this.#button('header.library');
  }

  get openFile(): Locator {
    return this.#button('header.open');
  }

  get help(): Locator {
    return this.#button('header.help');
  }

  /** How safe the work is, in words. */
  get saveState(): Locator {
    return this.root.locator('[data-save-state]');
  }

  /** Keeps as a file what could not be saved. */
  get downloadCopy(): Locator {
    return this.#button('save.downloadCopy');
  }

  /** Waits until everything is in the store. */
  async saved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute('data-save-state', 'saved');
  }

  async rename(name: string): Promise<void> {
    await this.name.fill(name);
    await this.name.press('Enter');
  }

  async switchTo(locale: Locale): Promise<void> {
    await this.root.getByRole('button', { name: locale.toUpperCase(), exact: true }).click();
  }

  async switchTheme(to: 'light' | 'dark'): Promise<void> {
    await this.#button(`header.${to}`).click();
  }

  /** Exports through the menu and resolves with what the browser downloads. */
  async export(format: 'xml' | 'svg' | 'png', { legend = false } = {}): Promise<Download> {
    const key = ({ xml: 'header.exportXml', svg: 'header.exportSvg', png: 'header.exportPng' } as const)[format];
    const name = legend ? this.#words.format('header.exportLegend', { format: format.toUpperCase() }) : this.#words.format(key);
    await this.#button('header.export').click();
    const download = this.#page.waitForEvent('download');
    await this.root.getByRole('menuitem', { name, exact: true }).click();
    return download;
  }

  /** Prints from the menu. */
  async print(): Promise<void> {
    await this.#button('header.export').click();
    await this.root.getByRole('menuitem', { name: this.#words.format('header.print'), exact: true }).click();
  }

  #button(key: Parameters<Words['format']>[0]): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key), exact: true });
  }
}
