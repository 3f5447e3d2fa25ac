import { describe, expect, test } from 'vitest';
import { processFacts } from '../../../src/bpmn/index.ts';
import { validate } from '../../../src/validation/index.ts';
import { flow, read, tag, task, wholeFlow } from '../../bpmn/diagram.ts';
import { tree } from '../cases.ts';

describe('resolve', () => {
  const call = wholeFlow('').replace('<bpmn:startEvent', `<bpmn:callActivity id="Call" calledElement="tns:Other"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements></bpmn:callActivity><bpmn:startEvent`)
    .replace('targetRef="End_1" />', 'targetRef="Call" /><bpmn:sequenceFlow id="Last" sourceRef="Call" targetRef="End_1" />');
  const called = async (...steps: readonly string[]): Promise<ReturnType<typeof validate>> => {
    const [process] = processFacts(await read(flow(steps.join('')).replace('Process_1', 'Other')));
    return validate(await read(call), { tree, resolve: (id) => (id === 'tns:Other' ? process : undefined) });
  };

  test('a called process of another diagram is looked into', async () => {
    const { issues } = await called(task('A', tag('1.1.1.5')), task('B', tag('1.1.2.2')), task('C', tag('1.1.3.2')), task('D', tag('1.1.2.3') + '<etom:accepted rule="etom/nesting" reason="so" />'));
    expect(issues).toMatchObject([{ rule: 'etom/nesting', severity: 'warning', elementId: 'Call', message: { key: 'issue.nesting.call', values: { process: 'Other', step: 'B', stepId: '1.1.2.2', count: 2, id: '1.1.1.5' } } }]);
  });

  test('one whose steps lie within is fine, as is one that nobody finds', async () => {
    expect((await called(task('A', tag('1.1.1.5.3')))).issues.map(({ rule }) => rule)).toEqual([]);
    expect(validate(await read(call), { tree, resolve: () => undefined }).issues).toEqual([]);
    expect(validate(await read(call), { tree }).issues).toEqual([]);
  });
});
