import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The menu of the whole workspace, and what it opens. */
export class Workspace {
  readonly #page: Page;
  readonly #words: Words;
  /** How a backup goes, and what became of it. */
  readonly dialog: Locator;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.dialog = page.locator('etom-backup wa-dialog');
  }

  /** Chooses from the menu. */
  async choose(item: 'backup' | 'restore' | 'folder'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.format('workspace.menu') }).click();
    await this.#page.getByRole('menuitem', { name: this.#words.format(`workspace.${item}`) }).click();
  }

  /** Makes a backup and returns the file. */
  async backUp(): Promise<Download> {
    const download = this.#page.waitForEvent('download');
    await this.choose('backup');
    await expect(this.dialog).toContainText(this.#words.format('backup.written'));
    await this.close();
    return download;
  }

  /** Takes a file in; what became of it stays on show. */
  async restore(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.choose('restore');
    await (await chooser).setFiles(file);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#words.format('backup.close') }).click();
    await expect(this.#page.locator('etom-backup').getByRole('dialog')).toBeHidden();
  }
}
