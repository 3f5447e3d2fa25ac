import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProcessIds, formatProcessId, isWithin, levelOf, parentOf, parseProcessId, withoutPrefix } from '../../src/etom/index.ts';
import { anyTexts, processIds } from './arbitraries.ts';

describe('parsing a process ID', () => {
  it.each([
    ['1.1', { developer: 1, area: 1 }],
    ['1.1.1', { developer: 1, area: 1, group: 1 }],
    ['1.1.1.12', { developer: 1, area: 1, group: 1, element: 12 }],
    ['2.3.99.10.5', { developer: 2, area: 3, group: 99, element: 10, third: 5 }],
    ['770001.1.1.1.5', { prefix: '770001', developer: 1, area: 1, group: 1, element: 5 }],
    ['000000.1.2', { prefix: '000000', developer: 1, area: 2 }],
  ])('reads %s', (text, id) => {
    expect(parseProcessId(text)).toEqual(id);
  });

  it.each([
    '', '1', '1.', '.1.1', '1.1.', ' 1.1', '1.1\n', '3.1.1', '0.1.1', '1.4.1', '1.0', '1.1.0', '1.1.01', '1.1.1.100', '1.1.1.1.1.1',
    '77001.1.1.1.5', '7700011.1.1.1.5', '770001', '770001.1', '1.1.1.x', '1.1.1.О', '１.１.１', '1,1,1', '1..1', '-1.1', '1.1.1.5e1', 'F',
  ])('refuses %j', (text) => {
    expect(parseProcessId(text)).toBeUndefined();
  });

  it('gives back what was formatted', () => {
    fc.assert(
      fc.property(processIds, (id) => {
        expect(parseProcessId(formatProcessId(id))).toEqual(id);
      }),
    );
  });

  it('formats back to the same text whatever it accepts', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        const id = parseProcessId(text);
        expect(id === undefined ? text : formatProcessId(id)).toBe(text);
      }),
    );
  });
});

describe('the place of a process ID', () => {
  it.each([
    ['1.1', 0, undefined, '1.1'],
    ['1.1.1', 1, '1.1', '1.1.1'],
    ['1.1.1.10', 2, '1.1.1', '1.1.1.10'],
    ['1.1.1.5.2', 3, '1.1.1.5', '1.1.1.5.2'],
    ['770001.1.1', 0, undefined, '1.1'],
    ['770001.1.1.1.5', 2, '770001.1.1.1', '1.1.1.5'],
  ] as const)('%s stands at level %i below %s', (text, level, parent, bare) => {
    const id = parseProcessId(text);
    expect(id && levelOf(id)).toBe(level);
    expect(parentOf(text)).toBe(parent);
    expect(withoutPrefix(text)).toBe(bare);
  });

  it.each([
    ['1.1.1.5', '1.1.1', true],
    ['1.1.1.5', '1.1.1.5', true],
    ['1.1.1.5.2', '1.1', true],
    ['1.1.1.10', '1.1.1.1', false],
    ['1.1.1', '1.1.1.5', false],
    ['770001.1.1.1.5', '1.1.1', true],
    ['1.1.1.5.2', '770001.1.1.1.5', true],
    ['770001.1.1.1.5.1', '440002.1.1.1.5', true],
    ['2.1.1.5', '1.1.1', false],
    ['nonsense', 'nonsense', false],
    ['1.1.1.5', '', false],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(isWithin(inner, outer)).toBe(expected);
  });

  it('is always within itself and within its parent', () => {
    fc.assert(
      fc.property(processIds.map(formatProcessId), (text) => {
        expect(isWithin(text, text)).toBe(true);
        expect(isWithin(text, parentOf(text) ?? text)).toBe(true);
      }),
    );
  });

  it('has nothing to say about texts that are no ID, and never throws', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (text, other) => {
        if (parseProcessId(text) !== undefined) return;
        expect(parentOf(text)).toBeUndefined();
        expect(withoutPrefix(text)).toBe(text);
        expect(isWithin(text, other)).toBe(false);
      }),
    );
  });
});

describe('the order of process IDs', () => {
  it('is that of the numbers, a prefix after what it extends, other texts last', () => {
    const ordered = ['1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.1.1.9', '1.1.1.9.10', '110001.1.1.1.9.10', '1.1.1.10', '1.1.2', '1.2', '2.1', 'A', 'F'];
    expect(ordered.toReversed().toSorted(compareProcessIds)).toEqual(ordered);
  });

  const texts = fc.oneof(processIds.map(formatProcessId), anyTexts);

  it('is antisymmetric, and 0 only for equal texts', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(compareProcessIds(a, b))).toBe(0 - Math.sign(compareProcessIds(b, a)));
        expect(compareProcessIds(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(texts, texts, texts, (a, b, c) => {
        const [first, second, third] = [a, b, c].toSorted(compareProcessIds) as [string, string, string];
        expect(compareProcessIds(first, second)).toBeLessThanOrEqual(0);
        expect(compareProcessIds(second, third)).toBeLessThanOrEqual(0);
        expect(compareProcessIds(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
