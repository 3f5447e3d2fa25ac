import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from '../../../src/report/legend/text-lines.ts';

describe('a text in lines', () => {
  it.each([
    ['Order handling', 200, ['Order handling']],
    ['Bill payments and receivables management', 200, ['Bill payments and receivables', 'management']],
    ['Расширенная схема', 60, ['Расширенная', 'схема']],
    ['end-to-end', 40, ['end-', 'to-end']],
    ['   ', 100, []],
  ])('%j within %i px: %j', (text, width, lines) => {
    expect(linesOf(text, width, 12)).toEqual(lines);
  });

  it('loses no letter, and no line but a single long word is too wide', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-zА-яё-]{1,20}$/)), fc.integer({ min: 20, max: 400 }), (words, width) => {
      const text = words.join(' ');
      const lines = linesOf(text, width, 12);
      expect(lines.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.filter((line) => widthOf(line, 12) > width && /[ -](?=.)/.test(line))).toEqual([]);
    }));
  });
});
