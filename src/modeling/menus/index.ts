import type { ModuleDeclaration } from 'didi';
import { FittingPopupMenu } from './fitting-popup-menu.ts';
import { MenuSearch } from './menu-search.ts';

/** Popup menus that stay inside the window and search whatever stands in their field. */
export const menusModule: ModuleDeclaration = {
  __init__: ['etomMenuSearch'],
  etomMenuSearch: ['type', MenuSearch],
  popupMenu: ['type', FittingPopupMenu],
};
