import type { Canvas, EventBus } from '../services.ts';

/**
 * Lets the search of a popup menu follow its field however text gets there. bpmn-js looks at the field only when a key is let
 * go, so that pasted and dictated text found nothing.
 */
export class MenuSearch {
  static $inject = ['canvas', 'eventBus'];

  constructor(canvas: Canvas, eventBus: EventBus) {
    eventBus.on('popupMenu.opened', () => {
      const field = canvas.getContainer().querySelector<HTMLInputElement>('.djs-popup-search input');
      field?.addEventListener('input', () => field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })));
    });
  }
}
