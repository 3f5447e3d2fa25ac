import type { ModuleDeclaration } from 'didi';
import { LazyCanvas } from './lazy-canvas.ts';
import { LazyDrawing } from './lazy-drawing.ts';
import { LazyElementRegistry } from './lazy-element-registry.ts';
import { Undrawn } from './undrawn.ts';

/** What an import brings far from what is on show is drawn when it comes near, or when somebody asks for it. */
export const lazyDrawingModule: ModuleDeclaration = {
  __init__: ['lazyDrawing'],
  undrawn: ['type', Undrawn],
  lazyDrawing: ['type', LazyDrawing],
  canvas: ['type', LazyCanvas],
  elementRegistry: ['type', LazyElementRegistry],
};
