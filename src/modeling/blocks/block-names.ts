import type { ElementTree } from '../../etom/index.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';

/** The service `etomBlockNames`: standard names, and how to tell them from a name that a person gave. */
export class BlockNames {
  static $inject = ['etomTree', 'etomLocale'];

  readonly #tree: ElementTree;
  readonly #locale: EtomLocale;
  #standard: ReadonlySet<string> | undefined;

  constructor(tree: ElementTree, locale: EtomLocale) {
    this.#tree = tree;
    this.#locale = locale;
  }

  /** Returns the standard name of an element in the current language; empty for an unknown ID. */
  nameOf(processId: string): string {
    return this.#tree.get(processId)?.names[this.#locale.get()] ?? '';
  }

  /** Whether nobody has chosen this name: it is blank, or the standard name of any element in any language. */
  isOpen(name: string | undefined): boolean {
    const text = fold(name ?? '');
    this.#standard ??= new Set(this.#tree.elements.flatMap(({ names }) => [fold(names.en), fold(names.ru)]));
    return text === '' || this.#standard.has(text);
  }
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}
