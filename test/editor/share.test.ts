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
    const before = Array.from({ length: 100 }, (_, id) => ({ id, text: `${id}` }));
    const copied = before.map((part) => ({ ...part }));
    // One goes, one comes, one changes: what stands behind them is the same all the same.
    const after = [...copied.slice(0, 10), { id: 100, text: 'new' }, ...copied.slice(20).with(5, { id: 25, text: 'changed' })];
    const { value, pauses } = allOf(shareInSteps(before, after, ({ id }) => `${id}`));
    expect(pauses).toBe(4);
    expect(value).toEqual(after);
    expect(value.flatMap((part, place) => (before.includes(part) ? [] : [place]))).toEqual([10, 16]);
    expect(allOf(shareInSteps(before, copied, ({ id }) => `${id}`)).value).toBe(before);
    expect(allOf(shareInSteps(before, copied.toReversed(), ({ id }) => `${id}`)).value).toEqual(copied.toReversed());
  });

  test('given a map that differs, the new one counts', () => {
    const after = new Map([['k', 2]]);
    expect(share(new Map([['k', 1]]), after)).toBe(after);
    expect(share(new Map([['k', undefined]]), new Map([['j', undefined]]))).toEqual(new Map([['j', undefined]]));
  });
});

function allOf<T>(steps: Generator<void, T, void>): { readonly value: T; readonly pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done === true) return { value: step.value, pauses };
  }
}
