import type { ElementTree, EtomElement } from '../../etom/index.ts';
import { is } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import { priorities } from '../priorities.ts';
import type { PopupEntry, PopupMenu } from '../services.ts';
import type { BlockPictures } from './block-pictures.ts';
import type { EtomBlocks } from './etom-blocks.ts';

/** Our own popup menu: nothing but blocks to append. */
export const appendBlockMenu = 'etom-append';

/** Offers the blocks in bpmn-js' menus (create, append, replace) and in our own, before the stock entries. */
export class BlockMenus {
  static $inject = ['popupMenu', 'etomTree', 'etomLocale', 'etomBlocks', 'etomBlockPictures'];

  readonly #popupMenu: PopupMenu;
  readonly #tree: ElementTree;
  readonly #locale: EtomLocale;
  readonly #pictures: BlockPictures;

  constructor(popupMenu: PopupMenu, tree: ElementTree, locale: EtomLocale, blocks: EtomBlocks, pictures: BlockPictures) {
    this.#popupMenu = popupMenu;
    this.#tree = tree;
    this.#locale = locale;
    this.#pictures = pictures;

    this.#offer('bpmn-create', () => ({ id }) => {
      const drag = (event: Event): unknown => (this.#close(), blocks.startDrag(event, id));
      // A keyboard has no pointer to drag with: the block is placed at once.
      return { click: (event) => (event instanceof KeyboardEvent ? (this.#close(), blocks.place(id)) : drag(event)), dragstart: drag };
    });
    const append = (source: DiagramElement): ActionsOf | undefined => (blocks.canAppend(source) ? ({ id }) => ({
      click: () => (this.#close(), blocks.append(source, id)),
      dragstart: (event) => (this.#close(), blocks.startDrag(event, id, { source })),
    }) : undefined);
    this.#offer('bpmn-append', append);
    this.#offer(appendBlockMenu, append);
    this.#offer('bpmn-replace', (target) => (isBetterABlock(target) ? ({ id }) => ({
      click: () => (this.#close(), blocks.replace(target, id)),
    }) : undefined));
  }

  #close(): void {
    this.#popupMenu.close();
  }

  #offer(menu: string, actionsFor: (target: DiagramElement) => ActionsOf | undefined): void {
    this.#popupMenu.registerProvider(menu, priorities.blockMenu, {
      getPopupMenuEntries: (target) => {
        const actions = actionsFor(target);
        return actions === undefined ? {} : this.#entries(menu, actions);
      },
    });
  }

  #entries(menu: string, actions: ActionsOf): Record<string, PopupEntry> {
    const { words } = this.#locale;
    const entries: Record<string, PopupEntry> = {};
    const add = (element: EtomElement, group: string, rank: number): void => {
      entries[`${menu}.etom-${element.id}`] = { ...this.#entry(element), group: { id: `etom-${group}`, name: words.format(`modeling.blocks.${group}` as 'modeling.blocks.crm') }, rank, action: actions(element) };
    };
    for (const block of this.#tree.blocks) add(block, block.status === 'organisation' ? 'own' : 'crm', 0);
    const shown = new Set(this.#tree.blocks);
    for (const element of this.#tree.elements) {
      if (element.level === 2 && element.status === 'standard' && !shown.has(element)) add(element, 'others', -1);
    }
    return entries;
  }

  #entry(element: EtomElement): Omit<PopupEntry, 'group' | 'action'> {
    const locale = this.#locale.get();
    return {
      label: `${element.id} ${element.names[locale]}`,
      description: this.#verticalsOf(element),
      imageUrl: this.#pictures.urlOf(element),
      search: [element.id, element.names.en, element.names.ru, ...element.functions.flatMap(({ en, ru }) => [en, ru])],
    };
  }

  #verticalsOf({ verticals }: EtomElement): string {
    const locale = this.#locale.get();
    return verticals.map((vertical) => this.#tree.get(vertical)?.names[locale] ?? vertical).join(' · ');
  }
}

type ActionsOf = (element: EtomElement) => PopupEntry['action'];

/** The replace menu offers blocks for activities and for events on the way; starts, ends and gateways are meant as such. */
function isBetterABlock(target: DiagramElement): boolean {
  return ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'].some((type) => is(target, type));
}
