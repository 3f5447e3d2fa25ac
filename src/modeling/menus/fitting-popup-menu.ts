import PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu.js';
import type { Point } from '../elements.ts';
import type { Canvas } from '../services.ts';

/** Room between a menu and the edge of the window, in pixels. */
const margin = 8;

/** diagram-js' popup menu with the step that its types leave out: where the menu goes, given its element and the wish. */
const Base = PopupMenu as unknown as new (...services: never[]) => { readonly _canvas: Canvas; _ensureVisible(menu: HTMLElement, wish: Point): Point };

/**
 * Keeps menus inside the window: diagram-js turns one that hangs out upwards without asking whether it fits there. A menu that a key
 * opens goes to the pointer; where that is not over the canvas, or nobody has moved it yet, to the middle of the canvas.
 */
export class FittingPopupMenu extends Base {
  static $inject = ['config.popupMenu', 'eventBus', 'canvas', 'etomEntrySearch'];

  override _ensureVisible(menu: HTMLElement, wish: Point): Point {
    const { width, height } = menu.getBoundingClientRect();
    const { x, y } = super['_ensureVisible'](menu, this.#overCanvas(wish, { width, height }));
    const { clientWidth, clientHeight } = document.documentElement;
    return { x: fit(x, width, clientWidth), y: fit(y, height, clientHeight) };
  }

  #overCanvas(wish: Point, menu: { readonly width: number; readonly height: number }): Point {
    const { left, top, right, bottom } = this._canvas.getContainer().getBoundingClientRect();
    if (wish.x >= left && wish.x <= right && wish.y >= top && wish.y <= bottom) return wish;
    return { x: (left + right - menu.width) / 2, y: Math.max(top, (top + bottom - menu.height) / 2) };
  }
}

function fit(start: number, size: number, room: number): number {
  return Math.max(margin, Math.min(start, room - size - margin));
}
