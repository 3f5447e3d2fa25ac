import type { ModdleElement } from '../model.ts';
import type { ModdleType } from './metamodel.ts';

/** Makes elements of one type. */
export type ElementClass = new (parent: ModdleElement | undefined) => ModdleElement;

/**
 * What each element keeps for itself besides its properties. Moddle defines three properties for it on each object, which
 * costs more than the rest of its making; private fields cost nothing, and are as little seen by whoever lists an element.
 */
class Kept {
  #parent: ModdleElement | undefined;
  #attributes: Record<string, string> | undefined;

  constructor(parent: ModdleElement | undefined) {
    this.#parent = parent;
  }

  get $parent(): ModdleElement | undefined {
    return this.#parent;
  }

  set $parent(parent: ModdleElement | undefined) {
    this.#parent = parent;
  }

  get $attrs(): Record<string, string> {
    return this.#attributes ??= {};
  }
}

/** Returns a class whose objects are elements of `type` in all that they show: its prototype is that of moddle's own. */
export function elementClass(type: ModdleType): ElementClass {
  const made = class extends Kept {};
  Object.setPrototypeOf(made.prototype, type.prototype);
  Object.defineProperties(made.prototype, {
    ...Object.getOwnPropertyDescriptors(Kept.prototype),
    constructor: { value: made },
    $type: { value: type.$descriptor.name },
  });
  return made as unknown as ElementClass;
}
