import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The panel of the selected element at the right. */
export class ElementPanel {
  readonly #words: Words;
  readonly root: Locator;

  constructor(page: Page, words: Words) {
    this.#words = words;
    this.root = page.locator('etom-element');
  }

  get title(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  get name(): Locator {
    return this.root.getByRole('textbox', { name: this.#words.format('element.name'), exact: true });
  }

  get documentation(): Locator {
    return this.root.getByRole('textbox', { name: this.#words.format('element.documentation'), exact: true });
  }

  /** The switch that says whose process a pool shows. */
  get external(): Locator {
    return this.root.getByRole('switch', { name: this.#words.format('element.external') });
  }

  /** Turns that switch by its text, as its thumb covers the field itself. */
  async turnExternal(): Promise<void> {
    await this.root.getByText(this.#words.format('element.external')).click({ position: { x: 60, y: 8 } });
  }

  /** The field that finds an eTOM element by ID or word. */
  get picker(): Locator {
    return this.root.getByRole('searchbox');
  }

  get hits(): Locator {
    return this.root.getByRole('option');
  }

  hit(processId: string): Locator {
    return this.root.locator(`[role=option][data-process-id="${processId}"]`);
  }

  /** The hit that takes the ID as it is written. */
  get asTyped(): Locator {
    return this.hits.filter({ hasText: this.#words.format('picker.asTyped') });
  }

  /** The tags of the one selected element, the primary one first. */
  get tags(): Locator {
    return this.root.locator('etom-tag');
  }

  /** The tags of several selected elements. */
  get sharedTags(): Locator {
    return this.root.locator('etom-shared-tags li[data-process-id]');
  }

  /** A function that can be ticked; its key is that of the catalogue. */
  performs(key: string): Locator {
    return this.root.locator(`input[data-function="${key}"]`);
  }

  /** The number of level 3 of the tag that is unfolded. */
  get thirdLevel(): Locator {
    return this.root.locator('etom-third-level').getByRole('textbox');
  }

  /** A button for what can be done with the inside of a step. */
  inside(kind: 'enter' | 'steps' | 'sub-process' | 'open-called' | 'call-new' | 'call-existing'): Locator {
    return this.root.locator(`etom-inside [data-kind="${kind}"]`);
  }

  /** The ID of the process that a call activity names. */
  get calledProcess(): Locator {
    return this.root.getByRole('textbox', { name: this.#words.format('inside.process'), exact: true });
  }

  /** What is said of the ID that is being typed. */
  get remark(): Locator {
    return this.root.locator('etom-picker .remark');
  }

  /** A button of the panel, by the key of its text. */
  button(key: Parameters<Words['format']>[0], values: Readonly<Record<string, string>> = {}): Locator {
    return this.root.getByRole('button', { name: this.#words.format(key, values), exact: true });
  }

  removeTag(id: string): Locator {
    return this.button('element.removeTag', { id });
  }

  /** Finds an element of eTOM by `query` and picks the one with this ID with the mouse. */
  async pick(query: string, processId: string): Promise<void> {
    await this.picker.fill(query);
    await this.hit(processId).click();
  }
}
