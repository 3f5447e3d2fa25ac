import type { Edit } from '../../bpmn/index.ts';
import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Performs the edits of a fix. An element that is gone in the meantime is passed over. */
export function applyEdits(context: ActionContext, edits: readonly Edit[]): void {
  const service = context.modeler.get('etomTags');
  for (const edit of edits) {
    const elements = elementsById(context, [edit.elementId]);
    const [element] = elements;
    if (element === undefined) continue;
    if (edit.kind === 'set-tags') service.set(elements, edit.tags);
    else if (edit.kind === 'set-external') service.setExternal(element, edit.external);
  }
}
