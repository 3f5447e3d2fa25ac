import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, pictogramOf } from '../../src/etom/index.ts';
import type { PictogramCell } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const tree = createElementTree(builtInCatalogues());
const known = (id: string) => tree.get(id) ?? element(id);

/** The dark cells as "row:verticals", one a row. */
function darkCells(cells: readonly PictogramCell[]): string {
  const rows = new Map<string, string[]>();
  for (const { row = 'EM', vertical, dark } of cells) {
    if (dark) rows.set(row, [...(rows.get(row) ?? []), ...(vertical === undefined ? [] : [vertical])]);
  }
  return [...rows].map(([row, verticals]) => `${row}:${verticals.join(' ')}`).join('; ');
}

describe('the pictogram of an element', () => {
  it.each([
    ['1.1.1.1', '1.1.1:OSR'],
    ['1.1.1.2', '1.1.1:F A B'],
    ['1.1.1.3', '1.1.1:F'],
    ['1.1.1.4', '1.1.1:F'],
    ['1.1.1.5', '1.1.1:F'],
    ['1.1.1.6', '1.1.1:A'],
    ['1.1.1.7', '1.1.1:A'],
    ['1.1.1.9', '1.1.1:F A B'],
    ['1.1.1.10', '1.1.1:B'],
    ['1.1.1.11', '1.1.1:B'],
    ['1.1.1.12', '1.1.1:B'],
    ['1.1.1', '1.1.1:OSR F A B'],
    ['1.1.3.5', '1.1.3:A B'],
    ['1.1.4.6', '1.1.4:F A B'],
    ['1.2.4.2', '1.2.4:ILM'],
    ['1.2.1', '1.2.1:SC ILM PLM'],
    ['1.3.2.3', 'EM:'],
    ['1.3', 'EM:'],
    ['F', '1.1.1:F; 1.1.2:F; 1.1.3:F; 1.1.4:F'],
    ['PLM', '1.2.1:PLM; 1.2.2:PLM; 1.2.3:PLM; 1.2.4:PLM'],
    ['1.2', '1.2.1:SC ILM PLM; 1.2.2:SC ILM PLM; 1.2.3:SC ILM PLM; 1.2.4:SC ILM PLM'],
  ])('%s is dark in %s', (id, expected) => {
    expect(darkCells(pictogramOf(known(id)).cells)).toBe(expected);
  });

  it.each([
    [ownElement('770001.1.1.1.5', { verticals: ['F'] }), '1.1.1:F'],
    [ownElement('2.1.7.7', { parent: '1.1.1', verticals: ['A'] }), '1.1.1:A'],
    [ownElement('2.1.7.7.1', { parent: '2.1.7.7', verticals: ['A'] }), ''],
    [element('1.1.1.5.2', { verticals: ['F'] }), '1.1.1:F'],
    [element('1.1.1.20'), '1.1.1:OSR F A B'],
  ])('%j is dark in %s', (own, expected) => {
    expect(darkCells(pictogramOf(own).cells)).toBe(expected);
  });
});

describe('the pictogram of an organisation’s element in a tree', () => {
  const own = createElementTree([...builtInCatalogues(), catalogue([
    ownElement('770001.1.1.1.5'),
    ownElement('770001.1.1.1.5.1'),
    ownElement('2.1.7.7', { parent: '1.1.1', verticals: ['A'] }),
    ownElement('2.1.7.7.1', { parent: '2.1.7.7' }),
    ownElement('2.1.9.1', { parent: '770001.1.1.1.5' }),
  ], { prefix: '770001' })]);

  it.each([
    ['770001.1.1.1.5', '1.1.1:F', 'where the element that it redefines lies'],
    ['770001.1.1.1.5.1', '1.1.1:F', 'where the element above it lies'],
    ['2.1.9.1', '1.1.1:F', 'where its parent says'],
    ['2.1.7.7', '1.1.1:A', 'where its parent says'],
    ['2.1.7.7.1', '1.1.1:A', 'where the parent of its parent says'],
    ['1.1.1.6', '1.1.1:A', 'where the standard has it'],
    ['F', '1.1.1:F; 1.1.2:F; 1.1.3:F; 1.1.4:F', 'a column'],
    ['1.3.2.3', 'EM:', 'Enterprise Management'],
    ['1.2', '1.2.1:SC ILM PLM; 1.2.2:SC ILM PLM; 1.2.3:SC ILM PLM; 1.2.4:SC ILM PLM', 'an area'],
  ])('%s is dark in %s: %s', (id, expected, _why) => {
    expect(darkCells(pictogramOf(own.get(id) ?? element(id), { tree: own }).cells)).toBe(expected);
  });
});

describe.each([
  ['small', false, 21, 16],
  ['fine', true, 42, 32],
] as const)('the geometry of the %s pictogram', (_name, fine, wide, high) => {
  const { width, height, cells } = pictogramOf(known('1.1.1.5'), { fine });
  const light = pictogramOf(element('2.1.7.7.1', { parent: '2.1.7.7' }), { fine }).cells;

  it('is made of whole units within its frame', () => {
    expect([width, height]).toEqual([wide, high]);
    for (const cell of cells) {
      expect([cell.x, cell.y, cell.width, cell.height].every(Number.isInteger)).toBe(true);
      expect(cell.x >= 0 && cell.y >= 0 && cell.x + cell.width <= width && cell.y + cell.height <= height).toBe(true);
    }
  });

  it('leaves a gap of a unit between any two light cells', () => {
    const apart = (a: PictogramCell, b: PictogramCell): boolean =>
      a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
    const touching = light.flatMap((a, index) => light.slice(index + 1).filter((b) => !apart(a, b)));
    expect(light.filter(({ dark }) => dark)).toEqual([]);
    expect(touching).toEqual([]);
  });

  it('has a dark cell cover at most the gaps around it', () => {
    const dark = cells.filter((cell) => cell.dark);
    const others = cells.filter((cell) => !cell.dark);
    const overlap = (a: PictogramCell, b: PictogramCell): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    expect(dark.length).toBe(1);
    expect(dark.flatMap((a) => others.filter((b) => overlap(a, b)))).toEqual([]);
  });

  it('has SIP on the left of OPS, four rows each, and Enterprise Management below both', () => {
    const of = (area: string): readonly PictogramCell[] => light.filter((cell) => cell.area === area);
    expect(['SIP', 'OPS', 'EM'].map((area) => of(area).length)).toEqual([12, 16, 1]);
    const right = (area: string): number => Math.max(...of(area).map((cell) => cell.x + cell.width));
    const left = (area: string): number => Math.min(...of(area).map((cell) => cell.x));
    expect(right('SIP')).toBeLessThan(left('OPS'));
    const [em] = of('EM');
    expect(em?.y).toBeGreaterThan(Math.max(...[...of('SIP'), ...of('OPS')].map((cell) => cell.y + cell.height)));
    expect([em?.x, em?.width]).toEqual([0, width]);
    expect(of('OPS').slice(0, 4).map(({ vertical }) => vertical)).toEqual(['OSR', 'F', 'A', 'B']);
  });
});
