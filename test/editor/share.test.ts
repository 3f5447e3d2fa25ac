import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share, shareInSteps } from '../../src/editor/share.ts';

describe('sharing', () => {
  test('given the same content, the old object is returned', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const before = structuredClone(value);
      const after = share(before, structuredClone(value));
      expect(Object.is(after, before)).toBe(true);
    }));
  });

  test('given any two values, the result says what the new one says', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(share(before, after)).toEqual(after);
    }));
  });

  test('given one changed part, the others are the old ones', () => {
    const before = { a: [{ x: 1 }, { x: 2 }], b: { y: 1 }, c: new Map([['k', 1]]) };
    const after = share(before, { a: [{ x: 1 }, { x: 3 }], b: { y: 1 }, c: new Map([['k', 1]]) });
    expect(after).not.toBe(before);
    expect(after.a[0]).toBe(before.a[0]);
    expect(after.a[1]).toEqual({ x: 3 });
    expect(after.b).toBe(before.b);
    expect(after.c).toBe(before.c);
  });

  test('given a long list, each part is shared as alone, with pauses between', () => {
    const before = Array.from({ length: 100 }, (_, index) => ({ index }));
    const steps = shareInSteps(before, [...before.slice(0, 99).map((part) => ({ ...part })), { index: -1 }, { index: 100 }]);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses += 1;
    expect(pauses).toBe(2);
    expect(step.value.slice(0, 99).every((part, index) => part === before[index])).toBe(true);
    expect(step.value.slice(99)).toEqual([{ index: -1 }, { index: 100 }]);
    expect(share(before, before.map((part) => ({ ...part })))).toBe(before);
  });

  test('given a map that differs, the new one counts', () => {
    const after = new Map([['k', 2]]);
    expect(share(new Map([['k', 1]]), after)).toBe(after);
    expect(share(new Map([['k', undefined]]), new Map([['j', undefined]]))).toEqual(new Map([['j', undefined]]));
  });
});
