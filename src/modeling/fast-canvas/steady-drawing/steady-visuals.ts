import { getVisual } from 'diagram-js/lib/util/GraphicsUtil.js';
import { translate } from 'diagram-js/lib/util/SvgTransformUtil.js';
import type { DiagramElement } from '../../elements.ts';

/** What we rely on of diagram-js' factory of graphics. */
interface GraphicsFactory {
  update(type: string, element: DiagramElement, graphics: SVGElement): void;
  drawShape(visual: SVGElement, element: DiagramElement): unknown;
  drawConnection(visual: SVGElement, element: DiagramElement): unknown;
}

/**
 * Has each element that changes drawn beside its present drawing, which stays when both are the same: a lane is told that it has
 * changed whenever a task in it moves. The browser then neither styles nor lays out nor paints it again.
 * A renderer of a host that measures a shape while it draws it anew cannot be used together with this.
 */
export class SteadyVisuals {
  static $inject = ['graphicsFactory'];

  constructor(factory: GraphicsFactory) {
    const first = factory.update.bind(factory);
    factory.update = (type, element, graphics) => {
      const visual = getVisual(graphics);
      if (!element.parent || !visual.hasChildNodes() || (type !== 'shape' && type !== 'connection')) {
        first(type, element, graphics);
        return;
      }
      redraw(visual, (fresh) => (type === 'shape' ? factory.drawShape(fresh, element) : factory.drawConnection(fresh, element)), type === 'shape');
      if (type === 'shape') place(graphics, element as DiagramElement & { x: number; y: number });
      const display = (element as DiagramElement & { hidden?: boolean }).hidden ? 'none' : 'block';
      if (graphics.style.display !== display) graphics.style.display = display;
    };
  }
}

function redraw(visual: SVGElement, draw: (fresh: SVGElement) => void, detached: boolean): void {
  const fresh = visual.cloneNode(false) as SVGElement;
  // bpmn-js measures the name of a message as drawn; of shapes nothing is measured, and outside of the document drawing is cheaper.
  if (!detached) visual.after(fresh);
  try {
    draw(fresh);
    if (!fresh.isEqualNode(visual)) take(visual, fresh);
  } finally {
    fresh.remove();
  }
}

/** Makes `visual` what `fresh` is; the node itself stays, others may know it. */
function take(visual: SVGElement, fresh: SVGElement): void {
  visual.replaceChildren(...fresh.childNodes);
  for (const { name, value } of fresh.attributes) visual.setAttribute(name, value);
}

/** A transform that is written anew, though it says the same, costs as much as one that moves. */
function place(graphics: SVGElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { baseVal } = (graphics as SVGGElement).transform;
  const now = baseVal.numberOfItems === 1 ? baseVal.getItem(0).matrix : undefined;
  if (now?.e === x && now.f === y && now.a === 1 && now.b === 0) return;
  translate(graphics, x, y);
}
