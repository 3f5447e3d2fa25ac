import { expect, test } from 'vitest';
import { processFacts } from '../../src/bpmn/index.ts';
import { file, read, tag } from './diagram.ts';

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
