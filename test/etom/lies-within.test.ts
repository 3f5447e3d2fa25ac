import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, formatProcessId, isWithin, liesWithin } from '../../src/etom/index.ts';
import { anyTexts, processIds } from './arbitraries.ts';
import { catalogue, ownElement } from './catalogues.ts';

const tree = createElementTree([
  ...builtInCatalogues(),
  catalogue([ownElement('2.1.1.7', { parent: '1.1.1.5' }), ownElement('2.1.1.7.1', { parent: '2.1.1.7' }), ownElement('770001.1.1.1.6.1')], { id: 'own', prefix: '770001' }),
]);

describe('what lies within an element', () => {
  it.each([
    ['1.1.1.5', '1.1.1', true],
    ['1.1.1.5.2', '1.1.1.5', true],
    ['770001.1.1.1.6.1', '1.1.1.6', true],
    ['1.1.1.5', '1.1.1.5.2', false],
    ['1.1.1.10', '1.1.1.1', false],
    ['2.1.1.7', '1.1.1.5', true],
    ['2.1.1.7', '1.1.1', true],
    ['2.1.1.7', '1.1.1.6', false],
    ['2.1.1.7.1', '2.1.1.7', true],
    ['2.1.1.7.1', '1.1.1.5', true],
    ['2.1.1.7.9', '1.1.1.5', true],
    ['770001.2.1.1.7', '1.1.1.5', true],
    ['2.1.1.8', '1.1.1', false],
    ['nonsense', '1.1', false],
    ['1.1', 'nonsense', false],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(liesWithin(inner, outer, tree)).toBe(expected);
  });

  it('is at least what the numbers say, whatever the texts', () => {
    const texts = fc.oneof(processIds.map(formatProcessId), anyTexts);
    fc.assert(
      fc.property(texts, texts, (inner, outer) => {
        if (isWithin(inner, outer)) expect(liesWithin(inner, outer, tree)).toBe(true);
        expect(typeof liesWithin(inner, outer, tree)).toBe('boolean');
      }),
    );
  });
});
