import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Removes the tag at `index` from one element; the next one becomes the primary tag. One undo step. */
export function removeTag(context: ActionContext, id: string, index: number): void {
  const service = context.modeler.get('etomTags');
  for (const element of elementsById(context, [id])) {
    service.set([element], service.read(element).tags.filter((_, position) => position !== index));
  }
}
