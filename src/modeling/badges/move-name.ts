import { is } from '../elements.ts';
import type { DiagramShape } from '../elements.ts';

/** How far the figures of a name reach above and below their line, at bpmn-js' size of 12. */
const ascent = 9;
const descent = 3;
/** Room for the marker at the lower edge of a sub-process or call activity. */
const markerHeight = 20;

/**
 * Moves the name of an activity down as far as it needs and can, where its upper lines run into the pill that begins at
 * `left` and ends at `bottom`. bpmn-js centers each line and writes down where it begins, so nothing is measured.
 */
export function moveName(parent: SVGElement, shape: DiagramShape, pill: { readonly left: number; readonly bottom: number }): void {
  const name = parent.querySelector('text');
  if (name === null) return;
  let wanted = 0;
  for (let line = name.firstElementChild; line !== null; line = line.nextElementSibling) {
    const top = numberOf(line, 'y') - ascent;
    if (top >= pill.bottom) break;
    if (shape.width - numberOf(line, 'x') > pill.left) {
      wanted = pill.bottom - top;
      break;
    }
  }
  if (wanted === 0) return;
  const last = name.lastElementChild;
  const floor = shape.height - (hasMarker(shape) ? markerHeight : 0) - descent;
  const room = last === null ? 0 : floor - descent - numberOf(last, 'y');
  const shift = Math.min(wanted, room);
  if (shift > 0) name.setAttribute('transform', `translate(0 ${Math.round(shift)})`);
}

function hasMarker(shape: DiagramShape): boolean {
  return is(shape, 'bpmn:SubProcess') || is(shape, 'bpmn:CallActivity') || shape.businessObject.get('loopCharacteristics') !== undefined;
}

function numberOf(line: Element, attribute: string): number {
  return Number(line.getAttribute(attribute));
}
