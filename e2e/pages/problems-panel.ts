import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The list of problems above the status line. */
export class ProblemsPanel {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-problems');
  }

  get list(): Locator {
    return this.root.getByRole('list', { name: this.#words.format('problems.title') });
  }

  get items(): Locator {
    return this.list.getByRole('listitem');
  }

  /** What is said about one element. A click selects and shows it. */
  of(elementId: string): Locator {
    return this.root.locator(`[data-element-id="${elementId}"]`);
  }

  /** A button that mends a problem of one element. */
  fix(elementId: string, title: string): Locator {
    const row = this.root.page().locator(`[data-element-id="${elementId}"]`);
    return this.items.filter({ has: row }).getByRole('button', { name: title, exact: true });
  }

  /** The buttons that mend, in the order of the list. */
  get fixes(): Locator {
    return this.items.locator('wa-button.fix');
  }

  /** By what the list is put together. */
  get grouping(): Locator {
    return this.root.getByRole('combobox', { name: this.#words.format('problems.groupBy') });
  }

  get filter(): Locator {
    return this.root.getByRole('searchbox', { name: this.#words.format('problems.filter') });
  }

  get headings(): Locator {
    return this.root.getByRole('heading', { level: 3 });
  }

  /** The button that shows or hides the problems of one severity; it bears their number. */
  only(severity: 'error' | 'warning' | 'info', count: number): Locator {
    return this.root.getByRole('button', { name: this.#words.format('problems.only', { severity, count }), exact: true });
  }

  fixAll(count: number): Locator {
    return this.root.getByRole('button', { name: this.#words.format('problems.fixAll', { count }), exact: true });
  }

  /** Accepts the first problem of an element with a reason. */
  async accept(elementId: string, reason: string): Promise<void> {
    const row = this.items.filter({ has: this.root.page().locator(`[data-element-id="${elementId}"]`) }).first();
    await row.hover();
    await row.getByRole('button', { name: this.#words.format('problems.accept') }).click();
    const dialog = this.root.page().locator('etom-accept');
    await dialog.getByRole('textbox', { name: this.#words.format('accept.reason') }).fill(reason);
    await dialog.getByRole('button', { name: this.#words.format('accept.do'), exact: true }).click();
  }

  /** Shows or hides what was accepted. */
  accepted(count: number): Locator {
    return this.root.getByRole('button', { name: this.#words.format('problems.accepted', { count }), exact: true });
  }

  get takeBack(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('problems.unaccept'), exact: true });
  }

  get settings(): Locator {
    return this.root.getByRole('button', { name: this.#words.format('problems.settings') });
  }

  /** How grave a rule is, in the open settings. */
  severityOf(rule: string): Locator {
    return this.root.page().locator('etom-rules').getByRole('combobox', { name: this.#words.format('rules.severityOf', { rule }) });
  }

  async closeSettings(): Promise<void> {
    await this.root.page().locator('etom-rules').getByRole('button', { name: this.#words.format('rules.close'), exact: true }).click();
  }

  /** Says that nothing is wrong, and how much was checked. */
  none(tasks: number): Locator {
    return this.root.getByText(this.#words.format('problems.none', { tasks }), { exact: true });
  }
}
