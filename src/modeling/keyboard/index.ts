import type { ModuleDeclaration } from 'didi';
import { LatinKeys } from './latin-keys.ts';
import { MenuSearch } from './menu-search.ts';

/** Shortcuts that work whatever the keyboard layout, and a search that follows its field. */
export const keyboardModule: ModuleDeclaration = {
  __init__: ['etomLatinKeys', 'etomMenuSearch'],
  etomLatinKeys: ['type', LatinKeys],
  etomMenuSearch: ['type', MenuSearch],
};
