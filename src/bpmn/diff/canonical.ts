import type { ModdleElement } from '../model.ts';

/** Deeper contents of others' extensions are not compared. */
const deepest = 64;

/** Returns everything that `element` says, its type included, as `contentsOf` does. */
export function canonicalOf(element: ModdleElement, leftOut?: ReadonlySet<string>, depth = 0): string {
  return depth > deepest ? '…' : `${element.$type}{${contentsOf(element, leftOut, depth)}}`;
}

/**
 * Returns everything that `element` says, but its type and what is `leftOut` by name, as a text that is the same for what means the
 * same: in a fixed order, with references by ID, and without what equals the default of its type. Empty where there is nothing.
 */
export function contentsOf(element: ModdleElement, leftOut: ReadonlySet<string> = new Set(), depth = 0): string {
  const defaults = Object.getPrototypeOf(element) as Record<string, unknown>;
  const own = Object.entries(element).filter(([name, value]) => !leftOut.has(name) && !name.startsWith('xmlns') && name !== '$type' && value !== undefined && defaults[name] !== value);
  const parts = [...own, ...Object.entries(element.$attrs ?? {}).filter(([name]) => !name.startsWith('xmlns') && !leftOut.has(name))]
    .map(([name, value]) => [name, canonicalValue(value, element, depth)] as const)
    .filter(([, text]) => text !== '[]');
  return parts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}=${text}`).join(';');
}

function canonicalValue(value: unknown, owner: ModdleElement, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalValue(each, owner, depth)).join(',')}]`;
  if (!isModdle(value)) return JSON.stringify(value) ?? '';
  // What another element holds is named only. A generic element may have been given no holder.
  const isHeld = value.$parent === owner || value.$parent === undefined;
  return isHeld || value.id === undefined ? canonicalOf(value, undefined, depth + 1) : `#${value.id}`;
}

function isModdle(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
