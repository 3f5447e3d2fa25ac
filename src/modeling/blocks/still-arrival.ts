import { priorities } from '../priorities.ts';
import type { Canvas, EventBus } from '../services.ts';

/** The part of diagram-js' `autoScroll` that is used here: widths in px of the zones at the left, upper, right and lower edge. */
interface AutoScroll {
  setOptions(options: { readonly scrollThresholdIn: readonly number[] }): void;
}

const zone = 20;
const scrolling = { scrollThresholdIn: [zone, zone, zone, zone] };
const still = { scrollThresholdIn: [0, 0, 0, 0] };

/**
 * A block that comes from outside passes the edge of the canvas, where diagram-js scrolls for what is dragged out of sight: a slow
 * hand would find everything moved away. The canvas stays still until the pointer has been inside.
 */
export class StillArrival {
  static $inject = ['autoScroll', 'canvas', 'eventBus'];

  constructor(autoScroll: AutoScroll, canvas: Canvas, eventBus: EventBus) {
    let arriving = false;
    const arrive = (): void => {
      arriving = false;
      autoScroll.setOptions(scrolling);
    };
    eventBus.on('create.start', () => {
      arriving = true;
      autoScroll.setOptions(still);
    });
    eventBus.on<{ readonly originalEvent?: Event }>('drag.move', priorities.arrive, ({ originalEvent }) => {
      if (arriving && originalEvent instanceof MouseEvent && isInside(canvas.getContainer().getBoundingClientRect(), originalEvent)) arrive();
    });
    eventBus.on('drag.cleanup', arrive);
  }
}

function isInside({ left, top, right, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left + zone && clientX <= right - zone && clientY >= top + zone && clientY <= bottom - zone;
}
