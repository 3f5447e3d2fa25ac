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

/** Pixels that stay free around the diagram, and those that the strip of tools covers at the left. */
const margin = 24;
const tools = 40;

/** Shows the whole diagram beside the tools, never larger than 100 %. */
export function zoomFit({ modeler }: ActionContext): void {
  const canvas = modeler.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const width = outer.width - tools - 2 * margin;
  const height = outer.height - 2 * margin;
  if (width <= 0 || height <= 0) return;
  const scale = Math.min(1, width / Math.max(inner.width, 1), height / Math.max(inner.height, 1));
  canvas.viewbox({
    x: inner.x - (tools + margin + (width - inner.width * scale) / 2) / scale,
    y: inner.y - (margin + (height - inner.height * scale) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
