import type { ModuleDeclaration } from 'didi';
import { tagsModule } from '../tags/index.ts';
import { EtomEdits } from './etom-edits.ts';

/** Edits as data, performed through commands: what fixes intend and what is accepted. */
export const editsModule: ModuleDeclaration = {
  __depends__: [tagsModule],
  __init__: ['etomEdits'],
  etomEdits: ['type', EtomEdits],
};
