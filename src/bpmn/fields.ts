import type { ModdleElement } from './model.ts';

const nothing: readonly ModdleElement[] = Object.freeze([]);

/**
 * Returns the elements that `owner` holds under `name`, in their order. Reads without `get`, which would create the
 * empty list in the tree, and which is what costs time in a walk.
 */
export function listOf(owner: ModdleElement, name: string): readonly ModdleElement[] {
  const value = (owner as unknown as Record<string, unknown>)[name];
  return Array.isArray(value) ? (value as ModdleElement[]) : nothing;
}

/** Returns the one element that `owner` holds under `name`. */
export function elementOf(owner: ModdleElement, name: string): ModdleElement | undefined {
  const value = (owner as unknown as Record<string, unknown>)[name];
  return typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleElement) : undefined;
}

/** Returns the text that `owner` holds under `name`. */
export function textOf(owner: ModdleElement, name: string): string | undefined {
  const value = (owner as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the definitions that `element` belongs to; undefined while it hangs in no tree. */
export function definitionsOf(element: ModdleElement): ModdleElement | undefined {
  let current: ModdleElement | undefined = element;
  while (current !== undefined && current !== null && current.$type !== 'bpmn:Definitions') current = current.$parent;
  return current ?? undefined;
}
