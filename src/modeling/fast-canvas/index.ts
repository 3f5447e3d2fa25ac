import type { ModuleDeclaration } from 'didi';
import { orderedContainersModule } from './ordered-containers/index.ts';

export { orderedContainersModule };

/** Everything that makes bpmn-js' canvas fast, as one diagram-js module; each part can be taken alone. */
export const fastCanvasModule: ModuleDeclaration = {
  __depends__: [orderedContainersModule],
};

export default fastCanvasModule;
