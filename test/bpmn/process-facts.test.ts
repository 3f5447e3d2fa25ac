import { expect, test } from 'vitest';
import { processFacts } from '../../src/bpmn/index.ts';
import { file, flow, read, tag, task } from './diagram.ts';

const tagged = (id: string): string => `<bpmn:extensionElements>${tag(id)}</bpmn:extensionElements>`;

async function factsOf(roots: string): Promise<unknown> {
  return processFacts(await read(file(roots))).map(({ tags, ...fact }) => ({ ...fact, tags: tags.map(({ processId }) => processId) }));
}

test.each([
  ['a process with a name and tags of its own', `<bpmn:process id="P" name="Order">${tagged('1.1.1.5')}</bpmn:process>`, [{ id: 'P', name: 'Order', tags: ['1.1.1.5'] }]],
  ['a process whose pool has them', `<bpmn:collaboration id="C"><bpmn:participant id="Q" name="Shop" processRef="P">${tagged('1.1.1.4')}</bpmn:participant></bpmn:collaboration><bpmn:process id="P"/>`,
    [{ id: 'P', name: 'Shop', tags: ['1.1.1.4'] }]],
  ['several processes, in their order', '<bpmn:process id="B"/><bpmn:process id="A" name="Second"/>', [{ id: 'B', name: '', tags: [] }, { id: 'A', name: 'Second', tags: [] }]],
  ['a process that cannot be called', '<bpmn:process name="Nameless"/><bpmn:message id="M"/>', []],
])('%s', async (_, roots, facts) => {
  expect(await factsOf(roots)).toEqual(facts);
});

test('its steps are the tagged activities that no tagged one holds, those that leave it on purpose marked', async () => {
  const crossing = `${tag('1.1.2.2')}<etom:accepted rule="etom/nesting" reason="so" />`;
  const steps = [
    task('A', tag('1.1.1.5')), task('B'), task('C', crossing),
    `<bpmn:subProcess id="S">${task('D', tag('1.1.1.6')).replace('id="D"', 'id="D" name="Deep"')}</bpmn:subProcess>`,
    `<bpmn:subProcess id="X">${tagged('1.1.1.4')}${task('E', tag('1.1.1.4'))}</bpmn:subProcess>`,
    `<bpmn:startEvent id="Z">${tagged('1.1.1.4')}</bpmn:startEvent>`,
  ];
  const [process] = processFacts(await read(flow(steps.join(''))));
  expect(process?.steps?.map(({ id, name, tags, crosses }) => [id, name, tags.map(({ processId }) => processId).join(), crosses])).toEqual([
    ['A', '', '1.1.1.5', undefined], ['C', '', '1.1.2.2', true], ['D', 'Deep', '1.1.1.6', undefined], ['X', '', '1.1.1.4', undefined],
  ]);
});
