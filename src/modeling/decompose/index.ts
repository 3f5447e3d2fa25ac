import type { ModuleDeclaration } from 'didi';
import { blocksModule } from '../blocks/index.ts';
import { tagsModule } from '../tags/index.ts';
import { DecomposeMenu } from './decompose-menu.ts';
import { EtomDecompose } from './etom-decompose.ts';

/** The inside of a step: a sub-process with its parts, or another diagram that it calls. */
export const decomposeModule: ModuleDeclaration = {
  __depends__: [blocksModule, tagsModule],
  __init__: ['etomDecompose', 'etomDecomposeMenu'],
  etomDecompose: ['type', EtomDecompose],
  etomDecomposeMenu: ['type', DecomposeMenu],
};
