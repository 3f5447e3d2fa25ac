import { LatinKeys } from './latin-keys.ts';

/** Shortcuts that work whatever the keyboard layout. */
export const keyboardModule = {
  __init__: ['etomLatinKeys'],
  etomLatinKeys: ['type', LatinKeys],
};
