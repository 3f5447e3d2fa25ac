import type { Locator } from '@playwright/test';
import type { Words } from '../../src/words/index.ts';

/** The card of an element that floats beside a list. */
export class ElementCard {
  readonly #words: Words;
  readonly root: Locator;

  /** `around` is the part of the page whose list the card stands beside. */
  constructor(around: Locator, words: Words) {
    this.#words = words;
    this.root = around.getByRole('dialog', { name: words.format('card.title') });
  }

  /** A link to another element. */
  link(processId: string): Locator {
    return this.root.locator(`[data-follow="${processId}"]`).first();
  }

  /** A word that the glossary explains. */
  term(key: string): Locator {
    return this.root.locator(`[data-term="${key}"]`).first();
  }

  /** The note that a name is our own. */
  get ours(): Locator {
    return this.root.getByText(this.#words.format('card.unofficial'), { exact: true });
  }
}
