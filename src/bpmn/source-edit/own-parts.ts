import { tagNamespace } from '../descriptor.ts';
import type { SourceAttribute } from './source-attributes.ts';
import type { NewElement } from './source-format.ts';
import type { SourceElement } from './source-tree.ts';

/** Returns the elements of ours called `localName` directly inside `extension`, as `isOwn` finds them in a tree. */
export function ownChildren(extension: SourceElement | undefined, localName: string): readonly SourceElement[] {
  return (extension?.children ?? []).filter((child) => lowerFirst(child.localName) === localName && child.namespace === tagNamespace);
}

/** Returns what finds our attribute `localName` on `element`: of our namespace, or on an element of ours without a prefix. */
export function ownAttributeOf(element: SourceElement, localName: string): (attribute: SourceAttribute) => boolean {
  const unprefixed = element.namespace === tagNamespace;
  return ({ name }) => {
    const colon = name.indexOf(':');
    if (colon === -1) return unprefixed && name === localName;
    return name.slice(colon + 1) === localName && element.namespaceOf(name.slice(0, colon)) === tagNamespace;
  };
}

/** A prefix under which something of ours can be written somewhere, and the declaration that it needs there. */
export interface OwnPrefix {
  /** Empty where our namespace is that of elements without a prefix. */
  readonly prefix: string;
  readonly declaration: readonly (readonly [name: string, value: string])[];
}

/** Returns the prefix for elements of ours inside `scope`. Attributes need one that is not empty: `named`. */
export function ownPrefix(scope: SourceElement, { named = false } = {}): OwnPrefix {
  const bound = scope.prefixes.filter((prefix) => scope.namespaceOf(prefix) === tagNamespace);
  const prefix = bound.find((candidate) => candidate === 'etom') ?? bound[0];
  if (prefix !== undefined) return { prefix, declaration: [] };
  if (!named && scope.namespaceOf('') === tagNamespace) return { prefix: '', declaration: [] };
  let free = 'etom';
  for (let number = 2; scope.namespaceOf(free) !== undefined; number += 1) free = `etom${number}`;
  return { prefix: free, declaration: [[`xmlns:${free}`, tagNamespace]] };
}

/** Returns a new element of ours for a place inside `scope`; attributes without a value are left out. */
export function ownElement(scope: SourceElement, localName: string, attributes: Readonly<Record<string, string | undefined>>): NewElement {
  const { prefix, declaration } = ownPrefix(scope);
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name: prefix === '' ? localName : `${prefix}:${localName}`, attributes: [...declaration, ...given] };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
