import { expect, test } from 'vitest';
import { legalXml } from '../../src/bpmn/index.ts';

test.each([
  ['one\u000btwo\u0000\u001f', 'onetwo'],
  ['\t\r\n stays', '\t\r\n stays'],
  ['half \ud83d and \udcde', 'half  and '],
  ['whole \u{1f4de}', 'whole \u{1f4de}'],
  ['\ufffe\uffff\ufffd', '\ufffd'],
])('%j becomes %j', (text, legal) => {
  expect(legalXml(text)).toBe(legal);
});
