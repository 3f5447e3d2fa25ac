import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validate } from '../../src/validation/index.ts';
import { endToEnd } from '../../src/validation/rules/end-to-end.ts';
import { flow, read } from '../bpmn/diagram.ts';
import { tree } from './cases.ts';

/** Up to eight tasks, a start and an end, and any flows between them. */
const graphs = fc.integer({ min: 1, max: 8 }).chain((tasks) => fc.record({
  tasks: fc.constant(tasks),
  flows: fc.uniqueArray(fc.tuple(fc.integer({ min: -1, max: tasks - 1 }), fc.integer({ min: 0, max: tasks })), { maxLength: 16, selector: String }),
}));

const nameOf = (node: number, tasks: number): string => (node === -1 ? 'Start' : node === tasks ? 'End' : `T${node}`);

/** Whether a way leads from one node to the other, by trying every way. */
function leads(flows: readonly (readonly [number, number])[], from: number, to: number, seen: ReadonlySet<number> = new Set()): boolean {
  return from === to || flows.some(([source, target]) => source === from && !seen.has(target) && leads(flows, target, to, new Set([...seen, target])));
}

test('a task is found exactly when no way leads from the start to it or from it to the end', async () => {
  await fc.assert(fc.asyncProperty(graphs, async ({ tasks, flows }) => {
    const nodes = Array.from({ length: tasks }, (_, index) => `<bpmn:task id="T${index}" />`).join('');
    const edges = flows.map(([source, target], index) => `<bpmn:sequenceFlow id="F${index}" sourceRef="${nameOf(source, tasks)}" targetRef="${nameOf(target, tasks)}" />`).join('');
    const { issues } = validate(await read(flow(`<bpmn:startEvent id="Start" />${nodes}<bpmn:endEvent id="End" />${edges}`)), { tree, rules: [endToEnd] });
    const apart = Array.from({ length: tasks }, (_, task) => task).filter((task) => !leads(flows, -1, task) || !leads(flows, task, tasks));
    expect(issues.map(({ elementId }) => elementId)).toEqual(apart.map((task) => `T${task}`));
  }), { numRuns: 150 });
});

test('a chain of many thousand steps is gone through', async () => {
  const count = 20_000;
  const nodes = Array.from({ length: count }, (_, index) => `<bpmn:task id="T${index}" /><bpmn:sequenceFlow id="F${index}" sourceRef="${index === 0 ? 'Start' : `T${index - 1}`}" targetRef="T${index}" />`);
  const xml = flow(`<bpmn:startEvent id="Start" />${nodes.join('')}<bpmn:endEvent id="End" /><bpmn:sequenceFlow id="Last" sourceRef="T${count - 1}" targetRef="End" />`);
  expect(validate(await read(xml), { tree, rules: [endToEnd] }).issues).toEqual([]);
});
