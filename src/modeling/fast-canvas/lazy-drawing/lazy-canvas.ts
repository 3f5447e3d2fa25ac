import Canvas from 'diagram-js/lib/core/Canvas.js';
import type { Undrawn } from './undrawn.ts';

type View = ReturnType<Canvas['viewbox']>;
/** Where diagram-js remembers the last answer of `viewbox()`. */
type Remembered = { _cachedViewbox?: View };

/**
 * diagram-js' canvas, which measures what is drawn only when somebody reads `viewbox().inner`: measuring needs everything drawn,
 * and those who ask for the viewbox hardly ever want that part.
 */
export class LazyCanvas extends Canvas {
  static override $inject = [...Canvas.$inject, 'undrawn'];

  readonly #undrawn: Undrawn;
  #measuring = true;
  /** The remembered answer when nothing was measured for it. */
  #unmeasured: View | undefined;

  constructor(...[config, eventBus, graphicsFactory, elementRegistry, undrawn]: [...ConstructorParameters<typeof Canvas>, Undrawn]) {
    super(config, eventBus, graphicsFactory, elementRegistry);
    this.#undrawn = undrawn;
  }

  override viewbox(box?: Parameters<Canvas['viewbox']>[0]): View {
    if (box) return super.viewbox(box);
    if (this.#undrawn.size === 0) return this.#measured(box);
    this.#measuring = false;
    let view: View;
    try {
      view = { ...super.viewbox(box) };
    } finally {
      this.#measuring = true;
    }
    this.#unmeasured = (this as Remembered)._cachedViewbox;
    let inner: View['inner'] | undefined;
    return Object.defineProperty(view, 'inner', {
      enumerable: true,
      configurable: true,
      get: () => {
        if (inner === undefined) {
          this.#undrawn.drawPlane();
          inner = this.#measured().inner;
        }
        return inner;
      },
    });
  }

  override getActiveLayer(): ReturnType<Canvas['getActiveLayer']> {
    return this.#measuring ? super.getActiveLayer() : null;
  }

  #measured(box?: Parameters<Canvas['viewbox']>[0]): View {
    const remembered = this as Remembered;
    if (remembered._cachedViewbox === this.#unmeasured) delete remembered._cachedViewbox;
    this.#unmeasured = undefined;
    return super.viewbox(box);
  }
}
