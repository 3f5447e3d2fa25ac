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
  if (element.labelTarget !== undefined || element.waypoints !== undefined) return false;
  // bpmn-js gives planes a size too.
  return typeof (element as Partial<Rectangle>).width === 'number' && element.di?.$type !== 'bpmndi:BPMNPlane';
}

/** Returns the element that a label names, and every other element itself. */
export function withoutLabel(element: DiagramElement): DiagramElement {
  return element.labelTarget ?? element;
}

/** Returns the middle of an element's bounds or waypoints; undefined for a plane, which has none. */
export function middleOf(element: DiagramElement): Point | undefined {
  if (element.waypoints !== undefined) return element.waypoints[Math.floor(element.waypoints.length / 2)];
  const { x, y, width, height } = element as Partial<Rectangle>;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether an element is of a BPMN type or of a type derived from it. */
export function is(element: DiagramElement, type: string): boolean {
  return element.businessObject?.$instanceOf?.(type) ?? false;
}
