import type { ModuleDeclaration } from 'didi';
import { PlainColors } from './plain-colors.ts';

/** What a file gives as a color is drawn only where it is one. */
export const plainColorsModule: ModuleDeclaration = {
  __init__: ['etomPlainColors'],
  etomPlainColors: ['type', PlainColors],
};
