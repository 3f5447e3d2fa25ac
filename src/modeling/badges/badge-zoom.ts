import type { Canvas, EventBus } from '../services.ts';

/** Below this scale the figures cannot be read: the style sheet then shows bars and problems only. */
const smallestReadable = 0.5;

/** Puts the class `etom-zoomed-out` on the canvas while the figures of badges are too small to be read. */
export class BadgeZoom {
  static $inject = ['canvas', 'eventBus'];

  constructor(canvas: Canvas, eventBus: EventBus) {
    let small = false;
    eventBus.on<{ viewbox: { readonly scale: number } }>('canvas.viewbox.changed', ({ viewbox }) => {
      if (viewbox.scale < smallestReadable === small) return;
      small = !small;
      canvas.getContainer().classList.toggle('etom-zoomed-out', small);
    });
  }
}
