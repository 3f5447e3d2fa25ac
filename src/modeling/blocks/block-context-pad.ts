import type { ElementTree } from '../../etom/index.ts';
import type { DiagramElement, Point } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import { priorities } from '../priorities.ts';
import type { Canvas, ContextPad, ContextPadEntry, PopupMenu } from '../services.ts';
import { appendBlockMenu } from './block-menus.ts';
import type { BlockPictures } from './block-pictures.ts';
import type { EtomBlocks } from './etom-blocks.ts';

/** Offers "append eTOM block" in the context pad: it opens the menu of blocks beside the pad. */
export class BlockContextPad {
  static $inject = ['canvas', 'contextPad', 'etomBlocks', 'etomBlockPictures', 'etomLocale', 'etomTree', 'popupMenu'];

  readonly #canvas: Canvas;
  readonly #blocks: EtomBlocks;
  readonly #pictures: BlockPictures;
  readonly #locale: EtomLocale;
  readonly #tree: ElementTree;
  readonly #popupMenu: PopupMenu;

  constructor(
    canvas: Canvas, contextPad: ContextPad, blocks: EtomBlocks, pictures: BlockPictures, locale: EtomLocale, tree: ElementTree, popupMenu: PopupMenu,
  ) {
    this.#canvas = canvas;
    this.#blocks = blocks;
    this.#pictures = pictures;
    this.#locale = locale;
    this.#tree = tree;
    this.#popupMenu = popupMenu;
    contextPad.registerProvider(priorities.blockMenu, this);
  }

  getContextPadEntries(element: DiagramElement): Record<string, ContextPadEntry> {
    const [first] = this.#tree.blocks;
    if (first === undefined || element.labelTarget !== undefined || !this.#blocks.canAppend(element)) return {};
    const title = this.#locale.words.format('modeling.blocks.append');
    return {
      'etom.append-block': {
        group: 'model',
        className: 'etom-append-block',
        imageUrl: this.#pictures.urlOf(this.#tree.parent(first) ?? first),
        title,
        action: {
          click: (_event, target) => {
            this.#popupMenu.open(target, appendBlockMenu, this.#besidePad(), {
              title, search: true, width: 'var(--bpmn-append-popup-width, 300px)',
            });
          },
        },
      },
    };
  }

  /** In client coordinates; `contextPad.getPad` would tell, but logs an error that it is deprecated. */
  #besidePad(): Point {
    const pad = this.#canvas.getContainer().querySelector('.djs-context-pad')?.getBoundingClientRect();
    return { x: (pad?.right ?? 0) + 5, y: pad?.top ?? 0 };
  }
}
