import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, inOtherLayout, inOtherScript } from '../../src/search/letters.ts';

describe('a folded word', () => {
  it.each([
    ['ЗАКАЗ', 'заказ'],
    ['учёт', 'учет'],
    ['СRМ', 'crm'],
    ['зaкaз', 'заказ'],
    ['ﬁnance', 'finance'],
    ['й', 'й'],
    ['customer’s', 'customer'],
    ["customer's", 'customer'],
    ['жz', 'жz'],
  ])('of %j is %j', (word, expected) => {
    expect(folded(word)).toBe(expected);
  });
});

describe('a text in the other keyboard layout', () => {
  it.each([
    ['pfrfp', 'заказ'],
    ['щквук', 'order'],
    [';fkj,f', 'жалоба'],
    ["'nf;", 'этаж'],
    ['GHBTV', 'прием'],
    ['123', '123'],
  ])('of %j is %j', (text, expected) => {
    expect(inOtherLayout(text)).toBe(expected);
  });

  it('is the text again when it is exchanged twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюя') }), (text) => {
        expect(inOtherLayout(inOtherLayout(text))).toBe(text);
      }),
    );
  });
});

describe('a text in the letters of the other script', () => {
  it.each([
    ['zakaz', 'заказ'],
    ['zhaloba', 'жалоба'],
    ['schet', 'счет'],
    ['zaкaз', 'заказ'],
    ['ордер', 'order'],
    ['сервис', 'servis'],
    ['1.1', '1.1'],
  ])('of %j is %j', (text, expected) => {
    expect(inOtherScript(text)).toBe(expected);
  });
});
