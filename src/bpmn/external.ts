import { tagNamespace } from './descriptor.ts';
import { definitionsOf, elementOf, listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

/** Returns whether `participant` is marked as someone else's: `external="true"` of our namespace, whatever the prefix. */
export function isExternal(participant: ModdleElement): boolean {
  const described = (participant as unknown as Record<string, unknown>)['external'];
  if (typeof described === 'boolean') return described;
  const attributes = participant.$attrs ?? {};
  return Object.keys(attributes).some((name) => {
    const colon = name.indexOf(':');
    if (colon <= 0 || name.slice(colon + 1) !== 'external' || String(attributes[name]) !== 'true') return false;
    return namespaceOf(participant, name.slice(0, colon)) === tagNamespace;
  });
}

/** Returns the processes that are shown only by external participants; a process that no pool shows is ours. */
export function externalProcesses(definitions: ModdleElement): ReadonlySet<ModdleElement> {
  const external = new Set<ModdleElement>();
  const own = new Set<ModdleElement>();
  for (const root of listOf(definitions, 'rootElements')) {
    for (const participant of listOf(root, 'participants')) {
      const process = elementOf(participant, 'processRef');
      if (process !== undefined) (isExternal(participant) ? external : own).add(process);
    }
  }
  for (const process of own) external.delete(process);
  return external;
}

/**
 * Returns whether `element` is someone else's: an external participant, the process of external participants only,
 * or anything inside. `definitions` may be given where it is known; else it is looked up from the element.
 */
export function isWithinExternal(element: ModdleElement, definitions = definitionsOf(element)): boolean {
  if (element.$instanceOf('bpmn:Participant')) return isExternal(element);
  if (definitions === undefined) return false;
  const external = externalProcesses(definitions);
  if (external.size === 0) return false;
  let current: ModdleElement | undefined = element;
  while (current !== undefined && current !== null) {
    if (external.has(current)) return true;
    current = current.$parent;
  }
  return false;
}

/** Resolves a prefix by the declarations around `element`, nearest first. */
function namespaceOf(element: ModdleElement, prefix: string): string | undefined {
  let current: ModdleElement | undefined = element;
  while (current !== undefined && current !== null) {
    const uri = current.$attrs?.[`xmlns:${prefix}`];
    if (uri !== undefined) return uri;
    current = current.$parent;
  }
  return undefined;
}
