import type { Canvas, EventBus } from '../services.ts';

/**
 * Takes back what the browser scrolls by itself. The canvas hides what hangs out of it, but a browser scrolls it all the same
 * to show the caret of a name at its edge, or the focused entry of a context pad. Nothing scrolls it back: the palette would
 * stay cut off, and whatever is dropped would land beside the pointer.
 */
export class StillCanvas {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: Canvas) {
    const container = canvas.getContainer();
    // Asking for the place at each event would lay out the whole diagram.
    let scrolled = false;
    container.addEventListener('scroll', () => {
      scrolled = true;
    });
    eventBus.on(['directEditing.deactivate', 'directEditing.complete', 'directEditing.cancel', 'contextPad.close'], () => {
      if (!scrolled) return;
      scrolled = false;
      container.scrollTo(0, 0);
    });
  }
}
