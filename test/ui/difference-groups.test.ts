import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Difference, DifferenceKind } from '../../src/editor/index.ts';
import { groupDifferences } from '../../src/ui/difference-groups.ts';

function difference(kind: DifferenceKind, id: string, goesWith?: string): Difference {
  return { kind, element: { id, type: 'Task', name: '', tags: [] }, facts: [], follows: [], precedes: [], ...(goesWith === undefined ? {} : { goesWith }) };
}

test('given what goes with something, it stands with the first reason that is there by itself', () => {
  const groups = groupDifferences([
    difference('moved', 'lane'), difference('changed', 'flow', 'step'), difference('added', 'step', 'sub'), difference('added', 'sub'), difference('removed', 'old'),
  ]);
  expect(groups.map(({ kind, listed }) => [kind, ...listed.map(({ difference: { element }, along }) => [element.id, ...along.map((each) => each.element.id)].join(' '))])).toEqual([
    ['added', 'sub flow step'], ['removed', 'old'], ['moved', 'lane'],
  ]);
});

test('given reasons that are not there or go in a circle, each difference is listed once all the same', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(fc.property(fc.uniqueArray(fc.record({ kind: fc.constantFrom<DifferenceKind>('added', 'removed', 'changed', 'moved'), id: ids, goesWith: fc.option(ids, { nil: undefined }) }), { selector: ({ id }) => id }), (given) => {
    const listed = groupDifferences(given.map(({ kind, id, goesWith }) => difference(kind, id, goesWith))).flatMap((group) => group.listed.flatMap((each) => [each.difference, ...each.along]));
    expect(listed.map(({ element }) => element.id).toSorted()).toEqual(given.map(({ id }) => id).toSorted());
  }));
});
