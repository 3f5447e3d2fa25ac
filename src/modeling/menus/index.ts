import type { ModuleDeclaration } from 'didi';
import { createEntrySearch } from './entry-search.ts';
import { FittingPopupMenu } from './fitting-popup-menu.ts';
import { MenuSearch } from './menu-search.ts';
import { UnstyledIcons } from './unstyled-icons.ts';

/** Popup menus that stay inside the window, find elements of eTOM by our search whatever stands in their field, and icons that any page may show. */
export const menusModule: ModuleDeclaration = {
  __init__: ['etomMenuSearch', 'etomUnstyledIcons'],
  etomEntrySearch: ['factory', createEntrySearch],
  etomMenuSearch: ['type', MenuSearch],
  etomUnstyledIcons: ['type', UnstyledIcons],
  popupMenu: ['type', FittingPopupMenu],
};
