import { expect, test } from 'vitest';
import { textPieces } from '../../src/bpmn/index.ts';
import { file, flow, read, tag, task } from './diagram.ts';

test.each([
  ['names in any depth, annotations, each once', `<bpmn:collaboration id="C"><bpmn:participant id="Q" name="Shop" processRef="P"/></bpmn:collaboration>
    <bpmn:process id="P"><bpmn:subProcess id="S" name="Check"><bpmn:task id="T" name="Ask&#10;  twice"/></bpmn:subProcess><bpmn:task id="U" name="Check"/><bpmn:textAnnotation id="N"><bpmn:text>Note</bpmn:text></bpmn:textAnnotation></bpmn:process>`,
    'names', ['Shop', 'Check', 'Ask twice', 'Note']],
  ['documentation of the process and of its steps', '<bpmn:process id="P"><bpmn:documentation>Whole</bpmn:documentation><bpmn:task id="T"><bpmn:documentation>Step</bpmn:documentation></bpmn:task></bpmn:process>',
    'documentation', ['Whole', 'Step']],
] as const)('%s', async (_, roots, part, expected) => {
  expect(textPieces(await read(file(roots)))[part].split('\n')).toEqual(expected);
});

test('IDs are those of elements and of tags', async () => {
  const pieces = textPieces(await read(flow(task('A', tag('1.1.1.5')) + task('B', tag('1.1.1.5')))));
  expect(pieces.ids.split('\n')).toEqual(expect.arrayContaining(['A', 'B', '1.1.1.5']));
  expect(pieces.ids.match(/1\.1\.1\.5/g)).toHaveLength(1);
});

test('a diagram without texts has none', async () => {
  expect(textPieces(await read(file('')))).toEqual({ names: '', ids: '', documentation: '' });
});
