import { describe, expect, test } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { Catalogue, EtomElement } from '../../src/etom/index.ts';
import { createSearch } from '../../src/search/index.ts';
import { foundBy, offeredAtFirst } from '../../src/ui/picker-options.ts';
import type { PickerSurroundings } from '../../src/ui/picker-options.ts';

const own: Catalogue = {
  id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свой' }, provenance: 'test', prefix: '770123',
  elements: ['Check the address', 'Reserve the number'].map((en, index) => ({
    id: `770123.1.1.1.5.${index + 1}`, level: 3, names: { en, ru: en }, official: [], verticals: ['F'], functions: [], status: 'organisation',
  })),
};
const tree = createElementTree([...builtInCatalogues(), own]);
const search = createSearch(tree);

function element(id: string): EtomElement {
  const found = tree.get(id);
  if (found === undefined) throw new Error(`${id} is in no catalogue`);
  return found;
}

function around(part: Partial<PickerSurroundings> = {}): PickerSurroundings {
  return { tree, above: [], usage: new Map(), recent: [], ...part };
}

describe('before anything is typed', () => {
  test('parts of what lies above come first, then the diagram, then what was used lately, then the blocks; each once', () => {
    const groups = offeredAtFirst(around({
      above: [element('1.1.1.5')], usage: new Map([['1.1.1.4', 1], ['1.1.2.2', 3], ['1.1.1.8', 9]]), recent: ['1.1.2.2', '1.1.3.2', 'gone'],
    }));
    expect(groups.map(({ title, options }) => [title?.key, ...options.slice(0, 2).map(({ processId }) => processId)])).toEqual([
      ['picker.inside', '770123.1.1.1.5.1', '770123.1.1.1.5.2'],
      ['picker.used', '1.1.2.2', '1.1.1.4'],
      ['picker.recent', '1.1.3.2'],
      ['picker.blocks', '1.1.1.1', '1.1.1.2'],
    ]);
    const all = groups.flatMap(({ options }) => options.map(({ processId }) => processId));
    expect(new Set(all).size).toBe(all.length);
  });

  test('groups without anything are not there', () => {
    expect(offeredAtFirst(around()).map(({ title }) => title?.key)).toEqual(['picker.blocks']);
  });
});

describe('typed', () => {
  test.each([
    // query, first option, last option, remark, wrong
    ['order handling', '1.1.1.5', undefined, undefined, false],
    ['1.1.1.5', '1.1.1.5', undefined, undefined, false],
    ['1.1.1', '1.1.1', undefined, undefined, false],
    ['1.1.', '1.1', undefined, undefined, false],
    ['1.1.1.55', '1.1.1.5', '1.1.1.55', 'issue.idKnown.element', true],
    ['1.1.1.5.7', '1.1.1.5.7', undefined, 'explain.unchecked', false],
    ['770123.1.1.1.5.9', '770123.1.1.1.5.9', undefined, 'explain.unchecked', false],
    ['770123.1.1.1.5.1', '770123.1.1.1.5.1', undefined, undefined, false],
    ['999999.1.1.1.5.1', undefined, '999999.1.1.1.5.1', 'issue.idKnown.prefix', true],
    ['2.1.1.9', undefined, '2.1.1.9', 'issue.idKnown.organisation', true],
    ['1,1,1,5', '1.1.1.5', undefined, 'issue.idFormat.separator', true],
    ['1.1.1.8', '1.1.1.10', undefined, 'issue.idKnown.replaced', true],
    ['1.3.3', undefined, undefined, 'explain.counterpart', false],
    ['16 steps', undefined, undefined, undefined, false],
  ])('%s', (query, first, last, remark, wrong) => {
    const answer = foundBy(query, search, around());
    expect({ remark: answer.remark?.key, wrong: answer.wrong }).toEqual({ remark, wrong });
    if (first !== undefined) expect(answer.options[0]?.processId).toBe(first);
    if (last !== undefined) expect(answer.options.at(-1)).toEqual({ processId: last, reasons: [] });
  });

  test('parts of what lies above come before better hits', () => {
    const plain = foundBy('number', search, around()).options.map(({ processId }) => processId);
    const inside = foundBy('number', search, around({ above: [element('1.1.1.5')] })).options.map(({ processId }) => processId);
    expect(inside[0]).toBe('770123.1.1.1.5.2');
    expect(inside.toSorted()).toEqual(plain.toSorted());
  });

  test('an unlisted ID of level 3 says what it lies below', () => {
    expect(foundBy('1.1.1.5.7', search, around()).options[0]?.below?.id).toBe('1.1.1.5');
  });
});
