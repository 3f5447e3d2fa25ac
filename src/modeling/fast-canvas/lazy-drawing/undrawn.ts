import type { DiagramElement } from '../../elements.ts';
import type { Canvas, EventBus } from '../../services.ts';

/** What we rely on of diagram-js' factory of graphics. */
interface GraphicsFactory {
  update(type: 'shape' | 'connection', element: DiagramElement, graphics: SVGElement): void;
}

/** Both ask for this service themselves, so they are found only when they are needed. */
interface Injector {
  get(name: 'graphicsFactory'): GraphicsFactory;
  get(name: 'canvas'): Canvas;
}

/** The service `undrawn`: elements whose graphics are there, but still empty. */
export class Undrawn {
  static $inject = ['eventBus', 'injector'];

  readonly #graphics = new Map<DiagramElement, SVGElement>();
  readonly #eventBus: EventBus;
  #drawing = false;
  readonly #injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    this.#eventBus = eventBus;
    this.#injector = injector;
    eventBus.on<{ element: DiagramElement }>(['shape.remove', 'connection.remove'], ({ element }) => {
      this.#graphics.delete(element);
    });
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#graphics.clear());
    eventBus.on('saveSVG.start', () => this.drawPlane());
  }

  /** How many elements are not drawn yet, on all planes. */
  get size(): number {
    return this.#graphics.size;
  }

  has(element: DiagramElement): boolean {
    return this.#graphics.has(element);
  }

  /** Remembers `graphics` as empty and returns true, unless it is being drawn right now. */
  add(element: DiagramElement, graphics: SVGElement): boolean {
    if (!this.#drawing) this.#graphics.set(element, graphics);
    return !this.#drawing;
  }

  /** Draws an element, if that is still to be done. What cannot be drawn stays empty and is reported as an error of the page. */
  draw(element: DiagramElement): void {
    const graphics = this.#graphics.get(element);
    if (graphics === undefined) return;
    this.#graphics.delete(element);
    this.#drawing = true;
    try {
      this.#injector.get('graphicsFactory').update(element.waypoints === undefined ? 'shape' : 'connection', element, graphics);
      this.#eventBus.fire('interactionEvents.createHit', { element, gfx: graphics });
    } catch (error) {
      reportError(error);
    } finally {
      this.#drawing = false;
    }
  }

  /** Draws what lies on the plane on show and, when `matches` is given, fits it. */
  drawPlane(matches: (element: DiagramElement) => boolean = () => true): void {
    if (this.#graphics.size === 0) return;
    const root = this.#injector.get('canvas').getRootElement();
    for (const element of [...this.#graphics.keys()]) {
      if (matches(element) && rootOf(element) === root) this.draw(element);
    }
  }
}

function rootOf(element: DiagramElement): DiagramElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
