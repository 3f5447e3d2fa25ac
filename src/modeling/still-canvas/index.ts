import type { ModuleDeclaration } from 'didi';
import { StillCanvas } from './still-canvas.ts';

/** The canvas lies where it should once a person is done with what hung out of it. */
export const stillCanvasModule: ModuleDeclaration = {
  __init__: ['etomStillCanvas'],
  etomStillCanvas: ['type', StillCanvas],
};
