import { elementOf, listOf } from '../fields.ts';
import type { ModdleElement } from '../model.ts';
import { contentsOf } from './canonical.ts';

/** How an element is drawn. Numbers are units of the diagram, rounded to tenths. */
export interface Drawing {
  /** ID of what the plane shows, on which it lies. */
  readonly plane: string;
  /** x, y, width, height; only of a shape. */
  readonly bounds: readonly number[] | undefined;
  /** x, y, x, y …; only of a connection. */
  readonly points: string;
  /** Where the name stands, seen from the shape itself; empty where it stands at its usual place. */
  readonly label: string;
  readonly expanded: boolean | undefined;
  /** Everything else. */
  readonly look: string;
}

const told: ReadonlySet<string> = new Set(['id', 'bpmnElement', 'bounds', 'waypoint', 'label', 'isExpanded', 'sourceElement', 'targetElement']);

/** Returns how the elements of a diagram are drawn, by their ID. */
export function drawingsOf(definitions: ModdleElement): ReadonlyMap<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const diagram of listOf(definitions, 'diagrams')) {
    const plane = elementOf(diagram, 'plane');
    if (plane === undefined) continue;
    const planeId = elementOf(plane, 'bpmnElement')?.id ?? '';
    for (const drawn of listOf(plane, 'planeElement')) {
      const id = elementOf(drawn, 'bpmnElement')?.id;
      if (id !== undefined && !drawings.has(id)) drawings.set(id, drawingOf(drawn, planeId));
    }
  }
  return drawings;
}

function drawingOf(drawn: ModdleElement, plane: string): Drawing {
  const bounds = boundsOf(drawn);
  const label = elementOf(drawn, 'label');
  const named = label === undefined ? undefined : boundsOf(label);
  const points = listOf(drawn, 'waypoint').flatMap((point) => [numberOf(point, 'x'), numberOf(point, 'y')]);
  const [x = 0, y = 0] = bounds ?? points;
  return {
    plane,
    bounds,
    points: points.join(' '),
    label: named === undefined ? '' : [tenths((named[0] ?? 0) - x), tenths((named[1] ?? 0) - y), named[2], named[3]].join(' '),
    expanded: truthOf(drawn, 'isExpanded'),
    look: [contentsOf(drawn, told), label === undefined ? '' : contentsOf(label, told)].join(' '),
  };
}

function boundsOf(drawn: ModdleElement): readonly number[] | undefined {
  const bounds = elementOf(drawn, 'bounds');
  return bounds === undefined ? undefined : ['x', 'y', 'width', 'height'].map((name) => numberOf(bounds, name));
}

function numberOf(owner: ModdleElement, name: string): number {
  const value = (owner as unknown as Record<string, unknown>)[name];
  return typeof value === 'number' ? tenths(value) : 0;
}

function truthOf(owner: ModdleElement, name: string): boolean | undefined {
  const value = (owner as unknown as Record<string, unknown>)[name];
  return typeof value === 'boolean' ? value : undefined;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
