import type { Vertical } from '../../etom/index.ts';
import type { DiagramShape } from '../elements.ts';
import { is } from '../elements.ts';
import { barOf, frameOf } from './bar.ts';
import type { Badge } from './badge.ts';
import { problemTones, toneOf, toneOfAll } from './colors.ts';
import type { Tone } from './colors.ts';
import { fitId, pillWidth } from './fit-id.ts';
import { moveName } from './move-name.ts';

const pillHeight = 15;
const fontSize = 11;
/** From the middle of the pill down to the line on which the figures stand. */
const baseline = 4;
/** Kept free for the icon of the BPMN type. */
const iconWidth = 30;

/**
 * Draws a badge into the graphics of a shape: one bar a vertical at the left edge, a pill inside the top right corner. A name
 * that would run into the pill is moved down.
 */
export function drawBadge(parent: SVGElement, shape: DiagramShape, badge: Badge): void {
  if ('verticals' in badge) drawBars(parent, shape, badge.verticals);
  const tone = toneOfBadge(badge);
  const gap = frameOf(shape).inset + 4;
  const text = badge.kind === 'missing' ? '?' : fitId(badge.id, shape.width - iconWidth - gap);
  const width = pillWidth(text);
  const x = shape.width - gap - width;
  if (is(shape, 'bpmn:Activity')) moveName(parent, shape, { left: x, bottom: gap + pillHeight });
  append(parent, 'rect', {
    class: `etom-badge etom-badge-${badge.kind}`,
    x, y: gap, width, height: pillHeight, rx: pillHeight / 2,
    fill: tone.ground,
    ...(badge.kind === 'valid' ? {} : { stroke: tone.ink }),
    ...(badge.kind === 'missing' ? { 'stroke-dasharray': '3 2' } : {}),
  });
  const id = append(parent, 'text', {
    class: `etom-badge-id etom-badge-${badge.kind}`,
    x: x + width / 2, y: gap + pillHeight / 2 + baseline,
    fill: tone.ink,
    'font-family': 'Arial, sans-serif', 'font-size': fontSize, 'font-weight': 600,
    'text-anchor': 'middle',
  });
  id.textContent = text;
  if (badge.kind !== 'missing' && text !== badge.id) append(parent, 'title', {}).textContent = badge.id;
}

function drawBars(parent: SVGElement, shape: DiagramShape, verticals: readonly Vertical[]): void {
  // A pool may span many verticals along a long edge: there the hues would be louder than the model.
  const split = verticals.length > 0 && is(shape, 'bpmn:Activity');
  const tones = split ? verticals.map(toneOf) : [toneOfAll(verticals)];
  tones.forEach((tone, index) => {
    append(parent, 'path', {
      class: 'etom-badge-bar',
      d: barOf(shape, { index, of: tones.length }),
      fill: tone.ink,
    });
  });
}

function toneOfBadge(badge: Badge): Tone {
  if (badge.kind === 'valid') return toneOfAll(badge.verticals);
  return badge.kind === 'wrong' ? problemTones.error : problemTones.warning;
}

function append(parent: SVGElement, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const attribute in attributes) node.setAttribute(attribute, String(attributes[attribute]));
  parent.append(node);
  return node;
}
