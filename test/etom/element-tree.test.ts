import { describe, expect, it } from 'vitest';
import { builtInCatalogues, compareProcessIds, createElementTree } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const tree = createElementTree(builtInCatalogues());
const ids = (elements: readonly { id: string }[]): string => elements.map(({ id }) => id).join(' ');

describe('the tree of the built-in catalogues', () => {
  it('is in numerical order, then come the verticals', () => {
    const all = tree.elements.map(({ id }) => id);
    const numbers = all.filter((id) => id.includes('.'));
    expect(all).toEqual([...numbers.toSorted(compareProcessIds), 'OSR', 'F', 'A', 'B', 'SC', 'ILM', 'PLM']);
  });

  it.each([
    ['1.1', 'OSR F A B 1.1.1 1.1.2 1.1.3 1.1.4'],
    ['1.3', '1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7'],
    ['1.2.4', '1.2.4.1 1.2.4.2 1.2.4.3'],
    ['1.1.1.5', ''],
    ['F', ''],
    ['nonsense', ''],
  ])('has below %s: %s', (id, children) => {
    expect(ids(tree.children(id))).toBe(children);
  });

  it.each([
    ['1.1.1.5', '1.1.1'],
    ['1.1.1', '1.1'],
    ['PLM', '1.2'],
    ['1.1', undefined],
  ])('has above %s: %s', (id, parent) => {
    const found = tree.get(id);
    expect(found && tree.parent(found)?.id).toBe(parent);
  });

  it('knows one edition and nothing else of it', () => {
    expect([...tree.editions]).toEqual(['gost-r-53633']);
    expect([...tree.prefixes()]).toEqual([]);
    expect(tree.get('1.1.1.55')).toBeUndefined();
    expect(tree.get('1.1.1.5', 'frameworx-16')).toBeUndefined();
  });
});

describe('a tree of several catalogues', () => {
  const first = catalogue([element('1.1.1', { names: { en: 'First', ru: 'Первый' } }), element('1.1.1.2'), element('1.1.1.1')]);
  const second = catalogue([element('1.1.1', { names: { en: 'Second', ru: 'Второй' } }), element('1.1'), element('1.1.2.1')]);
  const own = catalogue(
    [ownElement('770001.1.1.1.1'), ownElement('770001.1.1.1.1.1'), ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('2.1.1.7.1'), element('2.1.1.8', { status: 'retired', parent: '1.1.1' })],
    { prefix: '770001' },
  );
  const foreign = catalogue([element('1.3.3')], { edition: 'frameworx-16' });
  const several = createElementTree([first, second, own, foreign]);

  it('takes an element from the first catalogue that defines it', () => {
    expect(several.get('1.1.1')?.names.en).toBe('First');
  });

  it('shows the elements of one edition, and gets those of the others by edition', () => {
    expect(ids(several.elements)).toBe('1.1 1.1.1 1.1.1.1 770001.1.1.1.1 770001.1.1.1.1.1 1.1.1.2 1.1.2.1 2.1.1.7 2.1.1.7.1 2.1.1.8');
    expect(several.get('1.3.3')).toBeUndefined();
    expect(several.get('1.3.3', 'frameworx-16')?.id).toBe('1.3.3');
    expect(ids(createElementTree([first, foreign], 'frameworx-16').elements)).toBe('1.3.3');
  });

  it('offers as blocks the elements of CRM, then those of organisations', () => {
    expect(ids(several.blocks)).toBe('1.1.1.1 1.1.1.2 770001.1.1.1.1 2.1.1.7');
  });

  it("puts an organisation's elements below standard ones, or where their catalogue says", () => {
    expect(ids(several.children('1.1.1'))).toBe('1.1.1.1 770001.1.1.1.1 1.1.1.2 2.1.1.7 2.1.1.8');
    expect(ids(several.children('770001.1.1.1.1'))).toBe('770001.1.1.1.1.1');
    expect(ids(several.children('2.1.1.7'))).toBe('2.1.1.7.1');
  });

  it.each([
    ['770001.1.1.1.1', '1.1.1.1'],
    ['770001.1.1.1.1.1', '1.1.1.1'],
    ['2.1.1.7', '1.1.1'],
    ['2.1.1.7.1', '1.1.1'],
    ['1.1.1.2', '1.1.1.2'],
  ])('lists %s with the standard element %s', (id, standard) => {
    const found = several.get(id);
    expect(found && several.standardOf(found)?.id).toBe(standard);
  });

  it('knows which catalogue an element comes from', () => {
    const of = (id: string): unknown => several.catalogueOf(several.get(id) ?? element('1.9'));
    expect([of('1.1.1'), of('1.1'), of('2.1.1.7'), of('1.9')]).toEqual([first, second, own, undefined]);
  });

  it('is empty without catalogues', () => {
    const empty = createElementTree([]);
    expect([empty.elements, empty.blocks, empty.nearest('1.1.1.5', 3), empty.children('1.1')]).toEqual([[], [], [], []]);
    expect(empty.get('1.1')).toBeUndefined();
  });
});
