import { is, isShape } from '../../elements.ts';
import type { DiagramShape } from '../../elements.ts';
import { priorities } from '../../priorities.ts';
import type { EventBus } from '../../services.ts';

interface HitEvent {
  readonly element: DiagramShape;
  readonly gfx: SVGElement;
}

/** Keeps the hit areas of a shape as they are while it keeps its size: bpmn-js makes those of pools and lanes anew at each change. */
export class SteadyHits {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    const made = new WeakMap<SVGElement, string>();
    eventBus.on<HitEvent>(['interactionEvents.createHit', 'interactionEvents.updateHit'], priorities.keepHits, ({ element, gfx }) => {
      if (!isShape(element)) return undefined;
      const key = keyOf(element);
      if (made.get(gfx) === key && gfx.querySelector(':scope > .djs-hit') !== null) return true;
      made.set(gfx, key);
      return undefined;
    });
  }
}

/** Everything that bpmn-js makes hit areas from. */
function keyOf(element: DiagramShape): string {
  const { type, width, height, di, businessObject } = element;
  const open = is(element, 'bpmn:Participant') ? businessObject.get('processRef') !== undefined : di.get('isExpanded');
  return [type, width, height, di.get('isHorizontal'), open].join(' ');
}
