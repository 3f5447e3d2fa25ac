import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName } from '../../src/etom/index.ts';
import { kebabCase } from '../../src/etom/function-key.ts';

describe('a key made of a text', () => {
  it.each([
    ['Check the customer’s credit', 'check-the-customers-credit'],
    ['Проверка кредитоспособности', 'proverka-kreditosposobnosti'],
    ['Ещё объём (м³) за 24 ч.', 'eshche-obem-m3-za-24-ch'],
    ['Größe & Café', 'grosse-cafe'],
    ['  QoS/SLA  ', 'qos-sla'],
    ['日本', ''],
    ['', ''],
    ['a'.repeat(60), 'a'.repeat(48)],
    [`${'word '.repeat(9)}end of it`, 'word-word-word-word-word-word-word-word-word-end'],
  ])('%j: %j', (text, key) => {
    expect(kebabCase(text)).toBe(key);
  });

  it('is kebab-case or nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(kebabCase(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(kebabCase(text).length).toBeLessThanOrEqual(48);
    }));
  });
});

it.each([
  ['a', [], 'a'],
  ['a', ['a', 'a-2'], 'a-3'],
])('the free name for %j beside %j is %j', (wanted, taken, name) => {
  expect(freeName(wanted, (each) => taken.includes(each))).toBe(name);
});
