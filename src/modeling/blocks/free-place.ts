import { is, isShape } from '../elements.ts';
import type { DiagramElement, DiagramShape, Point, Rectangle } from '../elements.ts';

/** The least distance between a placed block and what stands around it, in canvas units. */
const margin = 20;
/** How far apart the tried places lie; also the grid that bpmn-js snaps to. */
const step = 20;
const rings = 60;

/** Returns the shapes that a new block may lie in: expanded pools and sub-processes. */
export function isContainer(shape: DiagramShape): boolean {
  if (is(shape, 'bpmn:Participant')) return shape.businessObject.get('processRef') !== undefined;
  return is(shape, 'bpmn:SubProcess') && (shape.di.get('isExpanded') === true);
}

/** Returns the innermost of `shapes` that can hold a block and contains `point`. Later shapes lie further inside or above. */
export function containerAt(shapes: readonly DiagramShape[], point: Point): DiagramShape | undefined {
  return shapes.findLast((shape) => isContainer(shape) && contains(shape, { ...point, width: 0, height: 0 }));
}

/** Returns every shape below `root`, parents before their children; labels are left out. */
export function shapesBelow(root: DiagramElement): readonly DiagramShape[] {
  return (root.children ?? []).flatMap((child) => (isShape(child) ? [child, ...shapesBelow(child)] : []));
}

/**
 * Returns the place nearest to `wanted` for the middle of a block of `size` that touches none of `obstacles`, inside
 * `room` where one is given. When everything near is taken, `wanted` itself, moved into the room.
 */
export function freePlace(
  wanted: Point,
  size: { readonly width: number; readonly height: number },
  { obstacles, room }: { readonly obstacles: readonly Rectangle[]; readonly room?: Rectangle },
): Point {
  const start = room === undefined ? wanted : moveInto(wanted, size, room);
  for (let ring = 0; ring <= rings; ring++) {
    for (const point of ringAround(start, ring)) {
      const bounds = boundsAround(point, size);
      if (room !== undefined && !contains(room, bounds)) continue;
      if (!obstacles.some((obstacle) => touches(obstacle, bounds))) return point;
    }
  }
  return start;
}

/** The points of a square ring, those on the same height first: a flow is read along the line. */
function ringAround({ x, y }: Point, ring: number): readonly Point[] {
  if (ring === 0) return [{ x, y }];
  const points: Point[] = [];
  for (let across = 0; across <= ring; across++) {
    for (const sign of across === 0 ? [1] : [1, -1]) {
      points.push({ x: x + ring * step, y: y + sign * across * step }, { x: x - ring * step, y: y + sign * across * step });
      if (across < ring) points.push({ x: x + sign * across * step, y: y + ring * step }, { x: x + sign * across * step, y: y - ring * step });
    }
  }
  return points;
}

function boundsAround({ x, y }: Point, { width, height }: { readonly width: number; readonly height: number }): Rectangle {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function moveInto({ x, y }: Point, size: { readonly width: number; readonly height: number }, room: Rectangle): Point {
  return {
    x: clamp(x, room.x + size.width / 2, room.x + room.width - size.width / 2),
    y: clamp(y, room.y + size.height / 2, room.y + room.height - size.height / 2),
  };
}

function clamp(value: number, from: number, to: number): number {
  return to < from ? (from + to) / 2 : Math.min(Math.max(value, from), to);
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width + margin && b.x < a.x + a.width + margin && a.y < b.y + b.height + margin && b.y < a.y + a.height + margin;
}
