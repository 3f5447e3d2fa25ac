import { expect, test } from 'vitest';
import { builtInCatalogues, createElementTree, laterNumbersOf } from '../../src/etom/index.ts';

const tree = createElementTree(builtInCatalogues());

test.each([
  ['1.1.1.5', ['1.3.3 Order Handling, 16.0-19.0', '1.3.3 Customer Order Processing Management, 25.5']],
  ['1.1.1.12', ['1.3.11 undefined, 16.0-19.0', '1.3.10.4 Manage Customer Bill Inquiry, 25.5']],
  ['1.1.1.3', []],
  ['1.1.2.2', []],
])('%s is later called %j', (id, expected) => {
  const element = tree.get(id);
  const numbers = element === undefined ? undefined : laterNumbersOf(element);
  expect(numbers?.map((number) => `${number.id} ${number.name}, ${number.releases}`)).toEqual(expected);
});

test('a number that took over only a part says so', () => {
  const element = tree.get('1.1.1.1');
  expect(element === undefined ? [] : laterNumbersOf(element).map(({ part }) => part)).toEqual([true, true, true]);
});
