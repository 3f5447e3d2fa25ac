import { isOffered } from '../../etom/index.ts';
import type { ElementTree, EtomElement } from '../../etom/index.ts';
import type { Locale } from '../../words/index.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import type { PopupEntry } from '../services.ts';
import type { EtomTree } from '../tree/etom-tree.ts';
import type { BlockPictures } from './block-pictures.ts';

/** An entry of a menu that does nothing yet. */
export type BlockEntry = Omit<PopupEntry, 'action'> & { readonly element: EtomElement };

/** The service `etomBlockEntries`: the elements as menus show them, in the order in which they are offered. */
export class BlockEntries {
  static $inject = ['etomTree', 'etomLocale', 'etomBlockPictures'];

  readonly #tree: EtomTree;
  readonly #locale: EtomLocale;
  readonly #pictures: BlockPictures;
  #made: { readonly tree: ElementTree; readonly locale: Locale; readonly entries: readonly BlockEntry[] } | undefined;

  constructor(tree: EtomTree, locale: EtomLocale, pictures: BlockPictures) {
    this.#tree = tree;
    this.#locale = locale;
    this.#pictures = pictures;
  }

  /**
   * Returns the elements below `around` first, then the CRM elements, the organisation's own ones, and, only for who searches, the
   * rest of levels 2 and 3.
   */
  list(around: EtomElement | undefined): readonly BlockEntry[] {
    const inside = new Set((around === undefined ? [] : this.#tree.children(around.id)).filter(isOffered));
    const all = this.#all();
    if (around === undefined || inside.size === 0) return all;
    const name = this.#locale.words.format('modeling.blocks.inside', { id: around.id, name: around.names[this.#locale.get()] });
    const group = { id: insideGroup, name };
    return [
      ...all.filter(({ element }) => inside.has(element)).map((entry) => ({ ...entry, group, rank: 0 })),
      ...all.filter(({ element }) => !inside.has(element)),
    ];
  }

  /** The context pad asks for the entries at each selection only to learn whether there are any, so they are kept. */
  #all(): readonly BlockEntry[] {
    const [tree, locale] = [this.#tree.current, this.#locale.get()];
    if (this.#made?.tree !== tree || this.#made.locale !== locale) this.#made = { tree, locale, entries: this.#describeAll(tree) };
    return this.#made.entries;
  }

  #describeAll(tree: ElementTree): readonly BlockEntry[] {
    const { words } = this.#locale;
    const crm = { id: 'etom-crm', name: words.format('modeling.blocks.crm') };
    const own = { id: 'etom-own', name: words.format('modeling.blocks.own') };
    const others = { id: 'etom-others', name: words.format('modeling.blocks.others') };
    const blocks = new Set(tree.blocks);
    const rest = tree.elements.filter((element) => element.level >= 2 && isOffered(element) && !blocks.has(element));
    return [
      ...[...blocks].map((block) => this.#describe(block, block.status === 'organisation' ? own : crm, 0)),
      ...rest.map((element) => this.#describe(element, element.status === 'organisation' ? own : others, -1)),
    ];
  }

  #describe(element: EtomElement, group: PopupEntry['group'], rank: number): BlockEntry {
    const locale = this.#locale.get();
    return {
      label: `${element.id} ${element.names[locale]}`,
      description: element.verticals.map((vertical) => this.#tree.get(vertical)?.names[locale] ?? vertical).join(' · '),
      imageUrl: this.#pictures.urlOf(element),
      element,
      group,
      rank,
    };
  }
}

/** The group of what lies below the element that the new one will stand in. */
export const insideGroup = 'etom-inside';
