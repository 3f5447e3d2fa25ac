import type { ModdleElement } from '../../../bpmn/index.ts';
import { is } from '../../elements.ts';
import type { DiagramElement, Point, Rectangle } from '../../elements.ts';
import { priorities } from '../../priorities.ts';
import type { Canvas, EventBus } from '../../services.ts';
import type { LazyElementRegistry } from './lazy-element-registry.ts';
import type { Undrawn } from './undrawn.ts';

/** Smaller diagrams are drawn at once. In drawn elements. */
const worthwhile = 60;
/** How far beyond the edges of the canvas things count as near, as a share of its size: what is written may reach over bounds. */
const margin = 0.25;
/** Kinds that make diagrams large and that bpmn-js draws without fail. The rest may be refused, which the import must report. */
const deferred = ['bpmn:Task', 'bpmn:Gateway', 'bpmn:Event', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'];

/** Leaves elements of an import undrawn while they are far from what is on show, and draws them when they come near. */
export class LazyDrawing {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'graphicsFactory', 'undrawn'];

  readonly #canvas: Canvas;
  readonly #undrawn: Undrawn;
  #importing = false;

  constructor(eventBus: EventBus, canvas: Canvas, registry: LazyElementRegistry, graphicsFactory: { _elementRegistry: unknown }, undrawn: Undrawn) {
    this.#canvas = canvas;
    this.#undrawn = undrawn;
    // The factory asks for the graphics of all siblings to bring them into order, and of parents to put children into them.
    graphicsFactory._elementRegistry = { getGraphics: (element: never) => registry.getContainer(element) };

    eventBus.on<{ definitions: ModdleElement }>('import.render.start', ({ definitions }) => {
      this.#importing = isWorthwhile(definitions);
    });
    eventBus.on(['import.render.complete', 'import.done'], () => {
      this.#importing = false;
      this.#drawNear();
    });
    eventBus.on<{ element: DiagramElement; gfx: SVGElement }>(['render.shape', 'render.connection'], priorities.deferDrawing, ({ element, gfx }) => {
      const graphics = gfx.parentNode;
      if (!this.#importing || !(graphics instanceof SVGElement) || !deferred.some((type) => is(element, type))) return undefined;
      return undrawn.add(element, graphics) ? gfx : undefined;
    });
    eventBus.on<{ element: DiagramElement }>('interactionEvents.createHit', priorities.deferDrawing, ({ element }) => undrawn.has(element) || undefined);

    eventBus.on('root.set', () => {
      if (!this.#importing) this.#drawNear();
    });
    // Told before each change, also while the news of it is held back: what comes near is there with the same frame.
    eventBus.on(['canvas.viewbox.changing', 'canvas.resized'], () => {
      if (undrawn.size > 0) queueMicrotask(() => this.#drawNear());
    });
    const size = new ResizeObserver(() => this.#drawNear());
    eventBus.on('canvas.init', () => size.observe(canvas.getContainer()));
    eventBus.on('diagram.destroy', () => size.disconnect());
  }

  #drawNear(): void {
    if (this.#undrawn.size === 0 || this.#importing) return;
    // The remembered viewbox does not know a size that has changed without a word.
    const { x, y, width, height } = (this.#canvas as unknown as Canvas & { viewbox(anew: false): Rectangle }).viewbox(false);
    // A canvas without a size is not on show: nothing is known about what will be.
    const region = width > 0 && height > 0 && Number.isFinite(width * height)
      ? { x: x - width * margin, y: y - height * margin, width: width * (1 + 2 * margin), height: height * (1 + 2 * margin) }
      : undefined;
    this.#undrawn.drawPlane((element) => region === undefined || touches(element, region));
  }
}

function isWorthwhile(definitions: ModdleElement): boolean {
  const diagrams = listOf(definitions.get('diagrams'));
  return diagrams.reduce((count, diagram) => count + listOf((diagram.get('plane') as ModdleElement | undefined)?.get('planeElement')).length, 0) >= worthwhile;
}

function touches(element: DiagramElement, region: Rectangle): boolean {
  const points: readonly Point[] = element.waypoints ?? cornersOf(element as DiagramElement & Rectangle);
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  // What has no proper place counts as near.
  return !(left > region.x + region.width || right < region.x || top > region.y + region.height || bottom < region.y);
}

function cornersOf({ x, y, width, height }: Rectangle): readonly Point[] {
  return [{ x, y }, { x: x + width, y: y + height }];
}

function listOf(value: unknown): readonly ModdleElement[] {
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}
