import { readTags } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import type { ElementTree } from '../../src/etom/index.ts';
import { drawingOf } from './drawing.ts';
import type { Box, Edge, Point, Shape } from './drawing.ts';

/** Readable on light and on dark paper: a picture in an `img` does not hear of the theme. */
const tones: Readonly<Record<string, string>> = { F: '#2b9a92', A: '#c98a2b', B: '#8d6bd1', mixed: '#6b89b0' };
const line = '#8a94a3';

/** Returns a small picture of a drawing as SVG: the shapes without their names, tasks in the color of their vertical. The same in each language. */
export function pictureOf(definitions: ModdleElement, tree: ElementTree): string {
  const { shapes, edges } = drawingOf(definitions);
  const pools = shapes.filter(({ type }) => type === 'Participant');
  const [left, top] = [Math.min(...pools.map(({ box }) => box.x)), Math.min(...pools.map(({ box }) => box.y))];
  const width = Math.max(...pools.map(({ box }) => box.x + box.width)) - left;
  const height = Math.max(...pools.map(({ box }) => box.y + box.height)) - top;
  const stroke = Math.round(width / 200);
  const room = stroke * 2;
  const of = (pattern: RegExp): readonly Shape[] => shapes.filter(({ type }) => pattern.test(type));
  const path = (shapesOrEdges: readonly (Shape | Edge)[], attributes: string): string => {
    const d = shapesOrEdges.map((drawn) => ('box' in drawn ? outlineOf(drawn) : lineOf(drawn.points))).join('');
    return d === '' ? '' : `  <path d="${d}" ${attributes}/>\n`;
  };
  const isMessage = ({ type }: Edge): boolean => type !== 'SequenceFlow';
  const tasks = of(/Task$|^CallActivity$/);
  const byTone = tonesOf(tasks, tree);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left - room} ${top - room} ${width + 2 * room} ${height + 2 * room}" fill="none" stroke="${line}" stroke-width="${stroke}" stroke-linejoin="round">\n`,
    path(of(/^Lane$/), 'stroke-opacity=".4"'),
    path(pools, ''),
    path(of(/^SubProcess$/), 'stroke-opacity=".8"'),
    path(edges.filter(isMessage), `stroke-opacity=".6" stroke-dasharray="${stroke * 2}"`),
    path(edges.filter((edge) => !isMessage(edge)), ''),
    ...[...byTone].map(([tone, group]) => path(group, `fill="${tone}" stroke="none"`)),
    path(of(/Gateway$|Event$/), `fill="${line}" stroke="none"`),
    path(of(/^Data/), 'stroke-opacity=".8"'),
    '</svg>\n',
  ].join('');
}

function tonesOf(tasks: readonly Shape[], tree: ElementTree): ReadonlyMap<string, readonly Shape[]> {
  const all = tasks.map((task) => toneOf(task, tree));
  return new Map(Object.values(tones).map((tone) => [tone, tasks.filter((_, index) => all[index] === tone)]));
}

function toneOf({ element }: Shape, tree: ElementTree): string {
  const verticals = tree.get(readTags(element).tags[0]?.processId ?? '')?.verticals ?? [];
  return tones[verticals.length === 1 ? String(verticals[0]) : 'mixed'] ?? line;
}

function outlineOf({ type, box }: Shape): string {
  if (type.endsWith('Gateway')) return diamondOf(box);
  return type.endsWith('Event') ? circleOf(box) : `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
}

function diamondOf({ x, y, width, height }: Box): string {
  return `M${x} ${y + height / 2}l${width / 2} ${-height / 2} ${width / 2} ${height / 2} ${-width / 2} ${height / 2}z`;
}

function circleOf({ x, y, width, height }: Box): string {
  const radius = width / 2;
  return `M${x} ${y + height / 2}a${radius} ${radius} 0 1 0 ${width} 0 ${radius} ${radius} 0 1 0 ${-width} 0z`;
}

function lineOf([first, ...rest]: readonly Point[]): string {
  return first === undefined ? '' : `M${first.x} ${first.y}L${rest.map(({ x, y }) => `${x} ${y}`).join(' ')}`;
}
