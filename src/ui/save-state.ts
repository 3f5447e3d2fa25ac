import type { DeskSnapshot } from '../editor/index.ts';

/** How safe the open diagram is, in the words of `data-save-state`. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed' | 'readonly' | 'memory';

/** Returns how safe the open diagram is; what is not saved counts more than why nothing new can be. */
export function saveStateOf({ save, readOnly, memoryOnly }: Pick<DeskSnapshot, 'save' | 'readOnly' | 'memoryOnly'>): SaveState {
  if (save.kind === 'failed') return 'failed';
  if (readOnly && save.kind === 'saved') return 'readonly';
  return memoryOnly === undefined ? save.kind : 'memory';
}
