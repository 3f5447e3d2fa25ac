import { describe, expect, it } from 'vitest';
import { additionFor, prefixFor } from '../../src/editor/shelf-addition.ts';
import type { AdditionRequest } from '../../src/editor/shelf-addition.ts';
import { catalogue, ownElement, treeWith } from '../etom/catalogues.ts';

const own = catalogue([ownElement('770001.1.1.1.5.1'), ownElement('2.1.1.7', { parent: '1.1.1' })], { prefix: '770001' });
const bare = catalogue([]);
const surroundings = { tree: treeWith(own), isTaken: (id: string) => id === '2.1.1.1' };

describe('the addition for', () => {
  it.each<[string, AdditionRequest, typeof own, string | undefined]>([
    ['a listed element', { id: '770001.1.1.1.5.1' }, own, '0 770001.1.1.1.5.1'],
    ['an unlisted one below a standard element', { id: '770001.1.1.1.5.7', name: 'Проверка' }, own, '2 770001.1.1.1.5.7 Проверка'],
    ['one of another prefix', { id: '440002.1.1.1.5.7' }, own, undefined],
    ['a bare level 3, whose number is free behind the prefix', { id: '1.1.1.6.4', name: 'A' }, own, '2 770001.1.1.1.6.4 A'],
    ['a bare level 3, whose number is not free', { id: '1.1.1.5.1', name: 'A' }, own, '2 770001.1.1.1.5.2 A'],
    ['a bare level 3 without a prefix', { id: '1.1.1.5.3', name: 'A' }, bare, '0 2.1.1.5.1<1.1.1.5 A'],
    ['a bare level 2', { id: '1.1.1.40' }, own, '2 2.1.1.8<1.1.1'],
    ['a bare level 3 below nothing', { id: '1.1.1.40.1' }, own, undefined],
    ['an own level 2', { id: ' 2.1.2.3. ' }, own, '2 2.1.2.3<1.1.2'],
    ['an own level 3 below an own level 2', { id: '2.1.1.7.4' }, own, '2 2.1.1.7.4'],
    ['an ID that another catalogue has', { id: '2.1.1.1' }, bare, undefined],
    ['a parent', { parent: '1.1.1.6' }, own, '2 770001.1.1.1.6.1'],
    ['no parent', { parent: '9.9' }, own, undefined],
    ['nothing', { id: 'x' }, own, undefined],
  ])('%s', (_case, request, draft, expected) => {
    const added = additionFor(request, draft, surroundings);
    const element = added?.draft.elements[added.index];
    const text = element && `${added.index} ${element.id}${element.parent === undefined ? '' : `<${element.parent}`} ${element.names.ru === `Элемент ${element.id}` ? '' : element.names.ru}`.trim();
    expect(text).toBe(expected);
  });

  it.each([
    [{ id: '770001.1.1.1.5.7' }, '770001'],
    [{ id: '2.1.1.7' }, undefined],
    [{ parent: '1.1.1.5' }, undefined],
  ])('%j needs the prefix %s', (request, prefix) => {
    expect(prefixFor(request)).toBe(prefix);
  });
});
