import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRise } from '../../../../src/modeling/fast-canvas/ordered-containers/longest-rise.ts';

describe('the longest rise', () => {
  test.each([
    [[], 0],
    [[5], 1],
    [[1, 2, 3], 3],
    [[3, 2, 1], 1],
    [[1, 2, 0, 3], 3],
    [[4, 0, 1, 2, 3], 4],
  ])('given %j, it is %i long', (values, length) => {
    expect(longestRise(values)).toHaveLength(length);
  });

  test('rises, and is as long as the slow way finds', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 12 }), (values) => {
      const rise = longestRise(values).map((position) => values[position] ?? Number.NaN);
      expect(rise).toEqual(rise.toSorted((a, b) => a - b));
      expect(rise).toHaveLength(slowLength(values));
    }));
  });
});

function slowLength(values: readonly number[]): number {
  const best: number[] = [];
  values.forEach((value, index) => {
    best.push(1 + Math.max(0, ...best.filter((_, earlier) => earlier < index && (values[earlier] ?? value) < value)));
  });
  return Math.max(0, ...best);
}
