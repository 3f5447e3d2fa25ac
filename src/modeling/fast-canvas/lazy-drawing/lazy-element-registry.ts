import ElementRegistry from 'diagram-js/lib/core/ElementRegistry.js';
import type { DiagramElement } from '../../elements.ts';
import type { Undrawn } from './undrawn.ts';

/** diagram-js' registry, which draws what is still undrawn when somebody asks for its graphics. */
export class LazyElementRegistry extends ElementRegistry {
  static override $inject = ['eventBus', 'undrawn'];

  readonly #undrawn: Undrawn;

  constructor(eventBus: ConstructorParameters<typeof ElementRegistry>[0], undrawn: Undrawn) {
    super(eventBus);
    this.#undrawn = undrawn;
  }

  override getGraphics(filter: Parameters<ElementRegistry['getGraphics']>[0], secondary?: boolean): SVGElement {
    if (this.#undrawn.size > 0) {
      const element = typeof filter === 'string' ? this.get(filter) : filter;
      if (element !== undefined) this.#undrawn.draw(element as unknown as DiagramElement);
    }
    return super.getGraphics(filter, secondary);
  }

  /** Returns the graphics as they are, drawn or not. */
  getContainer(filter: Parameters<ElementRegistry['getGraphics']>[0]): SVGElement {
    return super.getGraphics(filter);
  }
}
