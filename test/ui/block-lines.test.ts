import { describe, expect, test } from 'vitest';
import { builtInCatalogues, createElementTree, createMap } from '../../src/etom/index.ts';
import type { EtomElement, MapPlace } from '../../src/etom/index.ts';
import { createBlockLines, railLines } from '../../src/ui/block-lines.ts';
import type { BlockLine } from '../../src/ui/block-lines.ts';
import { catalogue, ownElement } from '../etom/catalogues.ts';

/** Lists the blocks of the built-in catalogues with an organisation's own elements. */
function list({ place = {}, turned = [], own = [] }: { place?: MapPlace; turned?: readonly string[]; own?: readonly EtomElement[] } = {}): readonly BlockLine[] {
  const tree = createElementTree([...builtInCatalogues(), ...(own.length === 0 ? [] : [catalogue(own, { id: 'own', prefix: '770123' })])]);
  return createBlockLines(tree, createMap(tree))({ place, turned: new Set(turned) });
}

/** A line as one word: headings by what they are about, folds with + or −, blocks by ID, indented ones after a hyphen. */
function drawn(lines: readonly BlockLine[]): string[] {
  return lines.map((line) => {
    if (line.kind === 'heading') return `# ${line.key}`;
    if (line.kind === 'fold') return `${line.open ? '−' : '+'} ${line.key}`;
    return line.depth === 1 ? `- ${line.element.id}` : line.element.id;
  });
}

const crm = [
  '# verticals OSR', '1.1.1.1', '# verticals FAB', '1.1.1.2', '1.1.1.9', '# verticals F', '1.1.1.3', '1.1.1.4', '1.1.1.5',
  '# verticals A', '1.1.1.6', '1.1.1.7', '# verticals B', '1.1.1.10', '1.1.1.11', '1.1.1.12',
];

describe('the list of blocks', () => {
  test('has the eleven CRM elements first and the rest of the map in closed folds', () => {
    expect(drawn(list())).toEqual([
      ...crm, '# beyond ', '# area 1.1', '+ 1.1.2', '+ 1.1.3', '+ 1.1.4', '# area 1.2', '+ 1.2.1', '+ 1.2.2', '+ 1.2.3', '+ 1.2.4',
      '# area 1.3', '+ 1.3.1', '+ 1.3.2', '+ 1.3.3', '+ 1.3.4', '+ 1.3.5', '+ 1.3.6', '+ 1.3.7', '+ groups',
    ]);
  });

  test('given the CRM catalogue alone, without the groups above it, has its elements all the same', () => {
    const tree = createElementTree(builtInCatalogues().filter(({ id }) => id === 'gost-r-53633.3-2009'));
    expect(drawn(createBlockLines(tree, createMap(tree))({ place: {}, turned: new Set() }))).toEqual(crm);
  });

  test('never offers what is retired or exists only later', () => {
    const all = list({ turned: ['1.1.2', '1.1.3', '1.1.4', 'groups'] }).flatMap((line) => (line.kind === 'block' ? line.element : []));
    expect(all.filter(({ status }) => status !== 'standard')).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });

  test.each<[what: string, place: MapPlace, expected: readonly string[]]>([
    ['a cell beyond CRM', { group: '1.1.2', vertical: 'A' }, ['# group 1.1.2', '1.1.2.3', '1.1.2.4']],
    ['a group beyond CRM, which can be placed as a whole', { group: '1.1.4' }, ['# group 1.1.4', '1.1.4', '1.1.4.1', '1.1.4.2', '1.1.4.3', '1.1.4.4', '1.1.4.5', '1.1.4.6']],
    ['a cell of CRM', { group: '1.1.1', vertical: 'OSR' }, ['# verticals OSR', '1.1.1.1']],
    ['a vertical everywhere', { vertical: 'OSR' }, ['# verticals OSR', '1.1.1.1', '# beyond ', '# area 1.1', '+ 1.1.2', '+ 1.1.3', '+ 1.1.4']],
    ['a vertical without CRM', { vertical: 'SC' }, ['# beyond ', '# area 1.2', '+ 1.2.1', '+ 1.2.2', '+ 1.2.3', '+ 1.2.4']],
  ])('shows %s', (_, place, expected) => {
    expect(drawn(list({ place }))).toEqual(expected);
  });

  test('opens a fold that was turned over, and closes one that is open by itself', () => {
    expect(drawn(list({ turned: ['1.1.3'] })).join(' ')).toContain('− 1.1.3 1.1.3.1 1.1.3.2');
    const own = [ownElement('770123.1.1.1.5.1')];
    expect(drawn(list({ own })).join(' ')).toContain('1.1.1.5 − own 1.1.1.5 - 770123.1.1.1.5.1');
    expect(drawn(list({ own, turned: ['own 1.1.1.5'] })).join(' ')).not.toContain('770123');
  });

  test.each([
    ['of level 3 below its standard element', ownElement('770123.1.1.1.5.1'), '1.1.1.5 − own 1.1.1.5 - 770123.1.1.1.5.1'],
    ['that redefines a standard one below that', ownElement('770123.1.1.1.4'), '1.1.1.4 − own 1.1.1.4 - 770123.1.1.1.4'],
    ['of level 2 in its group', ownElement('2.1.1.1', { level: 2, parent: '1.1.1', verticals: ['A'] }), '# verticals A 1.1.1.6 1.1.1.7 2.1.1.1'],
  ])('has an own element %s', (_, element, expected) => {
    expect(drawn(list({ own: [element] })).join(' ')).toContain(expected);
  });

  test('keeps many own elements closed', () => {
    const own = Array.from({ length: 9 }, (_, index) => ownElement(`770123.1.1.1.5.${index + 1}`));
    expect(drawn(list({ own })).join(' ')).toContain('1.1.1.5 + own 1.1.1.5 #');
  });
});

test('the rail has the blocks of CRM alone', () => {
  const own = [ownElement('770123.1.1.1.5.1')];
  expect(drawn(railLines(list({ own, turned: ['1.1.2'] })))).toEqual(crm);
});
