import { tagNamespace } from './descriptor.ts';
import { elementOf, listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

const none: readonly ModdleElement[] = Object.freeze([]);

/** The elements of our namespace, and their types in the descriptor: the name of a type is that of its element with a capital. */
const types = { tag: 'Tag', accepted: 'Accepted' } as const;

/** The name of an element of our namespace. */
export type OwnName = keyof typeof types;

/** Returns whether `value` is `localName` of our namespace, whatever its prefix, described or generic. */
export function isOwn(value: ModdleElement, localName: OwnName): boolean {
  const { ns, $pkg, isGeneric } = value.$descriptor;
  if (isGeneric === true) return ns.uri === tagNamespace && ns.localName === localName;
  return $pkg?.uri === tagNamespace && ns.localName === types[localName];
}

/** Returns the elements named `localName` of our namespace that stand directly in the extension elements of `element`. */
export function ownElements(element: ModdleElement, localName: OwnName): readonly ModdleElement[] {
  const extension = elementOf(element, 'extensionElements');
  if (extension === undefined) return none;
  const values = listOf(extension, 'values');
  // Asked of every element at every change of a diagram: where there is none, nothing is made.
  let found: ModdleElement[] | undefined;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as ModdleElement;
    if (!isOwn(value, localName)) continue;
    if (found === undefined) found = [value];
    else found.push(value);
  }
  return found ?? none;
}

/**
 * Returns an attribute of one of our elements. Written without prefix, and read with one too: a prefixed attribute of
 * our namespace loses its prefix on a trip through moddle, so both mean the same.
 */
export function ownAttribute(value: ModdleElement, name: string): string | undefined {
  const fields = value as unknown as Record<string, unknown>;
  const found = fields[name] ?? (value.$descriptor.isGeneric === true ? fields[`${value.$descriptor.ns.prefix ?? ''}:${name}`] : undefined);
  return typeof found === 'string' ? found : undefined;
}
