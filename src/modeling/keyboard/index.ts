import type { ModuleDeclaration } from 'didi';
import { LatinKeys } from './latin-keys.ts';
import { RenameKeys } from './rename-keys.ts';

/** Shortcuts that work whatever the keyboard layout, and those that bpmn-js lacks. */
export const keyboardModule: ModuleDeclaration = {
  __init__: ['etomLatinKeys', 'etomRenameKeys'],
  etomLatinKeys: ['type', LatinKeys],
  etomRenameKeys: ['type', RenameKeys],
};
