import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Starts dragging a block onto the canvas with the mouse or touch event that began on its row. */
export function startBlockDrag({ modeler }: ActionContext, processId: string, event: Event): void {
  modeler.get('etomBlocks').startDrag(event, processId);
}

/** Places a block after the selected element, or in the middle of the canvas when nothing suitable is selected. */
export function placeBlock({ modeler }: ActionContext, processId: string): void {
  const selected = modeler.get('selection').get();
  const blocks = modeler.get('etomBlocks');
  const [source] = selected;
  if (selected.length === 1 && source !== undefined) blocks.append(source, processId);
  else blocks.place(processId);
  modeler.get('canvas').focus();
}

/**
 * Tags elements with a block, in one undo step. Names that no person has chosen become the standard one. A single event or gateway
 * becomes a task.
 */
export function assignBlock(context: ActionContext, ids: readonly string[], processId: string): void {
  const elements = elementsById(context, ids);
  const [element, ...others] = elements;
  const blocks = context.modeler.get('etomBlocks');
  if (element !== undefined && others.length === 0 && blocks.canReplace(element)) blocks.replace(element, processId);
  else blocks.assign(elements, processId);
}
