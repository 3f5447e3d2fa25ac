import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The dialog in which an organisation makes catalogues of its own. */
export class Catalogues {
  readonly #page: Page;
  readonly #words: Words;
  readonly root: Locator;
  /** The list of all catalogues. */
  readonly list: Locator;
  /** The elements of the chosen one. */
  readonly rows: Locator;
  /** The form of the chosen element. */
  readonly form: Locator;
  /** The form of the catalogue itself. */
  readonly settings: Locator;
  /** The question before something goes. */
  readonly removal: Locator;
  /** What was refused, waits for an answer or can be taken back. */
  readonly notice: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('etom-catalogues');
    this.list = this.root.locator('[data-catalogue]');
    this.rows = this.root.locator('etom-catalogue-tree [data-process-id]');
    this.form = this.root.locator('etom-catalogue-element');
    this.settings = this.root.locator('etom-catalogue-settings');
    this.removal = this.root.locator('etom-catalogue-removal');
    this.notice = this.root.locator('etom-catalogue-notice');
  }

  row(processId: string): Locator {
    return this.root.locator(`etom-catalogue-tree [data-process-id="${processId}"]`);
  }

  /** A button of the dialog, by the key of its text. */
  button(key: Parameters<Words['format']>[0], values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key, values), exact: true });
  }

  /** A field of the dialog, by the key of its label. */
  field(key: Parameters<Words['format']>[0], values: Readonly<Record<string, string>> = {}): Locator {
    return this.root.getByRole('textbox', { name: this.#words.format(key, values), exact: true });
  }

  name(locale: 'ru' | 'en'): Locator {
    return this.field('catalogues.nameIn', { locale });
  }

  async open(): Promise<void> {
    await this.#page.locator('etom-header').getByRole('button', { name: this.#words.format('catalogues.title'), exact: true }).click();
    await this.button('catalogues.close').waitFor();
  }

  async close(): Promise<void> {
    await this.button('catalogues.close').click();
    await this.button('catalogues.close').waitFor({ state: 'hidden' });
  }

  /** Makes a catalogue and gives it a title and a prefix. */
  async create(title: string, prefix: string): Promise<void> {
    await this.button('catalogues.create').click();
    await expect(this.field('catalogues.titleIn', { locale: this.#words.locale })).toBeFocused();
    await this.#page.keyboard.type(title);
    await this.field('catalogues.prefix').fill(prefix);
    await this.field('catalogues.prefix').press('Enter');
  }

  /** Adds an element below another and names it in the reader's language. */
  async add(parent: string, name: string): Promise<void> {
    await this.button('catalogues.add').click();
    await expect(this.root.locator('etom-parent-picker').getByRole('textbox')).toBeFocused();
    await this.#page.keyboard.type(parent);
    await this.#page.keyboard.press('Enter');
    await expect(this.name(this.#words.locale)).toBeFocused();
    await this.#page.keyboard.type(name);
  }

  /** Adds the catalogue of a file. */
  async importFile(name: string, content: string | object): Promise<void> {
    await this.root.locator('input[type=file]').setInputFiles({
      name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    });
  }

  async export(): Promise<Download> {
    const download = this.#page.waitForEvent('download');
    await this.button('catalogues.export').click();
    return download;
  }

  /** Waits until everything is in the store. */
  async saved(): Promise<void> {
    await expect(this.root.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }
}
