import type { ModuleDeclaration } from 'didi';
import { lazyDrawingModule } from './lazy-drawing/index.ts';
import { orderedContainersModule } from './ordered-containers/index.ts';
import { steadyDrawingModule } from './steady-drawing/index.ts';

export { lazyDrawingModule, orderedContainersModule, steadyDrawingModule };

/** Everything that makes bpmn-js' canvas fast, as one diagram-js module; each part can be taken alone. */
export const fastCanvasModule: ModuleDeclaration = {
  __depends__: [lazyDrawingModule, orderedContainersModule, steadyDrawingModule],
};

export default fastCanvasModule;
