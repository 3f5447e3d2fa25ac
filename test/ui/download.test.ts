import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/ui/download.ts';

test.each([
  ['Заказ → оплата', 'Заказ → оплата.bpmn'],
  ['a/b\\c: "d"?', 'a-b-c- -d--.bpmn'],
  ['.', 'diagram.bpmn'],
  ['..hidden. ', 'hidden.bpmn'],
  ['   ', 'diagram.bpmn'],
  ['я'.repeat(400), `${'я'.repeat(60)}.bpmn`],
])('%j is kept as %j', (name, file) => {
  expect(fileNameOf(name, 'bpmn')).toBe(file);
});
