import { expect, test } from 'vitest';
import { watchMeaning } from '../../src/editor/meaning.ts';
import type { EventBus } from '../../src/modeling/index.ts';

const [pool, other] = [{}, {}];
const nothing = { flowElements: [], groups: [] };

const cases: readonly (readonly [name: string, steps: readonly (readonly [command: string, context: object])[], meaning: boolean])[] = [
  ['nothing was done', [], false],
  ['a task moves within its pool', [['shape.move', { newParent: pool, oldParent: pool }], ['connection.layout', {}], ['lane.updateRefs', {}], ['elements.move', { newParent: pool }]], false],
  ['a task moves without a word about its parent', [['shape.move', { oldParent: pool }]], false],
  ['a task moves into another pool', [['shape.move', { newParent: other, oldParent: pool }], ['elements.move', {}]], true],
  ['a flow moves into another pool', [['connection.move', { newParent: other, oldParent: pool }]], true],
  ['no group holds anything else', [['group.updateRefs', { updates: nothing }]], false],
  ['a group holds another task', [['group.updateRefs', { updates: { ...nothing, flowElements: [{}] } }]], true],
  ['a group gets its category', [['group.updateRefs', { updates: { ...nothing, groups: [{}] } }]], true],
  ['a shape is added', [['shape.create', {}]], true],
  ['a property changes', [['element.updateProperties', {}]], true],
  ['a command is not known', [['someone.else', {}]], true],
  ['a property changes before a move', [['element.updateProperties', {}], ['elements.move', {}]], true],
];

test.each(cases)('given %s, done or undone, it is told so once', (_, steps, meaning) => {
  for (const how of ['commandStack.executed', 'commandStack.reverted']) {
    const bus = fakeBus();
    const hasMeaning = watchMeaning(bus);
    for (const [command, context] of steps) bus.fire(how, { command, context });
    expect(hasMeaning()).toBe(meaning);
    expect(hasMeaning()).toBe(false);
  }
});

function fakeBus(): EventBus {
  const listeners: { events: readonly string[]; listener(event: object): unknown }[] = [];
  return {
    on: (events: string | readonly string[], listener: unknown) => {
      listeners.push({ events: [events].flat(), listener: listener as (event: object) => unknown });
    },
    fire: (name: string, data: object = {}) => {
      for (const { events, listener } of listeners) if (events.includes(name)) listener(data);
    },
  } as EventBus;
}
