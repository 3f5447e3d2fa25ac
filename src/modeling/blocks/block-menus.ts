import type { EtomElement } from '../../etom/index.ts';
import { is } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import { priorities } from '../priorities.ts';
import type { PopupEntry, PopupMenu } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import type { BlockEntries } from './block-entries.ts';
import type { EtomBlocks } from './etom-blocks.ts';

/** Our own popup menu: nothing but blocks to append. */
export const appendBlockMenu = 'etom-append';

/** Offers the blocks in bpmn-js' menus (create, append, replace) and in our own, before the stock entries. */
export class BlockMenus {
  static $inject = ['popupMenu', 'etomLocale', 'etomTags', 'etomBlocks', 'etomBlockEntries'];

  readonly #popupMenu: PopupMenu;
  readonly #locale: EtomLocale;
  readonly #tags: EtomTags;
  readonly #entries: BlockEntries;

  constructor(popupMenu: PopupMenu, locale: EtomLocale, tags: EtomTags, blocks: EtomBlocks, entries: BlockEntries) {
    this.#popupMenu = popupMenu;
    this.#locale = locale;
    this.#tags = tags;
    this.#entries = entries;

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
      getEmptyPlaceholder: () => (query) => this.#locale.words.format('blocks.nothing', { query: query.trim() }),
      getPopupMenuEntries: (target) => {
        const actions = actionsFor(target);
        if (actions === undefined) return {};
        const around = this.#tags.elementAround(target);
        return Object.fromEntries(this.#entries.list(around).map((entry) => [`${menu}.etom-${entry.element.id}`, { ...entry, action: actions(entry.element) }]));
      },
    });
  }
}

type ActionsOf = (element: EtomElement) => PopupEntry['action'];

/** The replace menu offers blocks for activities and for events on the way; starts, ends and gateways are meant as such. */
function isBetterABlock(target: DiagramElement): boolean {
  return ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'].some((type) => is(target, type));
}
