import { expect, test } from 'vitest';
import { laterNumbersOf } from '../../src/etom/index.ts';

test.each([
  ['1.1.1.5', '1.3.3 Order Handling, 16.0-19.0; 1.3.3 Customer Order Processing Management, 25.5'],
  ['1.1.1.12', '1.3.11 undefined, 16.0-19.0; 1.3.10.4 Manage Customer Bill Inquiry, 24.0-25.5'],
  ['1.1.1.3', ''],
  ['1.1.2.2', ''],
])('%s is later called %j', (id, expected) => {
  expect(laterNumbersOf({ id }).map(({ id: number, name, releases }) => `${number} ${name}, ${releases}`).join('; ')).toBe(expected);
});

test('a number that took over only a part says so, and each number has a word about it', () => {
  const numbers = laterNumbersOf({ id: '1.1.1.1' });
  expect(numbers.map(({ part }) => part)).toEqual([true, true, true]);
  expect(numbers[1]?.note).toEqual({ en: 'Took over a part: readiness of sales.', ru: 'Сюда перешла часть: готовность продаж.' });
});
