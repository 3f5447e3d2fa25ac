import type { ModuleDeclaration } from 'didi';
import { EtomTree } from './etom-tree.ts';

/** The eTOM elements that the diagram is judged against. */
export const treeModule: ModuleDeclaration = {
  etomTree: ['type', EtomTree],
};
