import { is, isShape } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';
import { keyOf } from './badge.ts';
import type { BadgeRenderer } from './badge-renderer.ts';

/**
 * Redraws sub-processes whose badge changes although they do not: an empty one must carry a tag, one with steps need not.
 */
export class DependentBadges {
  static $inject = ['eventBus', 'etomBadgeRenderer'];

  constructor(eventBus: EventBus, renderer: BadgeRenderer) {
    const shown = new Map<DiagramElement, string>();
    eventBus.on<{ element: DiagramElement }>('shape.added', ({ element }) => {
      if (isShape(element) && is(element, 'bpmn:SubProcess')) shown.set(element, keyOf(renderer.badgeOf(element)));
    });
    eventBus.on<{ element: DiagramElement }>('shape.remove', ({ element }) => {
      shown.delete(element);
    });
    eventBus.on('diagram.clear', () => shown.clear());
    eventBus.on('elements.changed', priorities.redrawBadges, () => {
      for (const [element, before] of shown) {
        const key = keyOf(renderer.badgeOf(element));
        if (key === before) continue;
        shown.set(element, key);
        eventBus.fire('element.changed', { element });
      }
    });
  }
}
