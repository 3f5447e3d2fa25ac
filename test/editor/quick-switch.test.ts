import { expect, test } from 'vitest';
import { switchTargets } from '../../src/editor/quick-switch.ts';

const diagrams = ['От заказа до оплаты', 'От запроса до ответа', 'Заказ оборудования', 'Перезаказ', 'Order-to-Payment'].map((name, id) => ({ id: `${id}`, name }));

test.each([
  ['', ['2'], ['2'], 'nothing but what was looked at, then the rest'],
  ['заказ', [], ['2', '0', '3'], 'the beginning before a word before the inside'],
  ['до от', [], ['0', '1'], 'words in any order'],
  ['otp', [], ['4'], 'the first letters of its words'],
  ['зазоп', [], [], 'letters that lie anywhere: nothing'],
  ['одо', [], ['0', '1'], 'the first letters of two words and on'],
  ['payment', [], ['4'], 'a word behind a hyphen'],
  ['нет такого', [], [], 'nothing'],
])('%j with %j looked at leads to %j: %s', (query, recent, expected) => {
  const found = switchTargets(query, diagrams, recent).map(({ id }) => id);
  expect(query === '' ? found.length : found).toEqual(query === '' ? diagrams.length : expected);
});

test('without a query the diagram before the open one comes first, and the open one behind those looked at', () => {
  expect(switchTargets('', diagrams, ['4', '1', '3']).map(({ id }) => id)).toEqual(['1', '3', '4', '0', '2']);
});

test('what fits is marked', () => {
  const [target] = switchTargets('зак опл', diagrams, []);
  expect(target?.marks.map(([start, end]) => target.name.slice(start, end))).toEqual(['зак', 'опл']);
});
