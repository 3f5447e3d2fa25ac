import { defaultEdition } from '../../etom/index.ts';
import type { Tag } from '../../etom/index.ts';
import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Makes `processId` the primary tag of each element, in one undo step; further tags stay. The text is taken as written. */
export function assignElement(context: ActionContext, ids: readonly string[], processId: string): void {
  context.modeler.get('etomTags').assign(elementsById(context, ids), tagOf(processId));
}

/** Gives each element a further tag, in one undo step; what has it already is passed over. The text is taken as written. */
export function addTag(context: ActionContext, ids: readonly string[], processId: string): void {
  context.modeler.get('etomTags').add(elementsById(context, ids), tagOf(processId));
}

/** Puts another element in the place of the tag at `index`. The text is taken as written. One undo step. */
export function replaceTag(context: ActionContext, id: string, index: number, processId: string): void {
  for (const element of elementsById(context, [id])) context.modeler.get('etomTags').replace(element, index, tagOf(processId));
}

/** Moves a tag to another place among those of its element; the first is the primary one. One undo step. */
export function moveTag(context: ActionContext, id: string, from: number, to: number): void {
  for (const element of elementsById(context, [id])) context.modeler.get('etomTags').move(element, from, to);
}

/** Removes the tag at `index` from one element; the next one becomes the primary tag. One undo step. */
export function removeTag(context: ActionContext, id: string, index: number): void {
  const service = context.modeler.get('etomTags');
  for (const element of elementsById(context, [id])) {
    service.set([element], service.read(element).tags.filter((_, position) => position !== index));
  }
}

/** Takes a tag from all elements that bear it, in one undo step. */
export function removeTags(context: ActionContext, ids: readonly string[], tag: Tag): void {
  context.modeler.get('etomTags').remove(elementsById(context, ids), tag);
}

/** Says of all elements that bear a tag whether they perform one function of it. One undo step. */
export function performFunction(context: ActionContext, ids: readonly string[], tag: Tag, { key, performed }: { readonly key: string; readonly performed: boolean }): void {
  context.modeler.get('etomTags').perform(elementsById(context, ids), tag, key, performed);
}

function tagOf(processId: string): Tag {
  return { processId, edition: defaultEdition, functions: [] };
}
