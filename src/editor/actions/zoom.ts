import type { ActionContext } from './context.ts';

/** The zoom that the buttons step through; 1 is 100 %. */
const steps = [0.1, 0.2, 0.3, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** Zooms one step in (`1`) or out (`-1`) around the middle of the canvas. */
export function zoomStep({ modeler }: ActionContext, direction: 1 | -1): void {
  const canvas = modeler.get('canvas');
  const current = canvas.zoom();
  const next = direction === 1
    ? steps.find((step) => step > current * 1.01)
    : steps.findLast((step) => step < current * 0.99);
  if (next !== undefined) canvas.zoom(next, 'auto');
}

/** Shows the diagram at 100 % around the middle of the canvas. */
export function zoomReset({ modeler }: ActionContext): void {
  modeler.get('canvas').zoom(1, 'auto');
}

/** Shows the whole diagram, never larger than 100 %. */
export function zoomFit({ modeler }: ActionContext): void {
  const canvas = modeler.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() > 1) canvas.zoom(1, 'auto');
}
