import { elementOf, listOf, readTags } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import type { ElementTree } from '../etom/index.ts';
import { colors, inkOf, mixedInk } from './legend/colors.ts';

/** A box in diagram units. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the drawing, in diagram units. */
const margin = 10;

/**
 * Returns the first plane of a diagram as a small SVG: shapes and flows without texts, activities in the color of their element's
 * vertical. Where nothing is drawn there is none. It holds nothing of the file but numbers, so that nothing in it can run. Reads only.
 */
export function thumbnail(definitions: ModdleElement, tree: ElementTree): string | undefined {
  const [diagram] = listOf(definitions, 'diagrams');
  const plane = diagram === undefined ? undefined : elementOf(diagram, 'plane');
  const drawing = new Drawing();
  for (const part of plane === undefined ? [] : listOf(plane, 'planeElement')) {
    const element = elementOf(part, 'bpmnElement');
    if (element === undefined) continue;
    if (part.$instanceOf('bpmndi:BPMNEdge')) drawing.line(listOf(part, 'waypoint').map((point) => [numberOf(point, 'x'), numberOf(point, 'y')]));
    else drawing.shape(element, boxOf(part), inkFor(element, tree));
  }
  return drawing.picture();
}

/** Gathers shapes of a kind into one path, so that a large diagram is a small text. */
class Drawing {
  readonly #paths = new Map<string, string[]>();
  #left = Number.POSITIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.NEGATIVE_INFINITY;

  line(points: readonly (readonly [x: number, y: number])[]): void {
    const [first, ...rest] = points;
    if (first === undefined || points.flat().some((value) => !Number.isFinite(value))) return;
    for (const [x, y] of points) this.#cover({ x, y, width: 0, height: 0 });
    this.#add(strokes.flow, `M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}`);
  }

  shape(element: ModdleElement, box: Box | undefined, ink: string | undefined): void {
    if (box === undefined) return;
    this.#cover(box);
    if (element.$instanceOf('bpmn:Event')) this.#add(element.$instanceOf('bpmn:EndEvent') ? strokes.end : strokes.shape, circle(box));
    else if (element.$instanceOf('bpmn:Gateway')) this.#add(strokes.shape, diamond(box));
    else if (element.$instanceOf('bpmn:Activity')) this.#add(ink === undefined ? strokes.shape : `fill="${ink}" fill-opacity=".5" stroke="${ink}" stroke-width="4"`, rectangle(box));
    else if (element.$instanceOf('bpmn:Participant') || element.$instanceOf('bpmn:Lane')) this.#add(strokes.frame, rectangle(box));
    else if (!element.$instanceOf('bpmn:TextAnnotation')) this.#add(strokes.frame, rectangle(box));
  }

  picture(): string | undefined {
    const width = this.#right - this.#left;
    const height = this.#bottom - this.#top;
    if (!Number.isFinite(width) || !Number.isFinite(height)) return undefined;
    const view = [this.#left - margin, this.#top - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
    const paths = [...this.#paths].map(([look, parts]) => `<path ${look} d="${parts.join('')}"/>`).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" width="${view[2]}" height="${view[3]}">${paths}</svg>`;
  }

  #add(look: string, part: string): void {
    const parts = this.#paths.get(look);
    if (parts === undefined) this.#paths.set(look, [part]);
    else parts.push(part);
  }

  #cover({ x, y, width, height }: Box): void {
    this.#left = Math.min(this.#left, x);
    this.#top = Math.min(this.#top, y);
    this.#right = Math.max(this.#right, x + width);
    this.#bottom = Math.max(this.#bottom, y + height);
  }
}

const strokes = {
  frame: `fill="none" stroke="${colors.quiet}" stroke-opacity=".5" stroke-width="3"`,
  flow: `fill="none" stroke="${colors.quiet}" stroke-width="3"`,
  shape: `fill="${colors.ground}" stroke="${colors.quiet}" stroke-width="4"`,
  end: `fill="${colors.ground}" stroke="${colors.quiet}" stroke-width="6"`,
} as const;

function inkFor(element: ModdleElement, tree: ElementTree): string | undefined {
  const [tag] = element.$instanceOf('bpmn:Activity') ? readTags(element).tags : [];
  if (tag === undefined) return undefined;
  const meant = tree.get(tag.processId);
  return meant === undefined ? mixedInk : inkOf(meant);
}

function boxOf(shape: ModdleElement): Box | undefined {
  const bounds = elementOf(shape, 'bounds');
  if (bounds === undefined) return undefined;
  const box = { x: numberOf(bounds, 'x'), y: numberOf(bounds, 'y'), width: numberOf(bounds, 'width'), height: numberOf(bounds, 'height') };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

function numberOf(element: ModdleElement, property: string): number {
  const value = element.get(property);
  return typeof value === 'number' ? value : Number.NaN;
}

function at([x, y]: readonly [x: number, y: number]): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${at([x, y])}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`;
}

function diamond({ x, y, width, height }: Box): string {
  return `M${at([x, y + height / 2])}L${at([x + width / 2, y])}L${at([x + width, y + height / 2])}L${at([x + width / 2, y + height])}z`;
}

function circle({ x, y, width, height }: Box): string {
  const radius = Math.round(Math.min(width, height) / 2);
  return `M${at([x, y + height / 2])}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
}
