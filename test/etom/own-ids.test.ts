import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnId, isVariant, ownIdBelow, parentOf, parseProcessId, splitId, variantIdOf } from '../../src/etom/index.ts';
import { nextFree } from '../../src/etom/own-ids.ts';
import { element, ownElement, treeWith } from './catalogues.ts';

const tree = treeWith();

describe('the next free ID below an element', () => {
  it.each<[parent: string, prefix: string | undefined, taken: string, id: string, named: string | undefined]>([
    ['1.1.1.5', '770001', '', '770001.1.1.1.5.1', undefined],
    ['1.1.1.5', '770001', '770001.1.1.1.5.1 770001.1.1.1.5.4', '770001.1.1.1.5.5', undefined],
    ['1.1.1.5', undefined, '', '2.1.1.5.1', '1.1.1.5'],
    ['1.1.1', '770001', '', '2.1.1.1', '1.1.1'],
    ['1.1.1', undefined, '2.1.1.1', '2.1.1.2', '1.1.1'],
    ['1.2', undefined, '', '2.2.1', '1.2'],
    ['2.1.1.7', '770001', '', '2.1.1.7.1', undefined],
    ['770001.1.1.1.5', '770001', '', '770001.1.1.1.5.1', undefined],
    ['440002.1.1.1.5', '770001', '', '440002.1.1.1.5.1', undefined],
  ])('below %s with the prefix %s where %j is taken: %s', (parent, prefix, taken, id, named) => {
    const own = ownIdBelow(tree.get(parent) ?? ownElement(parent), { prefix, isTaken: (each) => taken.split(' ').includes(each) });
    expect(own).toEqual({ id, ...(named === undefined ? {} : { parent: named }) });
  });

  it.each(['1.1.1.5.1', '2.1.1.7.1', 'OSR', 'nonsense'])('is none below %s', (parent) => {
    expect(ownIdBelow(element(parent, { level: 3 }), { prefix: '770001', isTaken: () => false })).toBeUndefined();
  });

  it('never is taken, never is a bare ID of TM Forum, and lies below its parent', () => {
    const parents = fc.constantFrom(...tree.elements, ownElement('2.1.1.7'), ownElement('770001.1.1.1.5'));
    fc.assert(fc.property(parents, fc.constantFrom(undefined, '770001', '000000'), fc.uniqueArray(fc.integer({ min: 1, max: 99 })), (parent, prefix, numbers) => {
      const base = ownIdBelow(parent, { prefix, isTaken: () => false })?.id.replace(/1$/, '') ?? '';
      const taken = new Set(numbers.map((number) => base + number));
      const own = ownIdBelow(parent, { prefix, isTaken: (id) => taken.has(id) });
      if (own === undefined) return;
      expect(taken).not.toContain(own.id);
      expect(isOwnId(own.id)).toBe(true);
      expect(parseProcessId(own.id)).toBeDefined();
      expect([own.parent, parentOf(own.id), parentOf(own.id)?.slice(7)]).toContain(parent.id);
    }));
  });

  it.each<[string, readonly number[], string | undefined]>([
    ['above the highest', [1, 5], '2.1.1.6'],
    ['the lowest free, when 99 is taken', [1, 2, 99], '2.1.1.3'],
    ['none, when all are taken', Array.from({ length: 99 }, (_, index) => index + 1), undefined],
  ])('takes the number %s', (_case, numbers, id) => {
    expect(nextFree('2.1.1.', (each) => numbers.includes(Number(each.slice(6))))).toBe(id);
  });
});

describe('the ID of an organisation\'s own definition', () => {
  it.each([
    ['1.1.1.5', '770001.1.1.1.5', true],
    ['1.1', '770001.1.1', true],
    ['2.1.1.7', undefined, false],
    ['OSR', undefined, false],
  ])('of %s is %s', (id, variant, is) => {
    expect(variantIdOf(element(id), '770001')).toBe(variant);
    expect(isVariant(variant ?? id)).toBe(is);
  });

  it.each(['770001.1.1.1.5.1', '770001.2.1.1.7', '1.1.1.5', ''])('is not %j', (id) => {
    expect(isVariant(id)).toBe(false);
  });
});

it.each([
  ['770001.1.1.1.5.12', '770001.1.1.1.5.', '12'],
  ['2.1.1.', '2.1.1.', ''],
  ['', '', ''],
])('the ID %j consists of %j and %j', (id, base, number) => {
  expect(splitId(id)).toEqual({ base, number });
});
