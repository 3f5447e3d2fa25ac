import type { ModuleDeclaration } from 'didi';
import { MirrorOnSave } from './mirror-on-save.ts';

/** Keeps the `bpmn:category` mirror of what is saved equal to the tags. */
export const mirrorModule: ModuleDeclaration = {
  __init__: ['etomMirror'],
  etomMirror: ['type', MirrorOnSave],
};
