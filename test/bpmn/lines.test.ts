import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlaces, placesById } from '../../src/bpmn/index.ts';

test('the place of an offset is found in whatever order it is asked for', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '<x/>')).map((pieces) => pieces.join(''));
  fc.assert(fc.property(text, fc.array(fc.nat(40)), (given, offsets) => {
    const placeAt = createPlaces(given);
    for (const offset of offsets.filter((one) => one <= given.length)) {
      // A line ends behind its last character, so that one between the two of a line break is still in the line.
      const lines = given.slice(0, offset).split(/\r\n|\n|\r(?!$)/);
      const half = given[offset - 1] === '\r' && given[offset] !== '\n';
      expect(placeAt(offset)).toEqual(half ? { line: lines.length + 1, column: 1 } : { line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
    }
  }));
});

describe('the tag of an element', () => {
  test.each<readonly [string, string, Record<string, readonly [number, number]>]>([
    ['on a line of its own', '<a>\n  <b\n id="B"/></a>', { B: [2, 3] }],
    ['behind the same in a comment, a section and an instruction', '<a><!-- <b id="B"/>\n --><![CDATA[<b id="B"/>\n]]><?b <b\n?><b id="B"/></a>', { B: [4, 3] }],
    ['behind one whose name begins alike', '<a><bc/>\r\n<b id="B"/></a>', { B: [2, 1] }],
    ['with references in its ID', '<a>\r<b id="&#66;"/></a>', { B: [2, 1] }],
    ['the first of two', '<a><b id="B"/>\n<c id="B"/></a>', { B: [1, 4] }],
  ])('%s', (_, text, expected) => {
    expect(Object.fromEntries([...placesById(text)].map(([id, { line, column }]) => [id, [line, column]]))).toEqual(expected);
  });
});
