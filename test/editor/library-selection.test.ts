import { expect, test } from 'vitest';
import { chosen, emptySelection, stillShown } from '../../src/editor/library-selection.ts';
import type { SelectionMode } from '../../src/editor/library-selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];

test.each<[string, readonly (readonly [string, SelectionMode])[], readonly string[]]>([
  ['one', [['b', 'only']], ['b']],
  ['one in place of another', [['b', 'only'], ['c', 'only']], ['c']],
  ['several', [['b', 'toggle'], ['d', 'toggle']], ['b', 'd']],
  ['one taken out', [['b', 'toggle'], ['d', 'toggle'], ['b', 'toggle']], ['d']],
  ['a range forth', [['b', 'toggle'], ['d', 'range']], ['b', 'c', 'd']],
  ['a range back', [['d', 'only'], ['b', 'range']], ['b', 'c', 'd']],
  ['a range that grows and shrinks from its anchor', [['b', 'only'], ['e', 'range'], ['c', 'range'], ['a', 'range']], ['a', 'b']],
  ['a range from nothing', [['c', 'range']], ['c']],
])('%s', (_, steps, expected) => {
  const selection = steps.reduce((before, [id, mode]) => chosen(before, id, mode, shown), emptySelection);
  expect([...selection.ids].toSorted()).toEqual(expected);
});

test('what is not shown any more is not selected', () => {
  const selection = chosen(chosen(emptySelection, 'a', 'toggle', shown), 'b', 'toggle', shown);
  expect([...stillShown(selection, [{ id: 'b' }]).ids]).toEqual(['b']);
  expect(stillShown(selection, [{ id: 'a' }, { id: 'b' }])).toBe(selection);
});
