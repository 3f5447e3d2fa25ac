import { describe, expect, it } from 'vitest';
import { createElementTree } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const tree = createElementTree([
  catalogue([
    element('1.1', { abbr: 'OPS', names: { en: 'Operations', ru: 'Основная деятельность' } }),
    element('1.1.1', { abbr: 'SM&O', names: { en: 'Sales & Orders', ru: 'Учёт: заказы' } }),
    element('1.1.2', { names: { en: 'Twice', ru: 'Раз' } }),
    element('1.1.3', { names: { en: 'Twice', ru: 'Два' } }),
    element('1.1.4', { status: 'retired', names: { en: 'Gone', ru: 'Ушло' } }),
    ownElement('2.1.5', { parent: '1.1', names: { en: 'Same', ru: 'Same' } }),
  ]),
]);

describe('an element by its name', () => {
  it.each([
    ['Operations', '1.1'],
    ['  основная   ДЕЯТЕЛЬНОСТЬ.', '1.1'],
    ['ops', '1.1'],
    ['Sales and orders', '1.1.1'],
    ['Учет заказы', '1.1.1'],
    ['SM & O', '1.1.1'],
    ['same', '2.1.5'],
    ['Twice', undefined],
    ['Два', '1.1.3'],
    ['Gone', undefined],
    ['', undefined],
    ['Oper', undefined],
  ])('%j is %s', (name, id) => {
    expect(tree.named(name)?.id).toBe(id);
  });
});
