import { isShape } from '../elements.ts';
import type { DiagramElement, Rectangle } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import type { Canvas, ElementRegistry, EventBus, Overlays } from '../services.ts';
import type { MarkedSeverity } from './etom-markers.ts';

/** The event that a person wants to read the issues of an element: `{ elementId, box }`, the box of the button in the window, in px. */
export const issueOpened = 'etom.issue.opened';

/** How long the view must rest before the buttons follow it, in ms. */
const settled = 120;

/** Below this zoom a button would hide the shape that it speaks of. */
const minZoom = 0.4;

/**
 * The service `etomIssueButtons`: a small button on the corner of each element that has an error or a warning, only while the element is in
 * sight: a diagram of thousands has thousands of issues. A click fires `etom.issue.opened`.
 */
export class IssueButtons {
  static $inject = ['canvas', 'elementRegistry', 'eventBus', 'overlays', 'etomLocale'];

  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  readonly #eventBus: EventBus;
  readonly #overlays: Overlays;
  readonly #locale: EtomLocale;
  #marked: ReadonlyMap<string, MarkedSeverity> = new Map();
  /** What is shown, by ID of the element. */
  readonly #shown = new Map<string, { readonly severity: MarkedSeverity; readonly overlay: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, eventBus: EventBus, overlays: Overlays, locale: EtomLocale) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
    this.#eventBus = eventBus;
    this.#overlays = overlays;
    this.#locale = locale;
    eventBus.on(['canvas.viewbox.changed', 'root.set'], () => this.#later());
    eventBus.on('diagram.clear', () => {
      clearTimeout(this.#timer);
      this.#marked = new Map();
      this.#shown.clear();
    });
    // A button of a flow that is laid out anew stands elsewhere; one in another language says something else.
    eventBus.on<{ element: DiagramElement }>('connection.changed', ({ element }) => this.#forget(element.id));
    eventBus.on('i18n.changed', () => {
      for (const id of this.#shown.keys()) this.#forget(id);
    });
    eventBus.on('diagram.destroy', () => clearTimeout(this.#timer));
    // Its overlays go with an element; it may come back with an undo.
    eventBus.on<{ element: DiagramElement }>(['shape.removed', 'connection.removed'], ({ element }) => this.#shown.delete(element.id));
  }

  /** Shows buttons for exactly these elements, by ID, as far as they are in sight. Infos have none; unknown IDs are passed over. */
  set(severities: ReadonlyMap<string, MarkedSeverity>): void {
    this.#marked = severities;
    this.#update();
  }

  #forget(id: string): void {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    this.#overlays.remove(shown.overlay);
    this.#shown.delete(id);
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), settled);
  }

  #update(): void {
    const box = this.#canvas.viewbox();
    const root = this.#canvas.getRootElement();
    for (const [id, { severity, overlay }] of this.#shown) {
      const element = this.#elementRegistry.get(id);
      if (element !== undefined && this.#marked.get(id) === severity && this.#inSight(element, box, root)) continue;
      this.#overlays.remove(overlay);
      this.#shown.delete(id);
    }
    if (box.scale < minZoom) return;
    for (const [id, severity] of this.#marked) {
      if (severity === 'info' || this.#shown.has(id)) continue;
      const element = this.#elementRegistry.get(id);
      if (element === undefined || !this.#inSight(element, box, root)) continue;
      this.#shown.set(id, { severity, overlay: this.#add(element, severity) });
    }
  }

  #inSight(element: DiagramElement, box: Rectangle, root: DiagramElement): boolean {
    const { x, y } = anchorOf(element);
    if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) return false;
    // Asked last: the way up to the root is long.
    return element !== root && this.#canvas.findRoot(element) === root;
  }

  #add(element: DiagramElement, severity: MarkedSeverity): string {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `etom-issue-button etom-issue-button-${severity}`;
    // The keyboard reaches the same by F8 and by the list of problems; a Tab stop a task would bury the page.
    button.tabIndex = -1;
    button.textContent = '!';
    button.ariaLabel = this.#locale.words.format('modeling.marker.open', { severity });
    button.title = button.ariaLabel;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#eventBus.fire(issueOpened, { elementId: element.id, box: button.getBoundingClientRect() });
    });
    const anchor = anchorOf(element);
    const origin = isShape(element) ? element : boundsOf(element.waypoints ?? []);
    const position = { left: anchor.x - origin.x - 8, top: anchor.y - origin.y - 8 };
    return this.#overlays.add(element, 'etom-issue', { html: button, position, show: { minZoom }, scale: { min: 1, max: 1 } });
  }
}

/** Where the button stands: on the top left corner of a shape, on the middle of a connection's first segment. */
function anchorOf(element: DiagramElement): { readonly x: number; readonly y: number } {
  if (isShape(element)) return { x: element.x, y: element.y };
  const [from, to] = element.waypoints ?? [];
  if (from === undefined || to === undefined) return { x: 0, y: 0 };
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function boundsOf(points: readonly { readonly x: number; readonly y: number }[]): { readonly x: number; readonly y: number } {
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}
