import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';
import { processIds } from './arbitraries.ts';
import { formatProcessId } from '../../src/etom/index.ts';

const conflicts = (...catalogues: readonly Catalogue[]): string[] =>
  createElementTree(catalogues).conflicts.map((conflict) => `${conflict.kind} ${conflict.kind === 'id' ? conflict.id : conflict.prefix} ${conflict.first.id} ${conflict.second.id}`);

describe('the conflicts of catalogues', () => {
  const a = catalogue([ownElement('770001.1.1.1.5')], { id: 'a', prefix: '770001' });
  const b = catalogue([ownElement('770001.1.1.1.6')], { id: 'b', prefix: '770001' });
  it.each<[string, readonly Catalogue[], string[]]>([
    ['none', [a, catalogue([ownElement('2.1.1.7', { parent: '1.1.1' })])], []],
    ['the same prefix in two', [a, b], ['prefix 770001 a b']],
    ['the same prefix in two editions', [a, { ...b, edition: 'other' }], []],
    ['the same ID in two', [a, catalogue([ownElement('770001.1.1.1.5')], { id: 'c' })], ['id 770001.1.1.1.5 a c']],
    ['the same ID twice in one', [catalogue([element('1.1'), element('1.1')], { id: 'd' })], ['id 1.1 d d']],
    ['an ID of the standard', [...builtInCatalogues(), catalogue([element('1.1.1.5')], { id: 'e' })], ['id 1.1.1.5 gost-r-53633.3-2009 e']],
    ['the same catalogue twice', [a, a], ['prefix 770001 a a', 'id 770001.1.1.1.5 a a']],
  ])('%s', (_case, catalogues, expected) => {
    expect(conflicts(...catalogues)).toEqual(expected);
  });

  it('are none in what comes with eTOM Flow', () => {
    expect(conflicts(...builtInCatalogues())).toEqual([]);
  });

  it('never keep a tree from being built, and the first catalogue counts', () => {
    const catalogues = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), ids: fc.array(processIds, { maxLength: 6 }), prefix: fc.constantFrom('770001', '440002') }), { maxLength: 4 })
      .map((list) => list.map(({ id, ids, prefix }) => catalogue(ids.map((each) => ownElement(formatProcessId(each))), { id, prefix })));
    fc.assert(fc.property(catalogues, (list) => {
      const tree = createElementTree(list);
      const all = list.flatMap(({ elements }) => elements);
      expect(tree.elements).toHaveLength(all.length - tree.conflicts.filter(({ kind }) => kind === 'id').length);
      for (const { id } of all) expect(tree.get(id)).toBe(all.find((each) => each.id === id));
    }));
  });
});
