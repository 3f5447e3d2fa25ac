import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, isOffered } from '../../src/etom/index.ts';
import { anyTexts } from './arbitraries.ts';
import { catalogue, ownElement } from './catalogues.ts';

const tree = createElementTree([...builtInCatalogues(), catalogue([ownElement('2.1.1.7', { parent: '1.1.1' })])]);
const nearest = (id: string, limit = 3): string => tree.nearest(id, limit).map((element) => element.id).join(' ');

describe('the elements nearest to a wrong ID', () => {
  it.each([
    ['1.1.1.55', '1.1.1.5 1.1.1.12 1.1.1.11', 'a doubled digit, then the neighbours'],
    ['1.1.1.8', '1.1.1.7 1.1.1.9 1.1.1.6', 'the neighbours of a number that is not used'],
    ['1.1.1.13', '1.1.1.12 1.1.1.11 1.1.1.10', 'the neighbours of a later-only number'],
    ['1.1.2', '1.1.2.1 1.1.2.2 1.1.2.3', 'a group leads to its elements'],
    ['2.1.3', '1.1.3 1.2.1.3', 'a wrong or a missing developer number'],
    ['1.3.3', '1.3.3.1 1.3.3.2 1.3.3.3', 'a group again'],
    ['2.1.1.5', '1.1.1.5 2.1.1.7', "a developer's number mistaken, then an organisation's own neighbour"],
    ['1.1.7.5', '1.1.1.5 1.1.2.5 1.1.3.5', 'an unknown group: the same number in the others, CRM first'],
    ['770001.1.1.1.55', '1.1.1.5 1.1.1.12', 'the prefix does not count'],
    ['1.1.1.55.1', '1.1.1.5', 'a third level below an unknown element'],
  ])('%s: %s (%s)', (id, expected) => {
    expect(nearest(id, expected.split(' ').length)).toBe(expected);
  });

  it.each([0, -1, 1, 500])('are at most %i', (limit) => {
    expect(tree.nearest('1.1.1.55', limit).length).toBe(Math.max(0, Math.min(limit, tree.nearest('1.1.1.55', 1000).length)));
  });

  it('are usable, are not the ID itself, and stand once, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyTexts, fc.constantFrom(...tree.elements.map(({ id }) => id))), (text) => {
        const found = tree.nearest(text, 10);
        expect(new Set(found).size).toBe(10);
        expect(found.filter((element) => !isOffered(element) || element.id === text || element.kind === 'vertical')).toEqual([]);
      }),
    );
  });
});
