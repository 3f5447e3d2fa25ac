import { createWords } from '../../words/index.ts';
import type { Locale, Words } from '../../words/index.ts';
import type { EventBus, Injector } from '../services.ts';
import type { EtomConfig } from '../tree/etom-tree.ts';

/** The service `etomLocale`: which language the canvas speaks. */
export class EtomLocale {
  static $inject = ['config.etom', 'eventBus', 'injector'];

  #words: Words;
  readonly #eventBus: EventBus;
  readonly #injector: Injector;

  constructor(config: EtomConfig | null, eventBus: EventBus, injector: Injector) {
    this.#words = createWords(config?.locale ?? 'en');
    this.#eventBus = eventBus;
    this.#injector = injector;
  }

  /** Returns the current language. */
  get(): Locale {
    return this.#words.locale;
  }

  /** The texts of the current language. */
  get words(): Words {
    return this.#words;
  }

  /**
   * Switches the language. Open menus are closed, the palette and the context pad are drawn anew; names in the diagram
   * are the person's own and stay. Fires `i18n.changed`.
   */
  set(locale: Locale): void {
    if (locale === this.#words.locale) return;
    this.#words = createWords(locale);
    this.#injector.get('popupMenu', false)?.close();
    this.#eventBus.fire('i18n.changed');
    this.#reopenContextPad();
  }

  #reopenContextPad(): void {
    const contextPad = this.#injector.get('contextPad', false);
    if (contextPad === null || !contextPad.isOpen()) return;
    const selected = this.#injector.get('selection').get();
    const [only] = selected;
    if (only !== undefined) contextPad.open(selected.length === 1 ? only : selected, true);
  }
}
