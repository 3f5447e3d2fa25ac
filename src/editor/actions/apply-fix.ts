import type { Edit } from '../../bpmn/index.ts';
import type { ActionContext } from './context.ts';

/** Performs the edits of a fix in one undo step. An element that is gone in the meantime is passed over. */
export function applyEdits({ modeler }: ActionContext, edits: readonly Edit[]): void {
  modeler.get('etomEdits').perform(edits);
}
