import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, groupByVerticals } from '../../src/etom/index.ts';
import { catalogue, element } from './catalogues.ts';

const outline = (groups: ReturnType<typeof groupByVerticals>): string =>
  groups.map(({ key, elements }) => `${key || '-'}: ${elements.map(({ id }) => id).join(' ')}`).join('; ');

describe('grouping by verticals', () => {
  it('puts each block once, in its group', () => {
    const { blocks } = createElementTree(builtInCatalogues());
    expect(outline(groupByVerticals(blocks))).toBe(
      'OSR: 1.1.1.1; FAB: 1.1.1.2 1.1.1.9; F: 1.1.1.3 1.1.1.4 1.1.1.5; A: 1.1.1.6 1.1.1.7; B: 1.1.1.10 1.1.1.11 1.1.1.12',
    );
  });

  it('orders all kinds of groups, whatever the order of letters in the data', () => {
    const { elements } = catalogue([
      element('1.3.1.1'),
      element('1.2.1.1', { verticals: ['PLM'] }),
      element('1.1.1.1', { verticals: ['B'] }),
      element('1.1.1.2', { verticals: ['B', 'A'] }),
      element('1.1.1.3', { verticals: ['A', 'F'] }),
      element('1.2.1', { verticals: ['SC', 'ILM', 'PLM'] }),
      element('1.1.1.4', { verticals: ['B', 'F'] }),
      element('1.1.1.5', { verticals: ['A'] }),
      element('1.1.1.6', { verticals: ['F'] }),
      element('1.1.1.7', { verticals: ['OSR', 'F', 'A', 'B'] }),
      element('1.1.1.8', { verticals: ['A', 'B'] }),
    ]);
    expect(outline(groupByVerticals(elements))).toBe(
      'OSRFAB: 1.1.1.7; FA: 1.1.1.3; FB: 1.1.1.4; F: 1.1.1.6; AB: 1.1.1.2 1.1.1.8; A: 1.1.1.5; B: 1.1.1.1; SCILMPLM: 1.2.1; PLM: 1.2.1.1; -: 1.3.1.1',
    );
  });

  it('has no groups for no elements', () => {
    expect(groupByVerticals([])).toEqual([]);
  });
});
