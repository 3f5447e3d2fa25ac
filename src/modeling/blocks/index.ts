import type { ModuleDeclaration } from 'didi';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { BlockContextPad } from './block-context-pad.ts';
import { BlockEntries } from './block-entries.ts';
import { BlockFactory } from './block-factory.ts';
import { BlockMenus } from './block-menus.ts';
import { BlockNames } from './block-names.ts';
import { BlockPictures } from './block-pictures.ts';
import { EtomBlocks } from './etom-blocks.ts';
import { QuickArrival } from './quick-arrival.ts';
import { StillArrival } from './still-arrival.ts';

/** eTOM elements as blocks to be dragged, placed, appended, or put in the place of what stands there. */
export const blocksModule: ModuleDeclaration = {
  __depends__: [CreateAppendAnythingModule],
  __init__: ['etomBlocks', 'etomBlockMenus', 'etomBlockContextPad', 'etomQuickArrival', 'etomStillArrival'],
  etomBlocks: ['type', EtomBlocks],
  etomBlockContextPad: ['type', BlockContextPad],
  etomBlockEntries: ['type', BlockEntries],
  etomBlockFactory: ['type', BlockFactory],
  etomBlockMenus: ['type', BlockMenus],
  etomBlockNames: ['type', BlockNames],
  etomBlockPictures: ['type', BlockPictures],
  etomQuickArrival: ['type', QuickArrival],
  etomStillArrival: ['type', StillArrival],
};
