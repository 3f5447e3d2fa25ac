import type { DiagramElement } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { Canvas, EventBus } from '../services.ts';

/** The parts of `dragging` and of the element registry that are asked here. */
interface Dragging {
  hover(over: { readonly element: DiagramElement; readonly gfx: Element }): void;
}
interface Registry {
  get(gfx: Element): DiagramElement | undefined;
}
interface Move {
  readonly hover?: DiagramElement;
  readonly originalEvent?: Event;
}

/**
 * A quick hand is over the canvas before the drag of a block that began outside has begun for bpmn-js: it then waits for an entry that is
 * over, and the drop is lost. As long as nothing is known to be under the pointer, it is looked up with each move.
 */
export class QuickArrival {
  static $inject = ['canvas', 'dragging', 'elementRegistry', 'eventBus'];

  constructor(canvas: Canvas, dragging: Dragging, registry: Registry, eventBus: EventBus) {
    eventBus.on<Move>('create.move', priorities.arrive, ({ hover, originalEvent }) => {
      if (hover !== undefined && hover !== null) return;
      const over = originalEvent instanceof MouseEvent ? document.elementFromPoint(originalEvent.clientX, originalEvent.clientY) : null;
      const gfx = over?.closest('svg, .djs-element');
      if (gfx === null || gfx === undefined || !canvas.getContainer().contains(gfx)) return;
      const element = registry.get(gfx);
      if (element !== undefined) dragging.hover({ element, gfx });
    });
  }
}
