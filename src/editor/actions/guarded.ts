import type { EditorActions } from './index.ts';

/** What a person may do with a diagram that they cannot change. */
const looking: ReadonlySet<string> = new Set<keyof EditorActions>(['reveal', 'zoomIn', 'zoomOut', 'zoomReset', 'zoomFit', 'focusCanvas']);

/** Returns actions of which those that change the diagram do nothing, and answer `false`, while `isReadOnly`. */
export function guarded(actions: EditorActions, isReadOnly: () => boolean): EditorActions {
  const all = Object.entries(actions) as readonly [string, (...values: readonly unknown[]) => unknown][];
  return Object.fromEntries(all.map(([name, act]) => [name, looking.has(name) ? act : (...values: readonly unknown[]) => (isReadOnly() ? false : act(...values))])) as unknown as EditorActions;
}
