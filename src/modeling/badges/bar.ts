import { is } from '../elements.ts';
import type { DiagramShape } from '../elements.ts';

const barWidth = 3;

/** The inner edge of a shape's outline: how far inside its bounds, and how round its corners are there. */
export interface Frame {
  readonly inset: number;
  readonly radius: number;
}

/** Returns the inner edge as bpmn-js draws it: activities have corners of 10 and outlines of 2, some more. */
export function frameOf(shape: DiagramShape): Frame {
  if (!is(shape, 'bpmn:Activity')) return { inset: 0.75, radius: 0 };
  if (is(shape, 'bpmn:CallActivity')) return { inset: 2.5, radius: 7.5 };
  if (is(shape, 'bpmn:Transaction')) return { inset: 4, radius: 6 };
  return { inset: 1, radius: 9 };
}

/**
 * Returns the path of one of several bars that share the left edge from top to bottom, following the rounded corners.
 */
export function barOf(shape: DiagramShape, part: { readonly index: number; readonly of: number }): string {
  const { inset, radius } = frameOf(shape);
  const left = inset;
  const right = inset + barWidth;
  const bottom = shape.height - inset;
  const start = part.index === 0 ? undefined : partEdge(shape, part.index / part.of);
  const end = part.index === part.of - 1 ? undefined : partEdge(shape, (part.index + 1) / part.of);
  const cut = radius === 0 ? 0 : radius - Math.sqrt(radius ** 2 - (radius - barWidth) ** 2);
  const arc = (sweepEnd: string): string => `A ${radius} ${radius} 0 0 0 ${sweepEnd}`;
  const top = start === undefined
    ? `M ${right} ${round(inset + cut)} ${radius === 0 ? `H ${left}` : arc(`${left} ${inset + radius}`)}`
    : `M ${right} ${start} H ${left}`;
  const foot = end === undefined
    ? `V ${bottom - radius} ${radius === 0 ? `H ${right}` : arc(`${right} ${round(bottom - cut)}`)}`
    : `V ${end} H ${right}`;
  return `${top} ${foot} Z`;
}

function partEdge(shape: DiagramShape, share: number): number {
  return round(shape.height * share);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
