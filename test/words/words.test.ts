import { describe, expect, test } from 'vitest';
import { createWords, localeOf } from '../../src/words/index.ts';

describe('words', () => {
  test.each([
    ['en', 1, '1 error'],
    ['en', 2, '2 errors'],
    ['ru', 1, '1 ошибка'],
    ['ru', 3, '3 ошибки'],
    ['ru', 5, '5 ошибок'],
    ['ru', 21, '21 ошибка'],
  ] as const)('given %s and %i, plurals follow the language', (locale, count, text) => {
    expect(createWords(locale).format('status.errors', { count })).toBe(text);
  });

  test('given text of a person that looks like markup or like a placeholder, it is inserted as it is', () => {
    const name = '<b>{count}</b> \'quoted\'';
    expect(createWords('en').format('notice.removed', { name })).toBe(`“${name}” is deleted`);
  });

  test('given a message made elsewhere, the sentence is of the reader\'s language', () => {
    const message = { key: 'status.errors', values: { count: 2 } } as const;
    expect([createWords('en').say(message), createWords('ru').say(message)]).toEqual(['2 errors', '2 ошибки']);
  });
});

describe('the language', () => {
  test.each([
    [['ru'], 'ru'],
    [['ru-RU', 'en'], 'ru'],
    [['de', 'EN_us', 'ru'], 'en'],
    [[undefined, null, '', 'rum'], 'en'],
    [[], 'en'],
  ] as const)('given the wishes %j, it is %s', (wishes, locale) => {
    expect(localeOf(wishes)).toBe(locale);
  });
});
