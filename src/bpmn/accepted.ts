import { tagNamespace } from './descriptor.ts';
import { elementOf, listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';
import { isOwn, ownAttribute, ownElements } from './own-elements.ts';

/** One rule that does not count on one element (DESIGN section 6). */
export interface Accepted {
  /** Name of the rule as written, without white space around it; never blank. */
  readonly rule: string;
  /** Why; empty where nobody said. */
  readonly reason: string;
}

const none: readonly Accepted[] = Object.freeze([]);

/** Returns what `element` accepts, found by namespace, with our descriptor or without. Entries that name no rule are left out. */
export function readAccepted(element: ModdleElement): readonly Accepted[] {
  const found = ownElements(element, 'accepted');
  if (found.length === 0) return none;
  return found.flatMap((value) => {
    const rule = ruleOf(value);
    return rule === '' ? [] : [{ rule, reason: (ownAttribute(value, 'reason') ?? '').trim() }];
  });
}

/**
 * Returns the `extensionElements` with which `element` accepts `rule` because of `reason`: where it does so already, that
 * entry gets the reason. The tree is not touched, as with `tagExtension`.
 */
export function acceptingExtension(element: ModdleElement, rule: string, reason: string): ModdleElement {
  const old = valuesOf(element);
  const place = old.findIndex((value) => isOwn(value, 'accepted') && ruleOf(value) === rule);
  const entry = createEntry(element, { rule, reason }, old[place]);
  return extensionWith(element, place === -1 ? [...old, entry] : old.with(place, entry), [entry]);
}

/** Returns the `extensionElements` with which `element` no longer accepts `rule`; undefined when nothing would be left. */
export function unacceptingExtension(element: ModdleElement, rule: string): ModdleElement | undefined {
  const values = valuesOf(element).filter((value) => !isOwn(value, 'accepted') || ruleOf(value) !== rule);
  return values.length === 0 ? undefined : extensionWith(element, values, []);
}

function ruleOf(value: ModdleElement): string {
  return (ownAttribute(value, 'rule') ?? '').trim();
}

function valuesOf(element: ModdleElement): readonly ModdleElement[] {
  const extension = elementOf(element, 'extensionElements');
  return extension === undefined ? [] : listOf(extension, 'values');
}

/** Only the new values name the result as their `$parent`, so that setting the old value again is a whole step back. */
function extensionWith(element: ModdleElement, values: readonly ModdleElement[], added: readonly ModdleElement[]): ModdleElement {
  const extension = element.$model.create('bpmn:ExtensionElements', { values: [...values] });
  Object.assign(extension.$attrs, elementOf(element, 'extensionElements')?.$attrs);
  extension.$parent = element;
  for (const value of added) value.$parent = extension;
  return extension;
}

function createEntry(element: ModdleElement, known: { readonly rule: string; readonly reason: string }, old: ModdleElement | undefined): ModdleElement {
  const moddle = element.$model;
  if (moddle.getPackage(tagNamespace) === undefined) return moddle.createAny(old?.$type ?? 'etom:accepted', tagNamespace, { ...known });
  const entry = moddle.create('etom:Accepted', known);
  Object.assign(entry.$attrs, old?.$attrs);
  return entry;
}
