import type { ElementTree, EtomElement } from '../../etom/index.ts';
import { is } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { Locale } from '../../words/index.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import { priorities } from '../priorities.ts';
import type { PopupEntry, PopupMenu } from '../services.ts';
import type { EtomTree } from '../tree/etom-tree.ts';
import type { BlockPictures } from './block-pictures.ts';
import type { EtomBlocks } from './etom-blocks.ts';

/** Our own popup menu: nothing but blocks to append. */
export const appendBlockMenu = 'etom-append';

/** Offers the blocks in bpmn-js' menus (create, append, replace) and in our own, before the stock entries. */
export class BlockMenus {
  static $inject = ['popupMenu', 'etomTree', 'etomLocale', 'etomBlocks', 'etomBlockPictures'];

  readonly #popupMenu: PopupMenu;
  readonly #tree: EtomTree;
  readonly #locale: EtomLocale;
  readonly #pictures: BlockPictures;
  #offered: Offered | undefined;

  constructor(popupMenu: PopupMenu, tree: EtomTree, locale: EtomLocale, blocks: EtomBlocks, pictures: BlockPictures) {
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
    const locale = this.#locale.get();
    // The context pad asks for the entries at each selection only to learn whether there are any.
    const { current } = this.#tree;
    if (this.#offered?.locale !== locale || this.#offered.tree !== current) this.#offered = { locale, tree: current, entries: this.#describeAll() };
    const entries: Record<string, PopupEntry> = {};
    for (const [element, entry] of this.#offered.entries) entries[`${menu}.etom-${element.id}`] = { ...entry, action: actions(element) };
    return entries;
  }

  #describeAll(): Offered['entries'] {
    const { words } = this.#locale;
    const groups = {
      crm: { id: 'etom-crm', name: words.format('modeling.blocks.crm') },
      own: { id: 'etom-own', name: words.format('modeling.blocks.own') },
      others: { id: 'etom-others', name: words.format('modeling.blocks.others') },
    };
    const blocks = new Set(this.#tree.blocks);
    const others = this.#tree.elements.filter((element) => element.level === 2 && element.status === 'standard' && !blocks.has(element));
    return [
      ...[...blocks].map((block) => this.#describe(block, block.status === 'organisation' ? groups.own : groups.crm, 0)),
      ...others.map((element) => this.#describe(element, groups.others, -1)),
    ];
  }

  #describe(element: EtomElement, group: PopupEntry['group'], rank: number): Offered['entries'][number] {
    const locale = this.#locale.get();
    return [element, {
      label: `${element.id} ${element.names[locale]}`,
      description: element.verticals.map((vertical) => this.#tree.get(vertical)?.names[locale] ?? vertical).join(' · '),
      imageUrl: this.#pictures.urlOf(element),
      search: [element.id, element.names.en, element.names.ru, ...element.functions.flatMap(({ en, ru }) => [en, ru])],
      group,
      rank,
    }];
  }
}

/** What the menus offer of one tree in one language, without the actions. */
interface Offered {
  readonly tree: ElementTree;
  readonly locale: Locale;
  readonly entries: readonly (readonly [EtomElement, Omit<PopupEntry, 'action'>])[];
}

type ActionsOf = (element: EtomElement) => PopupEntry['action'];

/** The replace menu offers blocks for activities and for events on the way; starts, ends and gateways are meant as such. */
function isBetterABlock(target: DiagramElement): boolean {
  return ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'].some((type) => is(target, type));
}
