import { expect, test } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../../src/etom/index.ts';
import type { Tag } from '../../../src/etom/index.ts';
import { withFunction, withMoved, withPrimary, withReplaced, withTag } from '../../../src/modeling/tags/tag-lists.ts';

const tree = createElementTree(builtInCatalogues());

/** Writes "1.1.1.5+credit-check@other" as a tag: ID, functions, edition. */
function tag(written: string): Tag {
  const [, processId = '', functions = '', edition] = /^([^+@]*)((?:\+[^+@]*)*)(?:@(.*))?$/.exec(written) ?? [];
  return { processId, functions: functions.split('+').filter(Boolean), ...(edition === undefined ? {} : { edition }) };
}

function text({ processId, functions, edition }: Tag): string {
  return [[processId, ...functions].join('+'), edition].filter((part) => part !== undefined).join('@');
}

const tags = (list: string): readonly Tag[] => list.split(' ').filter(Boolean).map(tag);
const shown = (list: readonly Tag[]): string => list.map(text).join(' ');

test.each([
  ['a first tag', '', '1.1.1.5', '1.1.1.5'],
  ['the further ones stay', '1.1.1.4 1.1.1.6', '1.1.1.5', '1.1.1.5 1.1.1.6'],
  ['a further one moves up, with what it performs', '1.1.1.4 1.1.1.6 1.1.1.5+credit-check', '1.1.1.5', '1.1.1.5+credit-check 1.1.1.6'],
  ['the same again changes nothing', '1.1.1.5+credit-check 1.1.1.6', '1.1.1.5', '1.1.1.5+credit-check 1.1.1.6'],
  ['our edition written out is the same', '1.1.1.5+credit-check', '1.1.1.5@gost-r-53633', '1.1.1.5+credit-check'],
  ['another edition is another element', '1.1.1.5+credit-check@gb921', '1.1.1.5', '1.1.1.5+credit-check'],
  ['functions of the other element are dropped', '1.1.1.5+credit-check', '1.1.1.6', '1.1.1.6'],
  ['those that a level-3 part of it has too are kept', '1.1.1.5+credit-check+gone', '1.1.1.5.2', '1.1.1.5.2+credit-check'],
  ['of an ID that nobody knows none are known', '1.1.1.5+credit-check', '1.1.1.77', '1.1.1.77'],
])('a new primary tag: %s', (_, before, primary, after) => {
  expect(shown(withPrimary(tags(before), tag(primary), tree))).toBe(after);
});

test.each([
  ['1.1.1.4', '1.1.1.5', '1.1.1.4 1.1.1.5'],
  ['1.1.1.4+x 1.1.1.5', '1.1.1.4', '1.1.1.4+x 1.1.1.5'],
])('%s and %s', (before, added, after) => {
  expect(shown(withTag(tags(before), tag(added)))).toBe(after);
});

test.each([
  ['1.1.1.4 1.1.1.6', 1, '1.1.1.5', '1.1.1.4 1.1.1.5'],
  ['1.1.1.4 1.1.1.6', 1, '1.1.1.4', '1.1.1.4'],
  ['1.1.1.5+credit-check 1.1.1.6', 0, '1.1.1.5.3', '1.1.1.5.3+credit-check 1.1.1.6'],
  ['1.1.1.4', 7, '1.1.1.5', '1.1.1.4'],
])('of %s the one at %i becomes %s', (before, index, next, after) => {
  expect(shown(withReplaced(tags(before), index, tag(next), tree))).toBe(after);
});

test.each([
  ['a b c', 2, 0, 'c a b'],
  ['a b c', 0, 1, 'b a c'],
  ['a b c', 0, 3, 'a b c'],
  ['a b c', 0, -1, 'a b c'],
  ['a b c', 5, 0, 'a b c'],
])('of %s the one at %i moves to %i', (before, from, to, after) => {
  expect(shown(withMoved(tags(before), from, to))).toBe(after);
});

test.each([
  ['1.1.1.5 1.1.1.4', '1.1.1.5', 'x', true, '1.1.1.5+x 1.1.1.4'],
  ['1.1.1.5+x+y', '1.1.1.5', 'x', false, '1.1.1.5+y'],
  ['1.1.1.5+x', '1.1.1.5', 'x', true, '1.1.1.5+x'],
  ['1.1.1.4', '1.1.1.5', 'x', true, '1.1.1.4'],
])('%s: %s performs %s: %s', (before, which, key, performed, after) => {
  expect(shown(withFunction(tags(before), tag(which), key, performed))).toBe(after);
});
