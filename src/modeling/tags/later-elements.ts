import { keepUnknownElements, reconcilePrefixes } from '../../bpmn/index.ts';
import type { Moddle } from '../../bpmn/index.ts';
import type { EventBus } from '../services.ts';

/**
 * Has the modeler's moddle keep what it would lose or could not write: elements of our namespace that only a later version knows,
 * and prefixes that a file uses for something else than moddle does.
 */
export class LaterElements {
  static $inject = ['moddle', 'eventBus'];

  constructor(moddle: Moddle, eventBus: EventBus) {
    keepUnknownElements(moddle);
    eventBus.on<{ xml: string }>('import.parse.start', ({ xml }) => reconcilePrefixes(moddle, xml));
  }
}
