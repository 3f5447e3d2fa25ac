import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftGroups } from '../../src/etom/index.ts';
import { catalogue, ownElement, treeWith } from './catalogues.ts';
import { drafts } from './drafts.ts';

const standard = treeWith();

describe('the groups of a draft', () => {
  it('are the standard elements that its own belong to, in numerical order', () => {
    const draft = catalogue([
      ownElement('2.1.1.7.1'), ownElement('x'), ownElement('770001.1.1.1.10.1'), ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('770001.1.1.1.5.1'),
      ownElement('770001.1.1.1.5'), ownElement('770001.1.1.1.10.'), ownElement('770001.1.1.1.6.2'), ownElement('2.1.1.9.1', { parent: '1.1.1.9' }),
    ]);
    expect(draftGroups(draft, standard).map((group) => `${group.standard?.id}: ${group.rows.map(({ element, index, depth }) => `${index} ${element.id}${depth === 1 ? ' below' : ''}`).join(', ')}`)).toEqual([
      '1.1.1: 3 2.1.1.7, 0 2.1.1.7.1 below',
      '1.1.1.5: 5 770001.1.1.1.5, 4 770001.1.1.1.5.1 below',
      '1.1.1.6: 7 770001.1.1.1.6.2',
      '1.1.1.9: 8 2.1.1.9.1',
      '1.1.1.10: 2 770001.1.1.1.10.1, 6 770001.1.1.1.10.',
      'undefined: 1 x',
    ]);
  });

  it('hold every element once, whatever the draft', () => {
    fc.assert(fc.property(drafts, (draft) => {
      const places = draftGroups(draft, standard).flatMap(({ rows }) => rows.map(({ index }) => index));
      expect(places.toSorted((a, b) => a - b)).toEqual(draft.elements.map((_, index) => index));
    }));
  });
});
