import type { ModuleDeclaration } from 'didi';
import { createTree } from './create-tree.ts';

/** The eTOM elements that the diagram is judged against. */
export const treeModule: ModuleDeclaration = {
  etomTree: ['factory', createTree],
};
