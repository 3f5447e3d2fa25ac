import { defaultEdition } from '../../etom/index.ts';
import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Makes `processId` the primary tag of each element, in one undo step; further tags stay. The text is taken as written. */
export function assignElement(context: ActionContext, ids: readonly string[], processId: string): void {
  context.modeler.get('etomTags').assign(elementsById(context, ids), { processId, edition: defaultEdition, functions: [] });
}
