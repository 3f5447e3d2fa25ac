import type { ElementTree } from '../../etom/index.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import type { EtomTree } from '../tree/etom-tree.ts';

/** The service `etomBlockNames`: standard names, and how to tell them from a name that a person gave. */
export class BlockNames {
  static $inject = ['etomTree', 'etomLocale'];

  readonly #tree: EtomTree;
  readonly #locale: EtomLocale;
  #standard: { readonly of: ElementTree; readonly names: ReadonlySet<string> } | undefined;

  constructor(tree: EtomTree, locale: EtomLocale) {
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
    const { current } = this.#tree;
    if (this.#standard?.of !== current) {
      this.#standard = { of: current, names: new Set(current.elements.flatMap(({ names }) => [fold(names.en), fold(names.ru)])) };
    }
    return text === '' || this.#standard.names.has(text);
  }
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}
