import type { ModuleDeclaration } from 'didi';
import { FittingPopupMenu } from './fitting-popup-menu.ts';
import { MenuSearch } from './menu-search.ts';
import { UnstyledIcons } from './unstyled-icons.ts';

/** Popup menus that stay inside the window and search whatever stands in their field, and icons that any page may show. */
export const menusModule: ModuleDeclaration = {
  __init__: ['etomMenuSearch', 'etomUnstyledIcons'],
  etomMenuSearch: ['type', MenuSearch],
  etomUnstyledIcons: ['type', UnstyledIcons],
  popupMenu: ['type', FittingPopupMenu],
};
