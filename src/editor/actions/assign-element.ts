import { defaultEdition } from '../../etom/index.ts';
import type { Tag } from '../../etom/index.ts';
import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Makes `processId` the primary tag of each element, in one undo step; further tags stay. The text is taken as written. */
export function assignElement(context: ActionContext, ids: readonly string[], processId: string): void {
  const service = context.modeler.get('etomTags');
  const elements = elementsById(context, ids);
  if (elements.length === 0) return;
  const first = elements[0];
  const rest: readonly Tag[] = elements.length === 1 && first !== undefined ? service.read(first).tags.slice(1) : [];
  service.set(elements, [{ processId, edition: defaultEdition, functions: [] }, ...rest]);
}
