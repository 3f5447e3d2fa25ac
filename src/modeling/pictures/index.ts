import type { ModuleDeclaration } from 'didi';
import { PlainPictures } from './plain-pictures.ts';

/** Pictures in light colors, whatever the theme. */
export const picturesModule: ModuleDeclaration = {
  __init__: ['etomPlainPictures'],
  etomPlainPictures: ['type', PlainPictures],
};
