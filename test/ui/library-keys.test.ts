import { expect, test } from 'vitest';
import { keyMove } from '../../src/ui/library-keys.ts';

const grid = { count: 10, columns: 4, page: 1 };

test.each([
  ['ArrowRight', 0, 1], ['ArrowRight', 9, 9], ['ArrowLeft', 0, 0], ['ArrowDown', 1, 5], ['ArrowDown', 5, 9], ['ArrowDown', 7, 9], ['ArrowDown', 9, 9],
  ['ArrowUp', 5, 1], ['ArrowUp', 2, 2], ['Home', 7, 0], ['End', 0, 9], ['PageDown', 8, 9], ['PageUp', 5, 1], ['x', 3, undefined],
])('%s from %i goes to %s', (key, from, to) => {
  expect(keyMove(key, from, grid)).toBe(to);
});
