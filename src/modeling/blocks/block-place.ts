import { is } from '../elements.ts';
import type { DiagramElement, DiagramShape, Point, Rectangle } from '../elements.ts';
import type { Canvas } from '../services.ts';
import { blockSize } from './block-factory.ts';
import { containerAt, freePlace, isContainer, shapesBelow } from './free-place.ts';

/** Where a block goes: the middle of its bounds and what it lies in. */
export interface BlockPlace {
  readonly position: Point;
  readonly parent: DiagramElement;
}

/** Room to the edge of a pool, and for the name at its left. */
const inner = { left: 50, other: 20 } as const;

/**
 * Finds a place for a block near `wanted`, else near the middle of what is seen, on the plane that is shown and on nothing
 * else. On a plane with pools it lies in one of them: undefined where all are someone's closed box.
 */
export function findPlace(canvas: Canvas, wanted?: Point): BlockPlace | undefined {
  const root = canvas.getRootElement();
  const shapes = shapesBelow(root);
  const seen = canvas.viewbox();
  const near = onGrid(wanted ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 });
  const holder = containerAt(shapes, near) ?? (is(root, 'bpmn:Collaboration') ? nearestPool(root, near) : undefined);
  if (holder === undefined && is(root, 'bpmn:Collaboration')) return undefined;
  const parent = holder ?? root;
  const obstacles = shapes.filter((shape) => isObstacle(shape, parent));
  const room = holder === undefined ? undefined : roomIn(holder);
  return { position: freePlace(near, blockSize, { obstacles, ...(room === undefined ? {} : { room }) }), parent };
}

/** What a block must not lie on: everything but what it lies in, lanes and frames. */
function isObstacle(shape: DiagramShape, parent: DiagramElement): boolean {
  if (shape.isFrame === true || is(shape, 'bpmn:Lane')) return false;
  for (let holder: DiagramElement | null | undefined = parent; holder; holder = holder.parent) if (holder === shape) return false;
  return true;
}

function nearestPool(root: DiagramElement, point: Point): DiagramShape | undefined {
  const pools = shapesBelow(root).filter((shape) => is(shape, 'bpmn:Participant') && isContainer(shape));
  return pools.toSorted((a, b) => distance(a, point) - distance(b, point))[0];
}

function distance(bounds: Rectangle, { x, y }: Point): number {
  const dx = Math.max(bounds.x - x, 0, x - bounds.x - bounds.width);
  const dy = Math.max(bounds.y - y, 0, y - bounds.y - bounds.height);
  return Math.hypot(dx, dy);
}

function roomIn(holder: DiagramShape): Rectangle {
  const left = is(holder, 'bpmn:Participant') ? inner.left : inner.other;
  return {
    x: holder.x + left,
    y: holder.y + inner.other,
    width: holder.width - left - inner.other,
    height: holder.height - 2 * inner.other,
  };
}

function onGrid({ x, y }: Point): Point {
  return { x: Math.round(x / 10) * 10, y: Math.round(y / 10) * 10 };
}
