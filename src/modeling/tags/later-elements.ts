import { keepUnknownElements } from '../../bpmn/index.ts';
import type { Moddle } from '../../bpmn/index.ts';

/** Has the modeller's moddle keep elements of our namespace that only a later version knows. */
export class LaterElements {
  static $inject = ['moddle'];

  constructor(moddle: Moddle) {
    keepUnknownElements(moddle);
  }
}
