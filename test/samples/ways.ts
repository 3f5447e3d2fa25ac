import { readTags, walk } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { idOf, list } from './drawing.ts';

/**
 * Returns whether one way through the flow meets elements of these process IDs in this order, others between them allowed. A
 * sub-process is entered at its start and left at its end; a boundary event may take over from its host.
 */
export function hasWay(definitions: ModdleElement, wanted: readonly string[]): boolean {
  const next = stepsOf(definitions);
  const seen = new Set<string>();
  const open: [element: ModdleElement, met: number][] = [...next.keys()].map((element) => [element, 0]);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [element, before] = place;
    const met = readTags(element).tags[0]?.processId === wanted[before] ? before + 1 : before;
    if (met === wanted.length) return true;
    const key = `${idOf(element)} ${met}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const follower of next.get(element) ?? []) open.push([follower, met]);
  }
  return false;
}

function stepsOf(definitions: ModdleElement): Map<ModdleElement, ModdleElement[]> {
  const steps = new Map<ModdleElement, ModdleElement[]>();
  const add = (from: ModdleElement, to: ModdleElement): void => void (steps.get(from) ?? steps.set(from, []).get(from))?.push(to);
  walk(definitions, (element) => {
    if (element.$type === 'bpmn:SequenceFlow') add(element.get('sourceRef') as ModdleElement, element.get('targetRef') as ModdleElement);
    if (element.$type === 'bpmn:BoundaryEvent') add(element.get('attachedToRef') as ModdleElement, element);
    const scope = element.$parent;
    if (scope?.$type === 'bpmn:SubProcess' && element.$type === 'bpmn:StartEvent') add(scope, element);
    if (scope?.$type === 'bpmn:SubProcess' && element.$type === 'bpmn:EndEvent') {
      for (const flow of list(scope, 'outgoing')) add(element, flow.get('targetRef') as ModdleElement);
    }
    // What is inside an activity may lead to what its boundary events do.
    if (element.$type === 'bpmn:BoundaryEvent') for (const inner of list(element.get('attachedToRef') as ModdleElement, 'flowElements')) add(inner, element);
  });
  return steps;
}
