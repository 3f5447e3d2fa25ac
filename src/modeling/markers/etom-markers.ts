import type { DiagramElement } from '../elements.ts';
import type { Canvas, ElementRegistry, EventBus } from '../services.ts';

/** How bad the worst issue of an element is. */
export type MarkedSeverity = 'error' | 'warning' | 'info';

/** The service `etomMarkers`: a CSS class on each element that has issues, `etom-issue-error` and so on. */
export class EtomMarkers {
  static $inject = ['canvas', 'elementRegistry', 'eventBus'];

  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  #marked: ReadonlyMap<string, MarkedSeverity> = new Map();

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, eventBus: EventBus) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
    eventBus.on('diagram.clear', () => {
      this.#marked = new Map();
    });
    // An element that comes back with an undo is drawn without its classes.
    eventBus.on<{ element: DiagramElement }>(['shape.added', 'connection.added'], ({ element }) => {
      const severity = this.#marked.get(element.id);
      if (severity === undefined || element.labelTarget !== undefined) return;
      canvas.removeMarker(element, classOf(severity));
      canvas.addMarker(element, classOf(severity));
    });
  }

  /** Marks exactly these elements, by ID. Touches only what differs from the last call; unknown IDs are passed over. */
  set(severities: ReadonlyMap<string, MarkedSeverity>): void {
    const before = this.#marked;
    this.#marked = new Map(severities);
    for (const [id, severity] of before) {
      if (severities.get(id) !== severity) this.#mark(id, severity, false);
    }
    for (const [id, severity] of severities) {
      if (before.get(id) !== severity) this.#mark(id, severity, true);
    }
  }

  #mark(id: string, severity: MarkedSeverity, on: boolean): void {
    const element = this.#elementRegistry.get(id);
    if (element === undefined) return;
    if (on) this.#canvas.addMarker(element, classOf(severity));
    else this.#canvas.removeMarker(element, classOf(severity));
  }
}

function classOf(severity: MarkedSeverity): string {
  return `etom-issue-${severity}`;
}
