import type { ModdleElement } from '../../src/bpmn/index.ts';

/** A rectangle in canvas units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is drawn of one element. */
export interface Drawn {
  readonly id: string;
  /** Local name of the BPMN type: `UserTask`. */
  readonly type: string;
  readonly element: ModdleElement;
  /** Where the name stands outside the shape. */
  readonly label: Box | undefined;
}

/** A shape with its box. */
export interface Shape extends Drawn {
  readonly box: Box;
}

/** A connection with its way and the IDs of what it joins. */
export interface Edge extends Drawn {
  readonly points: readonly Point[];
  readonly ends: readonly [string, string];
}

/** Everything that is drawn of a diagram, in the order of its file. */
export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}

type Di = ModdleElement & { readonly bounds?: Box; readonly waypoint?: readonly Point[]; readonly label?: { readonly bounds?: Box } };

/** Reads the drawing of the first diagram of a file. */
export function drawingOf(definitions: ModdleElement): Drawing {
  const shapes: Shape[] = [];
  const edges: Edge[] = [];
  const [diagram] = list(definitions, 'diagrams');
  for (const di of list(diagram?.get('plane') as ModdleElement, 'planeElement') as Di[]) {
    const element = di.get('bpmnElement') as ModdleElement;
    const drawn = { id: idOf(element), type: element.$type.replace(/^.*:/, ''), element, label: boxOf(di.label?.bounds) };
    const box = boxOf(di.bounds);
    if (box !== undefined) shapes.push({ ...drawn, box });
    else edges.push({ ...drawn, points: (di.waypoint ?? []).map(({ x, y }) => ({ x, y })), ends: endsOf(element) });
  }
  return { shapes, edges };
}

/** Returns what an element holds under a name, as a list. */
export function list(element: ModdleElement | undefined, name: string): readonly ModdleElement[] {
  const value: unknown = element?.get(name);
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** Returns the ID of an element; blank where it has none. */
export function idOf(element: ModdleElement | undefined): string {
  return typeof element?.id === 'string' ? element.id : '';
}

/** A data association has one end in its parent, and the other as one or many references. */
function endsOf(element: ModdleElement): [string, string] {
  const holder = idOf(element.$parent ?? undefined);
  const source: unknown = element.get('sourceRef');
  const from = Array.isArray(source) ? (source[0] as ModdleElement | undefined) : (source as ModdleElement | undefined);
  const to = element.get('targetRef') as ModdleElement | undefined;
  if (element.$type === 'bpmn:DataInputAssociation') return [idOf(from), holder];
  if (element.$type === 'bpmn:DataOutputAssociation') return [holder, idOf(to)];
  return [idOf(from), idOf(to)];
}

function boxOf(bounds: Box | undefined): Box | undefined {
  return bounds === undefined ? undefined : { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
}
