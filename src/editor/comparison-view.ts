import type { Canvas, DiagramElement, Rectangle, Step, Viewer } from '../modeling/index.ts';
import type { Side } from './comparison.ts';

/** Room around a whole diagram, in px. */
const padding = 20;
/** The share of a picture that a shown element takes at most. */
const roomFor = 0.6;
/** From this scale on everything can be read. */
const readable = 0.8;

/** Shows all that is drawn in any of the pictures, in each of them. */
export function fitAll(viewers: readonly Viewer[], step: Step | undefined): void {
  step?.shift({ x: 0, y: 0 });
  // A canvas does not hear of a new size by itself.
  for (const viewer of viewers) viewer.get('canvas').resized();
  const boxes = viewers.map((viewer) => viewer.get('canvas').viewbox().inner).filter(({ width, height }) => width > 0 || height > 0);
  const canvas = viewers.at(-1)?.get('canvas');
  if (canvas === undefined || boxes.length === 0) return;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const whole = { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
  const { outer } = canvas.viewbox();
  center(canvas, whole, Math.min(1, (outer.width - 2 * padding) / whole.width, (outer.height - 2 * padding) / whole.height));
}

/** Shows an element in each picture that draws it, in the middle of all that have it on the plane on show; returns their sides. */
export function showIn(viewers: readonly (readonly [Side, Viewer])[], id: string, step: Step | undefined): ReadonlySet<Side> {
  const places = new Map<Side, Rectangle>();
  for (const [, viewer] of viewers) viewer.get('canvas').resized();
  const find = (): void => {
    for (const [side, viewer] of viewers) {
      const element = viewer.get('elementRegistry').get(id);
      viewer.get('selection').select(element ?? null);
      if (element === undefined) continue;
      const canvas = viewer.get('canvas');
      const root = canvas.findRoot(element);
      if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
      if (element !== root) places.set(side, boxOf(element));
    }
  };
  // Each goes to the plane on which it has the element.
  if (step === undefined) find();
  else step.apart(find);
  const [before, after] = [places.get('before'), places.get('after')];
  step?.shift(before !== undefined && after !== undefined ? between(middleOf(before), middleOf(after)) : { x: 0, y: 0 });
  const leader = viewers.findLast(([side]) => places.has(side));
  const place = leader === undefined ? undefined : places.get(leader[0]);
  if (leader !== undefined && place !== undefined) {
    const canvas = leader[1].get('canvas');
    const { outer, scale } = canvas.viewbox();
    const largest = Math.min((outer.width * roomFor) / place.width, (outer.height * roomFor) / place.height, 1);
    center(canvas, place, Math.min(Math.max(scale, readable), largest));
  }
  return new Set(places.keys());
}

function center(canvas: Canvas, box: Rectangle, scale: number): void {
  const { outer } = canvas.viewbox();
  // A picture that is not in the page has no size.
  if (!(scale > 0) || !(outer.width > 0)) return;
  const { x, y } = middleOf(box);
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
}

type Place = Pick<Rectangle, 'x' | 'y'>;

function between(from: Place, to: Place): Place {
  return { x: to.x - from.x, y: to.y - from.y };
}

function middleOf({ x, y, width, height }: Rectangle): Place {
  return { x: x + width / 2, y: y + height / 2 };
}

function boxOf(element: DiagramElement): Rectangle {
  const points = element.waypoints;
  if (points === undefined) return element as DiagramElement & Rectangle;
  const x = Math.min(...points.map((point) => point.x));
  const y = Math.min(...points.map((point) => point.y));
  return { x, y, width: Math.max(1, ...points.map((point) => point.x - x)), height: Math.max(1, ...points.map((point) => point.y - y)) };
}
