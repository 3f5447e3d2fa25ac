import type { Edit } from '../edit.ts';
import { attributeChanges } from './attribute-changes.ts';
import { extensionChanges } from './extension-changes.ts';
import { mirrorChanges } from './mirror-changes.ts';
import type { Mirrored } from './mirror-changes.ts';
import { ownAttributeOf, ownPrefix } from './own-parts.ts';
import { bpmnNamespace, readSource } from './source-tree.ts';
import type { SourceElement } from './source-tree.ts';
import { sortChanges } from './text-change.ts';
import type { TextChange } from './text-change.ts';
import { wantedBy } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/**
 * Returns what performs `edits` on the text of a diagram, by position: all that is not named by an edit stays letter by
 * letter, and an edit of something that is so already changes nothing. Sorted, no two overlap. What an existing mirror says
 * follows the tags; `nameOf` gives the official English name of a process ID for it. An element that is not there, or whose
 * ID several elements have, is passed over. Throws for a text that is not well-formed.
 */
export function editSource(text: string, edits: readonly Edit[], { nameOf }: { readonly nameOf: (processId: string) => string }): readonly TextChange[] {
  const wanted = wantedBy(edits);
  if (wanted.size === 0) return [];
  const root = readSource(text);
  const targets = targetsIn(root, wanted);
  const mirrored: Mirrored[] = [];
  const changes = targets.flatMap(({ element, wish }) => {
    if (wish.tags !== undefined) mirrored.push({ element, primary: wish.tags.find(({ processId }) => processId.trim() !== '') });
    return elementChanges(text, element, wish);
  });
  return sortChanges([...changes, ...mirrorChanges(text, root, mirrored, nameOf)]);
}

interface Target {
  readonly element: SourceElement;
  readonly wish: Wanted;
}

/** Only elements of BPMN: an ID inside an extension is someone else's. */
function targetsIn(root: SourceElement, wanted: ReadonlyMap<string, Wanted>): readonly Target[] {
  const found = new Map<string, Target | undefined>();
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    open.push(...element.children);
    if (element.namespace !== bpmnNamespace) continue;
    const id = element.attribute('id') ?? '';
    const wish = wanted.get(id);
    if (wish !== undefined) found.set(id, found.has(id) ? undefined : { element, wish });
  }
  return [...found.values()].filter((target) => target !== undefined);
}

function elementChanges(text: string, element: SourceElement, wish: Wanted): readonly TextChange[] {
  return [
    ...(wish.name === undefined ? [] : attributeChanges(element, wish.name, { name: 'name', behind: 'id' })),
    ...(wish.external === undefined ? [] : externalChanges(element, wish.external)),
    ...extensionChanges(text, element, wish),
  ];
}

/** Not being external is said by saying nothing. */
function externalChanges(element: SourceElement, external: boolean): readonly TextChange[] {
  const { prefix, declaration } = ownPrefix(element, { named: true });
  const isMeant = ownAttributeOf(element, 'external');
  const changes = attributeChanges(element, external ? 'true' : undefined, { name: `${prefix}:external`, isMeant });
  if (!external || element.attributes.some(isMeant)) return changes;
  return [...declaration.flatMap(([name, value]) => attributeChanges(element, value, { name })), ...changes];
}
