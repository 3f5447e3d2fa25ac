import type { ActionContext } from './context.ts';

/** Selects and shows an element and moves the keyboard there. Returns false when the diagram does not draw it. */
export function reveal(context: ActionContext, id: string): boolean {
  const shown = context.reveal(id);
  if (shown) context.modeler.get('canvas').focus();
  return shown;
}
