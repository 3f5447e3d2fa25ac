import type { ModuleDeclaration } from 'didi';
import { lazyDrawingModule } from './lazy-drawing/index.ts';
import { orderedContainersModule } from './ordered-containers/index.ts';

export { lazyDrawingModule, orderedContainersModule };

/** Everything that makes bpmn-js' canvas fast, as one diagram-js module; each part can be taken alone. */
export const fastCanvasModule: ModuleDeclaration = {
  __depends__: [lazyDrawingModule, orderedContainersModule],
};

export default fastCanvasModule;
