import PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu.js';
import type { Point } from '../elements.ts';

/** Room between a menu and the edge of the window, in pixels. */
const margin = 8;

/** diagram-js' popup menu with the step that its types leave out: where the menu goes, given its element and the wish. */
const Base = PopupMenu as unknown as new (...services: never[]) => { _ensureVisible(menu: HTMLElement, wish: Point): Point };

/** Keeps menus inside the window: diagram-js turns one that hangs out upwards without asking whether it fits there. */
export class FittingPopupMenu extends Base {
  static $inject = ['config.popupMenu', 'eventBus', 'canvas', 'search'];

  override _ensureVisible(menu: HTMLElement, wish: Point): Point {
    const { x, y } = super['_ensureVisible'](menu, wish);
    const { width, height } = menu.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return { x: fit(x, width, clientWidth), y: fit(y, height, clientHeight) };
  }
}

function fit(start: number, size: number, room: number): number {
  return Math.max(margin, Math.min(start, room - size - margin));
}
