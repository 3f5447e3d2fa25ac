import { describe, expect, test } from 'vitest';
import { builtInCatalogues, createElementTree, createMap } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const builtIn = createElementTree(builtInCatalogues());
const map = createMap(builtIn);

describe('the map of figure 1', () => {
  test('has SIP and OPS with four rows each, and Enterprise Management without verticals', () => {
    expect(map.areas.map(({ area, verticals, rows }) => [area.abbr, verticals.map(({ id }) => id).join(' '), rows.length])).toEqual([
      ['SIP', 'SC ILM PLM', 4],
      ['OPS', 'OSR F A B', 4],
      ['EM', '', 7],
    ]);
  });

  test.each([
    ['1.1.1', 'OSR', ['1.1.1.1']],
    ['1.1.1', 'F', ['1.1.1.2', '1.1.1.3', '1.1.1.4', '1.1.1.5', '1.1.1.9']],
    ['1.1.1', 'A', ['1.1.1.2', '1.1.1.6', '1.1.1.7', '1.1.1.9']],
    ['1.1.1', 'B', ['1.1.1.2', '1.1.1.9', '1.1.1.10', '1.1.1.11', '1.1.1.12']],
    ['1.1.3', 'A', ['1.1.3.3', '1.1.3.4', '1.1.3.5']],
    ['1.2.1', 'ILM', ['1.2.1.3', '1.2.1.4']],
    ['1.3.4', undefined, ['1.3.4.1', '1.3.4.2', '1.3.4.3']],
  ] as const)('%s × %s holds %j', (group, vertical, expected) => {
    const cells = map.areas.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    expect(cells.find((cell) => cell.group === group && cell.vertical === vertical)?.elements.map(({ id }) => id)).toEqual(expected);
  });

  test('each standard element of level 2 lies in at least one cell', () => {
    const placed = new Set(map.areas.flatMap(({ rows }) => rows).flatMap((row) => row.cells).flatMap(({ elements }) => elements.map(({ id }) => id)));
    expect(builtIn.elements.filter(({ id, level, status }) => level === 2 && status === 'standard' && !placed.has(id))).toEqual([]);
  });
});

test.each([
  ['its own verticals', ownElement('2.1.1.1', { parent: '1.1.1', verticals: ['A'] }), ['A']],
  ['the verticals of its parent', ownElement('2.1.1.1.1', { parent: '1.1.1.5' }), ['F']],
  ['all verticals of its group', ownElement('2.1.1.1', { parent: '1.1.1' }), ['F', 'A']],
] as const)('an own element lies in %s', (_, own, verticals) => {
  const group = element('1.1.1', { kind: 'horizontal', verticals: ['F', 'A'] });
  const area = element('1.1', { kind: 'area', verticals: ['F', 'A'] });
  const tree = createElementTree([catalogue([area, group, element('1.1.1.5', { kind: 'element', verticals: ['F'] }), own])]);
  const small = createMap(tree);
  const found = small.areas.flatMap(({ rows }) => rows).flatMap((row) => row.cells).filter((cell) => cell.elements.includes(own));
  expect(found.map(({ vertical }) => vertical)).toEqual(verticals);
  expect(small.liesIn(own, { group: '1.1.1' })).toBe(true);
  expect(small.liesIn(own, { group: '1.1.2' })).toBe(false);
});
