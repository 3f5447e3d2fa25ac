import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgiven, typosIn } from '../../src/search/typos.ts';

const typos = (typed: string, word: string, most: number, begun = false): number => typosIn(typed)(word, most, begun);

describe('the mistakes in a typed word', () => {
  it.each([
    ['заказ', 'заказ', 0],
    ['закас', 'заказ', 1],
    ['заказз', 'заказ', 1],
    ['закз', 'заказ', 1],
    ['зкааз', 'заказ', 1],
    ['recievables', 'receivables', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
    ['ab', '', 2],
  ])('%j for %j: %i', (typed, word, expected) => {
    expect(typos(typed, word, 9)).toBe(expected);
  });

  it.each([
    ['кредитас', 'кредитоспособность', 1],
    ['кред', 'кредитоспособность', 0],
    ['рке', 'кредит', 1],
    ['рккк', 'кредит', 3],
  ])('%j for the beginning of %j: %i', (typed, word, expected) => {
    expect(typos(typed, word, 9, true)).toBe(expected);
  });

  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('are as many in one direction as in the other, and none only in the same word', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(typos(one, other, 20)).toBe(typos(other, one, 20));
        expect(typos(one, other, 20) === 0).toBe(one === other);
      }),
    );
  });

  it('are not counted further than they are forgiven', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), fc.boolean(), (one, other, most, begun) => {
        expect(typos(one, other, most, begun)).toBe(Math.min(typos(one, other, 20, begun), most + 1));
      }),
    );
  });

  it('are the same in each word that one function compares', () => {
    const compare = typosIn('abcab');
    expect(['abcab', 'bacab', 'abc', 'abcab'].map((word) => compare(word, 4, false))).toEqual([0, 1, 2, 0]);
  });

  it('in the beginning of a word are the fewest of all its beginnings', () => {
    fc.assert(
      fc.property(words, words, (typed, word) => {
        const each = Array.from({ length: word.length + 1 }, (_, length) => typos(typed, word.slice(0, length), 20));
        expect(typos(typed, word, 20, true)).toBe(Math.min(...each));
      }),
    );
  });

  it('are forgiven more in longer words, and none in short ones', () => {
    expect([3, 4, 7, 11].map(forgiven)).toEqual([0, 1, 2, 3]);
  });
});
