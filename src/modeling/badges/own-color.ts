import type { ModdleElement } from '../../bpmn/index.ts';
import type { DiagramShape } from '../elements.ts';
import { nameOnOwnColor } from './colors.ts';

/**
 * Keeps the name of an activity readable on a color that a person gave it: that color does not follow the theme, so the name
 * must not either. A name with a color of its own is left alone.
 */
export function keepNameReadable(visuals: SVGElement, { di }: DiagramShape): void {
  const fill = di.get('color:background-color') ?? di.get('bioc:fill');
  if (fill === undefined) return;
  const label = di.get('label') as ModdleElement | undefined;
  if (label?.get('color:color') !== undefined) return;
  const name = visuals.querySelector('text');
  if (name !== null) name.style.fill = nameOnOwnColor;
}
