import { getVisual } from 'diagram-js/lib/util/GraphicsUtil.js';
import type { DiagramElement } from '../../elements.ts';

/** What we rely on of diagram-js' factory of graphics. */
interface GraphicsFactory {
  update(type: string, element: DiagramElement, graphics: SVGElement): void;
  /** Empties the visual of `graphics` and returns it; `update` draws into what this returns. */
  _clear(graphics: SVGElement): SVGElement;
}

/**
 * Has each element that changes drawn beside its present drawing, which stays when both are the same: a lane is told that it has
 * changed whenever a task in it moves. The browser then neither styles nor lays out nor paints it again.
 * A renderer of a host that measures a shape while it draws it anew cannot be used together with this.
 */
export class SteadyVisuals {
  static $inject = ['graphicsFactory'];

  constructor(factory: GraphicsFactory) {
    const [update, clear] = [factory.update.bind(factory), factory._clear.bind(factory)];
    const beside = new Map<SVGElement, SVGElement>();
    factory._clear = (graphics) => beside.get(graphics) ?? clear(graphics);
    factory.update = (type, element, graphics) => {
      const visual: SVGElement = getVisual(graphics);
      if (!element.parent || !visual.hasChildNodes() || beside.has(graphics)) {
        update(type, element, graphics);
        return;
      }
      const fresh = visual.cloneNode(false) as SVGElement;
      // bpmn-js measures the name of a message as drawn; of shapes nothing is measured, and outside of the document drawing is cheaper.
      if (type !== 'shape') visual.after(fresh);
      beside.set(graphics, fresh);
      try {
        update(type, element, graphics);
        if (!fresh.isEqualNode(visual)) take(visual, fresh);
      } finally {
        beside.delete(graphics);
        fresh.remove();
      }
    };
  }
}

/** Makes `visual` what `fresh` is; the node itself stays, others may know it. */
function take(visual: SVGElement, fresh: SVGElement): void {
  visual.replaceChildren(...fresh.childNodes);
  for (const { name, value } of fresh.attributes) visual.setAttribute(name, value);
}
