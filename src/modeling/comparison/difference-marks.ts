import { isShape } from '../elements.ts';
import type { DiagramElement, Point } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import type { Canvas, ElementRegistry, EventBus, Overlays } from '../services.ts';

/** How an element differs from the same one in another diagram; `inside`: something in its own plane does. */
export type MarkedDifference = 'added' | 'removed' | 'changed' | 'moved' | 'inside';

/** A mark: `quiet` is what is only there because of another difference, and has no sign. */
export interface DifferenceMark {
  readonly kind: MarkedDifference;
  readonly quiet?: boolean;
}

/** The event that a person asks for the difference of an element by its mark: `{ elementId }`. */
export const differenceChosen = 'etom.difference.chosen';

/** What stands in a mark, so that nobody has to tell colors apart. */
const signs: Record<MarkedDifference, string> = { added: '+', removed: '−', changed: '≠', moved: '→', inside: '…' };

/** Half the size of a mark, in px. */
const half = 9;

/** The service `etomDifferenceMarks`: a sign on the corner of each element that differs, and a class for its outline, `etom-diff-added` and so on. */
export class DifferenceMarks {
  static $inject = ['canvas', 'elementRegistry', 'eventBus', 'overlays', 'etomLocale'];

  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  readonly #eventBus: EventBus;
  readonly #overlays: Overlays;
  readonly #locale: EtomLocale;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, eventBus: EventBus, overlays: Overlays, locale: EtomLocale) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
    this.#eventBus = eventBus;
    this.#overlays = overlays;
    this.#locale = locale;
  }

  /** Marks these elements, by ID; to be called once for each diagram. What is not drawn is passed over. */
  mark(differences: ReadonlyMap<string, DifferenceMark>): void {
    for (const [id, { kind, quiet = false }] of differences) {
      const element = this.#elementRegistry.get(id);
      // A plane has nothing on which a mark could stand.
      if (element === undefined || (!isShape(element) && element.waypoints === undefined)) continue;
      this.#canvas.addMarker(element, `etom-diff-${kind}`);
      if (!quiet) this.#overlays.add(element, 'etom-diff', { html: this.#sign(id, kind), position: placeOf(element), scale: { min: 0.7, max: 1 } });
    }
  }

  #sign(elementId: string, kind: MarkedDifference): HTMLElement {
    const sign = document.createElement('button');
    sign.type = 'button';
    sign.className = `etom-diff-sign etom-diff-sign-${kind}`;
    // The keyboard reaches the same by the list of differences; a Tab stop for each would bury the page.
    sign.tabIndex = -1;
    sign.textContent = signs[kind];
    sign.ariaLabel = this.#locale.words.format('modeling.difference', { kind });
    sign.title = sign.ariaLabel;
    sign.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#eventBus.fire(differenceChosen, { elementId });
    });
    return sign;
  }
}

/** On the top left corner of a shape, on the middle of a connection. */
function placeOf(element: DiagramElement): { readonly left: number; readonly top: number } {
  if (element.waypoints === undefined) return { left: -half, top: -half };
  const middle = middleOf(element.waypoints);
  const left = Math.min(...element.waypoints.map(({ x }) => x));
  const top = Math.min(...element.waypoints.map(({ y }) => y));
  return { left: middle.x - left - half, top: middle.y - top - half };
}

/** The point halfway along a line. */
function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => Math.hypot(point.x - (points[index]?.x ?? 0), point.y - (points[index]?.y ?? 0)));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from !== undefined && to !== undefined && rest <= length && length > 0) {
      return { x: from.x + ((to.x - from.x) * rest) / length, y: from.y + ((to.y - from.y) * rest) / length };
    }
    rest -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
