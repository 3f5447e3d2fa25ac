import type { ModuleDeclaration } from 'didi';
import { SteadyHits } from './steady-hits.ts';
import { SteadyVisuals } from './steady-visuals.ts';

/** What a change leaves looking as before is not drawn anew in the document. */
export const steadyDrawingModule: ModuleDeclaration = {
  __init__: ['steadyVisuals', 'steadyHits'],
  steadyVisuals: ['type', SteadyVisuals],
  steadyHits: ['type', SteadyHits],
};
