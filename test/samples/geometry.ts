import type { ModdleElement } from '../../src/bpmn/index.ts';
import { drawingOf, idOf, list } from './drawing.ts';
import type { Box, Drawing, Point, Shape } from './drawing.ts';

/** How near a connection may come to a shape that it does not join. */
const clearance = 8;
/** What bpmn-js takes of a pool or lane for its name. */
const titleWidth = 30;

/** Returns what breaks the laws of a clean drawing, in words; nothing for a clean one. */
export function geometryFaults(definitions: ModdleElement): string[] {
  const drawing = drawingOf(definitions);
  return [...places(drawing), ...overlaps(drawing), ...ways(drawing), ...crossings(drawing), ...labels(drawing)];
}

/** Each node lies in its lane, each lane in its pool, each inner node in its sub-process. */
function places({ shapes }: Drawing): string[] {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const faults: string[] = [];
  for (const lane of shapes.filter(({ type }) => type === 'Lane')) {
    for (const node of list(lane.element, 'flowNodeRef')) {
      const shape = byId.get(idOf(node));
      if (shape === undefined) faults.push(`${idOf(node)} is not drawn`);
      else if (!holds(lane.box, shape.type === 'BoundaryEvent' ? middleOf(shape.box) : shape.box)) faults.push(`${shape.id} leaves its lane ${lane.id}`);
    }
  }
  for (const shape of shapes) {
    const parent = byId.get(idOf(shape.element.$parent ?? undefined));
    if (parent?.type === 'SubProcess' && !holds(parent.box, shape.box)) faults.push(`${shape.id} leaves ${parent.id}`);
  }
  const refs = shapes.filter(({ type }) => type === 'Lane').flatMap((lane) => list(lane.element, 'flowNodeRef').map(idOf));
  for (const { id, element } of shapes) {
    if (!element.$instanceOf('bpmn:FlowNode')) continue;
    const wanted = element.$parent?.$type === 'bpmn:Process' ? 1 : 0;
    if (refs.filter((ref) => ref === id).length !== wanted) faults.push(`${id} is in ${refs.filter((ref) => ref === id).length} lanes`);
  }
  return faults;
}

function overlaps({ shapes }: Drawing): string[] {
  return pairs(shapes).flatMap(([one, other]) =>
    !meet(one.box, other.box) || (one.type === 'Lane' && other.type === 'Lane' && !meet(grow(one.box, -1), other.box)) || contains(one, other) || contains(other, one) || hostOf(one) === other.id || hostOf(other) === one.id
      ? [] : [`${one.id} overlaps ${other.id}`]);
}

/** A connection is made of level and upright lines, docks on the middle of a circle's or diamond's side, and keeps off other shapes. */
function ways({ shapes, edges }: Drawing): string[] {
  const faults: string[] = [];
  for (const { id, points, ends } of edges) {
    const parts = segments(points);
    if (parts.some(([a, b]) => a.x !== b.x && a.y !== b.y)) faults.push(`${id} is slanted`);
    const [source, target] = ends.map((end) => shapes.find((shape) => shape.id === end));
    if (source === undefined || target === undefined) faults.push(`${id} joins nothing`);
    else if (!docks(points[0], source) || !docks(points.at(-1), target)) faults.push(`${id} does not dock`);
    for (const shape of shapes) {
      if (isContainer(shape) && !ends.includes(shape.id)) continue;
      const room = ends.includes(shape.id) ? -0.5 : hostOf(shape) === ends[0] || ends.some((end) => hostOf(shapes.find((each) => each.id === end)) === shape.id) ? -0.5 : clearance;
      if (isContainer(shape) && ends.some((end) => isInside(shapes, end, shape.id))) continue;
      if (parts.some((part) => touches(part, grow(shape.box, room)))) faults.push(`${id} runs through ${shape.id}`);
    }
  }
  return faults;
}

function crossings({ edges }: Drawing): string[] {
  return pairs(edges).flatMap(([one, other]) =>
    segments(one.points).some((part) => segments(other.points).some((line) => touches(part, boxAround(line)))) ? [`${one.id} crosses ${other.id}`] : []);
}

/** A name outside a shape lies on no shape, line, border or other name. */
function labels({ shapes, edges }: Drawing): string[] {
  const drawn = [...shapes, ...edges];
  const named = drawn.flatMap(({ id, label }) => (label === undefined ? [] : [{ id, label }]));
  const faults = pairs(named).flatMap(([one, other]) => (meet(one.label, other.label) ? [`the name of ${one.id} overlaps that of ${other.id}`] : []));
  for (const { id, label } of named) {
    for (const shape of shapes) {
      const touched = isContainer(shape) ? bounds(shape).some((line) => touches(line, label)) : covers(shape, label);
      if (touched) faults.push(`the name of ${id} overlaps ${shape.id}`);
    }
    for (const edge of edges) if (segments(edge.points).some((part) => touches(part, label))) faults.push(`the name of ${id} lies on ${edge.id}`);
  }
  for (const { id, element, label } of drawn) {
    const name: unknown = element.get('name');
    if (label === undefined && typeof name === 'string' && name !== '' && hasOuterName(element)) faults.push(`the name of ${id} has no place`);
  }
  return faults;
}

/** A gateway fills only half of its box, an event leaves its corners free. */
function covers({ box, type }: Shape, label: Box): boolean {
  if (!/(Event|Gateway)$/.test(type)) return meet(box, label);
  const { x, y } = middleOf(box);
  const off = (from: number, length: number, at: number): number => Math.max(from - at, at - from - length, 0);
  const [across, down] = [off(label.x, label.width, x) / box.width, off(label.y, label.height, y) / box.height];
  return type.endsWith('Gateway') ? across + down < 0.5 : Math.hypot(across, down) < 0.5;
}

function hasOuterName(element: ModdleElement): boolean {
  return ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'].some((type) => element.$instanceOf(type));
}

function isContainer({ type, element }: Shape): boolean {
  return type === 'Participant' || type === 'Lane' || (type === 'SubProcess' && list(element, 'flowElements').length > 0);
}

function contains(outer: Shape, inner: Shape): boolean {
  return isContainer(outer) && holds(outer.box, inner.box) && outer.type !== inner.type
    && (outer.type !== 'SubProcess' || inner.element.$parent === outer.element);
}

function isInside(shapes: readonly Shape[], id: string, container: string): boolean {
  return idOf(shapes.find((shape) => shape.id === id)?.element.$parent ?? undefined) === container;
}

function hostOf(shape: Shape | undefined): string {
  return idOf(shape?.element.$instanceOf('bpmn:BoundaryEvent') === true ? (shape.element.get('attachedToRef') as ModdleElement) : undefined) || ' ';
}

function docks(point: Point | undefined, { box, type }: Shape): boolean {
  if (point === undefined) return false;
  const onUpright = (point.x === box.x || point.x === box.x + box.width) && point.y >= box.y && point.y <= box.y + box.height;
  const onLevel = (point.y === box.y || point.y === box.y + box.height) && point.x >= box.x && point.x <= box.x + box.width;
  if (!/(Event|Gateway)$/.test(type)) return onUpright || onLevel;
  const middle = middleOf(box);
  return (onUpright && point.y === middle.y) || (onLevel && point.x === middle.x);
}

function segments(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

/** The border of a container, and the line at its left behind which its own name stands. */
function bounds({ box: { x, y, width, height }, type }: Shape): [Point, Point][] {
  const corners = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }];
  const title = x + titleWidth;
  return [...segments(corners), ...(type === 'SubProcess' ? [] : [[{ x: title, y }, { x: title, y: y + height }] as [Point, Point]])];
}

function boxAround([a, b]: readonly [Point, Point]): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function middleOf({ x, y, width, height }: Box): Box {
  return { x: x + width / 2, y: y + height / 2, width: 0, height: 0 };
}

/** Whether two boxes share a point, borders included. */
function meet(one: Box, other: Box): boolean {
  return one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height;
}

function touches(line: readonly [Point, Point], box: Box): boolean {
  return meet(boxAround(line), box);
}

function holds(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}
