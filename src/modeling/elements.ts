import type { ModdleElement } from '../bpmn/index.ts';

/** What stands on the canvas: a shape, a connection, a label, or the root of a plane. The part of it that we rely on. */
export type DiagramElement = {
  readonly id: string;
  /** The BPMN type; `label` for an external label. */
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly di: ModdleElement;
  readonly parent?: DiagramElement | null;
  readonly children?: readonly DiagramElement[];
  readonly incoming: readonly DiagramElement[];
  readonly outgoing: readonly DiagramElement[];
  /** The element that a label names; only labels have one. */
  readonly labelTarget?: DiagramElement;
  /** The element that a boundary event is attached to. */
  readonly host?: DiagramElement;
  /** Only connections have waypoints. */
  readonly waypoints?: readonly Point[];
  readonly isFrame?: boolean;
  readonly markers?: Set<string>;
};

/** An element with bounds, in canvas units. */
export type DiagramShape = DiagramElement & Rectangle & { readonly children: readonly DiagramElement[] };

/** A point on the canvas, in canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Bounds on the canvas, in canvas units. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Whether an element is a shape of its own: neither a label nor a connection nor a plane. */
export function isShape(element: DiagramElement): element is DiagramShape {
  return 'width' in element && element.labelTarget === undefined && element.waypoints === undefined;
}

/** Returns the element that a label names, and every other element itself. */
export function withoutLabel(element: DiagramElement): DiagramElement {
  return element.labelTarget ?? element;
}

/** Whether an element is of a BPMN type or of a type derived from it. */
export function is(element: DiagramElement, type: string): boolean {
  return element.businessObject?.$instanceOf?.(type) ?? false;
}
