import type { ModuleDeclaration } from 'didi';
import { LatinKeys } from './latin-keys.ts';

/** Shortcuts that work whatever the keyboard layout. */
export const keyboardModule: ModuleDeclaration = {
  __init__: ['etomLatinKeys'],
  etomLatinKeys: ['type', LatinKeys],
};
