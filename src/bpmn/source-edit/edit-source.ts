import type { Edit } from '../edit.ts';
import { attributeChanges } from './attribute-changes.ts';
import { extensionChanges } from './extension-changes.ts';
import { mirrorChanges } from './mirror-changes.ts';
import type { Mirrored } from './mirror-changes.ts';
import { ownAttributeOf, ownPrefix } from './own-parts.ts';
import { mirrorValues } from './source-mirror.ts';
import type { MirrorValue } from './source-mirror.ts';
import { bpmnNamespace, readSource } from './source-tree.ts';
import type { SourceElement } from './source-tree.ts';
import { sortChanges } from './text-change.ts';
import type { TextChange } from './text-change.ts';
import { wantedBy } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What the changes of a text are made by. */
export interface EditOptions {
  /** The official English name of a process ID, which an existing mirror shows; empty where there is none. */
  readonly nameOf: (processId: string) => string;
}

/** Returns what performs `edits` on the text of a diagram; `createSourceEditor` tells how. Throws for a text that is not well-formed. */
export function editSource(text: string, edits: readonly Edit[], options: EditOptions): readonly TextChange[] {
  return createSourceEditor(text, options)(edits);
}

/**
 * Returns what performs edits on the text of a diagram, by position: all that is not named by an edit stays letter by letter, and
 * an edit of something that is so already changes nothing. Sorted, no two overlap. What an existing mirror says follows the
 * tags. An element that is not there, or whose ID several elements have, is passed over. The text is read once, with the first
 * edits, however often it is asked; a text that is not well-formed makes it throw.
 */
export function createSourceEditor(text: string, { nameOf }: EditOptions): (edits: readonly Edit[]) => readonly TextChange[] {
  let source: Source | undefined;
  return (edits) => {
    const wanted = wantedBy(edits);
    if (wanted.size === 0) return [];
    const { root, byId, mirror } = (source ??= sourceOf(text));
    const mirrored: Mirrored[] = [];
    const changes = [...wanted].flatMap(([id, wish]) => {
      const element = byId.get(id);
      if (element === undefined) return [];
      if (wish.tags !== undefined) mirrored.push({ element, primary: wish.tags.find(({ processId }) => processId.trim() !== '') });
      return elementChanges(text, element, wish);
    });
    return sortChanges([...changes, ...mirrorChanges(text, { root, values: mirror, nameOf }, mirrored)]);
  };
}

/** A text as edits need it. */
interface Source {
  readonly root: SourceElement;
  /** Nothing under an ID that several elements have. */
  readonly byId: ReadonlyMap<string, SourceElement | undefined>;
  readonly mirror: readonly MirrorValue[];
}

/** Only elements of BPMN: an ID inside an extension is someone else's. */
function sourceOf(text: string): Source {
  const root = readSource(text);
  const byId = new Map<string, SourceElement | undefined>();
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    open.push(...element.children);
    if (element.namespace !== bpmnNamespace) continue;
    const id = element.attribute('id');
    if (id !== undefined) byId.set(id, byId.has(id) ? undefined : element);
  }
  return { root, byId, mirror: mirrorValues(root) };
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
