import type { Vertical } from '../../etom/index.ts';
import { is } from '../elements.ts';
import type { DiagramShape } from '../elements.ts';
import { barOf, frameOf } from './bar.ts';
import type { Badge } from './badge.ts';
import type { BadgeStamp } from './badge-stamps.ts';
import { problemTones, toneOf, toneOfAll } from './colors.ts';
import type { Tone } from './colors.ts';
import { fitId, pillWidth } from './fit-id.ts';

const pillHeight = 15;
const fontSize = 11;
/** From the middle of the pill down to the line on which the figures stand. */
const baseline = 4;
/** Kept free for the icon of the BPMN type. */
const iconWidth = 30;

/**
 * Draws a badge as it looks on a shape of this type and size: one bar a vertical at the left edge, a pill inside the top right
 * corner with the ID in one text node. A shortened ID stands whole in a title.
 */
export function drawBadge(badge: Badge, shape: DiagramShape): BadgeStamp {
  const nodes = document.createDocumentFragment();
  if ('verticals' in badge) drawBars(nodes, shape, badge.verticals);
  const tone = toneOfBadge(badge);
  const gap = frameOf(shape).inset + 4;
  const text = badge.kind === 'missing' ? '?' : fitId(badge.id, shape.width - iconWidth - gap);
  const width = pillWidth(text);
  const left = shape.width - gap - width;
  append(nodes, 'rect', {
    class: `etom-badge etom-badge-${badge.kind}`,
    x: left, y: gap, width, height: pillHeight, rx: pillHeight / 2,
    fill: tone.ground,
    ...(badge.kind === 'valid' ? {} : { stroke: tone.ink }),
    ...(badge.kind === 'missing' ? { 'stroke-dasharray': '3 2' } : {}),
  });
  const id = append(nodes, 'text', {
    class: `etom-badge-id etom-badge-${badge.kind}`,
    x: left + width / 2, y: gap + pillHeight / 2 + baseline,
    fill: tone.ink,
    'font-family': 'Arial, sans-serif', 'font-size': fontSize, 'font-weight': 600,
    'text-anchor': 'middle',
  });
  id.textContent = text;
  if (badge.kind !== 'missing' && text !== badge.id) append(nodes, 'title', {}).textContent = badge.id;
  return { nodes, left, bottom: gap + pillHeight };
}

function drawBars(nodes: DocumentFragment, shape: DiagramShape, verticals: readonly Vertical[]): void {
  // A pool may span many verticals along a long edge: there the hues would be louder than the model.
  const split = verticals.length > 0 && is(shape, 'bpmn:Activity');
  const tones = split ? verticals.map(toneOf) : [toneOfAll(verticals)];
  tones.forEach((tone, index) => {
    append(nodes, 'path', {
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

function append(parent: ParentNode, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const attribute in attributes) node.setAttribute(attribute, String(attributes[attribute]));
  parent.append(node);
  return node;
}
