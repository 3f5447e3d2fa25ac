import { describe, expect, test } from 'vitest';
import { isFolded, resized, sizeOf, toggled } from '../../src/ui/panels.ts';

describe('the panels', () => {
  test('stand at the first start as the layout has them', () => {
    expect(['left', 'right', 'bottom'].map((name) => isFolded({}, name as 'left'))).toEqual([false, false, true]);
    expect(sizeOf({}, 'left')).toBe(264);
  });

  test('have their size again after they were folded', () => {
    const wide = resized({}, 'left', 300.4);
    expect(wide).toEqual({ left: 300 });
    const folded = toggled(wide, 'left');
    expect([isFolded(folded, 'left'), sizeOf(folded, 'left')]).toEqual([true, 300]);
    expect(toggled(folded, 'left')).toMatchObject({ left: 300 });
  });

  test('one that is folded from the start opens at its size', () => {
    const open = toggled({}, 'bottom');
    expect([isFolded(open, 'bottom'), sizeOf(open, 'bottom')]).toEqual([false, 168]);
  });

  test.each([
    ['too narrow', 40, 200],
    ['too wide', 4000, 560],
  ])('are never %s', (_, size, expected) => {
    expect(sizeOf(resized({}, 'left', size), 'left')).toBe(expected);
    expect(sizeOf({ left: size }, 'left')).toBe(expected);
  });

  test('stay the same object when nothing changes or no size is known', () => {
    const panels = { left: 300 };
    expect(resized(panels, 'left', 300.2)).toBe(panels);
    expect(resized(panels, 'left', Number.NaN)).toBe(panels);
    expect(resized(panels, 'left', Infinity)).toBe(panels);
  });
});
