import { tagNamespace } from './descriptor.ts';
import { elementOf, listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

const none: readonly ModdleElement[] = Object.freeze([]);

/** Returns whether `value` is `localName` of our namespace, whatever its prefix, described or generic. */
export function isOwn(value: ModdleElement, localName: string): boolean {
  const { ns, $pkg, isGeneric } = value.$descriptor;
  if (isGeneric === true) return ns.uri === tagNamespace && ns.localName === localName;
  // The name of a type is that of its element with a capital.
  return $pkg?.uri === tagNamespace && ns.localName.toLowerCase() === localName;
}

/** Returns the elements named `localName` of our namespace that stand directly in the extension elements of `element`. */
export function ownElements(element: ModdleElement, localName: string): readonly ModdleElement[] {
  const extension = elementOf(element, 'extensionElements');
  return extension === undefined ? none : listOf(extension, 'values').filter((value) => isOwn(value, localName));
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
