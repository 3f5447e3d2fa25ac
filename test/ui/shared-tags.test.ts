import { expect, test } from 'vitest';
import type { ElementSnapshot } from '../../src/editor/index.ts';
import type { Tag } from '../../src/etom/index.ts';
import { sharedTags } from '../../src/ui/shared-tags.ts';

function bearing(id: string, ...tags: readonly Tag[]): ElementSnapshot {
  return { id, type: 'Task', name: '', documentation: '', tags, recovered: false, taggable: true, mustCarryTag: true, inside: [] };
}

function tag(processId: string, functions: readonly string[] = [], edition?: string): Tag {
  return { processId, functions, ...(edition === undefined ? {} : { edition }) };
}

test('tags are counted, the commonest primary one first, with what is performed by how many', () => {
  const found = sharedTags([
    bearing('A', tag('1.1.1.6'), tag('1.1.1.5', ['x'])),
    bearing('B', tag('1.1.1.5', ['x', 'y'], 'gost-r-53633'), tag('1.1.1.6')),
    bearing('C', tag('1.1.1.5', [], 'gb921')),
    bearing('D', tag('1.1.1.6')),
    bearing('E'),
  ]);
  expect(found.map(({ tag: { processId, edition }, on, primaryOn, performed }) => [processId, edition, on, primaryOn, Object.fromEntries(performed)])).toEqual([
    ['1.1.1.6', undefined, ['A', 'B', 'D'], ['A', 'D'], {}],
    ['1.1.1.5', undefined, ['A', 'B'], ['B'], { x: 2, y: 1 }],
    ['1.1.1.5', 'gb921', ['C'], ['C'], {}],
  ]);
});

test('nothing in common', () => {
  expect(sharedTags([bearing('A'), bearing('B')])).toEqual([]);
});
