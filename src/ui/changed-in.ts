import type { EditorSnapshot } from '../editor/index.ts';

/**
 * Returns Lit's `hasChanged` for a snapshot of which a component shows only these parts: the others come and go without rendering it.
 * Parts that say the same are the same objects in every snapshot.
 */
export function changedIn(...parts: readonly (keyof EditorSnapshot)[]): (now: EditorSnapshot, before: EditorSnapshot | undefined) => boolean {
  return (now, before) => before === undefined || parts.some((part) => now[part] !== before[part]);
}
