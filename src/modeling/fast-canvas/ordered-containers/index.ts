import type { ModuleDeclaration } from 'didi';
import { OrderedGraphicsFactory } from './ordered-graphics-factory.ts';

/** Order among siblings at the price of the moved ones only. */
export const orderedContainersModule: ModuleDeclaration = {
  graphicsFactory: ['type', OrderedGraphicsFactory],
};
