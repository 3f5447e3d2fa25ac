import type { DiffElement, FactChange } from './difference.ts';
import type { Drawing } from './drawings.ts';
import type { ElementFacts } from './facts.ts';
import { tagChanges } from './tag-changes.ts';

/** Finds what the facts name by ID, in the diagram that they are of. */
export type Find = (id: string) => DiffElement | undefined;

/** Returns the facts of one element that differ, in the order in which a reader cares for them. */
export function factChanges(before: ElementFacts, after: ElementFacts, findBefore: Find, findAfter: Find): readonly FactChange[] {
  const text = (fact: 'name' | 'type' | 'documentation' | 'condition' | 'calls', one: string, other: string): readonly FactChange[] =>
    one === other ? [] : [{ fact, before: one, after: other }];
  const place = (fact: 'source' | 'target' | 'parent' | 'lane'): readonly FactChange[] =>
    before[fact] === after[fact] ? [] : [{ fact, before: findBefore(before[fact]), after: findAfter(after[fact]) }];
  return [
    ...tagChanges(before.element.tags, after.element.tags),
    ...text('name', before.element.name, after.element.name),
    ...text('type', before.element.type, after.element.type),
    ...text('calls', before.calls, after.calls),
    ...text('condition', before.condition, after.condition),
    ...place('source'),
    ...place('target'),
    ...place('parent'),
    ...place('lane'),
    ...(before.external === after.external ? [] : [{ fact: 'external', after: after.external } as const]),
    ...text('documentation', before.documentation, after.documentation),
    ...(before.details === after.details && before.host === after.host ? [] : [{ fact: 'details' } as const]),
    ...drawingChanges(before.drawing, after.drawing),
  ];
}

function drawingChanges(before: Drawing | undefined, after: Drawing | undefined): readonly FactChange[] {
  if (before === undefined || after === undefined) return before === after ? [] : [{ fact: after === undefined ? 'undrawn' : 'drawn' }];
  const changes: FactChange[] = [];
  if (before.expanded !== after.expanded && after.expanded !== undefined) changes.push({ fact: 'expanded', after: after.expanded });
  // What is on another plane now was not moved: what holds it was folded or unfolded, and says so itself.
  if (before.plane !== after.plane) return changes;
  const [x = 0, y = 0, width, height] = before.bounds ?? [];
  const [toX = 0, toY = 0, toWidth, toHeight] = after.bounds ?? [];
  if (width !== toWidth || height !== toHeight) changes.push({ fact: 'resized' });
  else if (x !== toX || y !== toY) changes.push({ fact: 'moved', dx: toX - x, dy: toY - y });
  if (before.points !== after.points) changes.push({ fact: 'rerouted' });
  else if (before.label !== after.label) changes.push({ fact: 'label' });
  if (before.look !== after.look) changes.push({ fact: 'look' });
  return changes;
}
