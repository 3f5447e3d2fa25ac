import type { Modeler } from './create-modeler.ts';

/** Room between a revealed element and the edge of the canvas, in pixels: the palette stands at the left. */
const padding = { top: 60, right: 60, bottom: 60, left: 100 } as const;

/**
 * Shows an element: switches to the plane that it lies on, also inside collapsed sub-processes, scrolls to it and selects it.
 * Returns false when the diagram does not draw it.
 */
export function revealElement(modeler: Modeler, elementId: string): boolean {
  const canvas = modeler.get('canvas');
  const selection = modeler.get('selection');
  const element = modeler.get('elementRegistry').get(elementId);
  if (element === undefined) return false;
  const root = canvas.findRoot(element) ?? element;
  if (root !== canvas.getRootElement()) canvas.setRootElement(root);
  if (element === root) {
    selection.select(null);
    return true;
  }
  canvas.scrollToElement(element, padding);
  selection.select(element);
  return true;
}
