import type { ElementRegistry, EventBus } from '../services.ts';
import type { BadgeRenderer } from './badge-renderer.ts';

/** Redraws the shapes whose badge looks different once other catalogues count. */
export class TreeBadges {
  static $inject = ['eventBus', 'elementRegistry', 'etomBadgeRenderer'];

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry, renderer: BadgeRenderer) {
    eventBus.on('etom.tree.changed', () => {
      const elements = elementRegistry.filter(renderer.judgeAnew());
      if (elements.length > 0) eventBus.fire('elements.changed', { elements });
    });
  }
}
