import { expect, test } from 'vitest';
import { extrasOfText } from '../../src/editor/diagram-extras.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { createProcessIndex, lookIntoDiagrams } from '../../src/editor/process-index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';
import type { DiagramMeta, KeptProcess } from '../../src/workspace/index.ts';

const tree = createElementTree(builtInCatalogues());
const look = (text: string): ReturnType<typeof extrasOfText> => extrasOfText(text, { tree });
const tags = [{ processId: '1.1.1.5', functions: [] }];

function meta(id: string, processes?: readonly KeptProcess[]): DiagramMeta {
  return { id, name: `Diagram ${id}`, revision: 1, createdAt: 1, changedAt: 1, ...(processes === undefined ? {} : { processes }) };
}

function xml(processId: string): string {
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:etom="urn:etom-flow:tags:1" targetNamespace="t"><bpmn:process id="${processId}" name="Order">`
    + '<bpmn:extensionElements><etom:tag processId="1.1.1.5"/></bpmn:extensionElements></bpmn:process></bpmn:definitions>';
}

test.each([
  ['P', 'a'],
  ['tns:P', 'a'],
  ['Q', 'b'],
  ['R', undefined],
])('%s leads to diagram %s', (called, diagramId) => {
  const diagrams = [meta('a', [{ id: 'P', name: 'Order', tags }]), meta('b', [{ id: 'P', name: 'Older', tags: [] }, { id: 'Q', name: '', tags: [] }]), meta('c')];
  expect(createProcessIndex(() => diagrams).resolve(called)?.diagramId).toBe(diagramId);
});

test('another list of diagrams is another index', () => {
  let diagrams = [meta('a', [{ id: 'P', name: 'Order', tags }])];
  const index = createProcessIndex(() => diagrams);
  expect(index.entries()).toEqual([{ id: 'P', name: 'Order', tags, diagramId: 'a', diagramName: 'Diagram a' }]);
  diagrams = [];
  expect(index.entries()).toEqual([]);
  expect(index.resolve('P')).toBeUndefined();
});

test('texts that nobody has looked into are, once; those that cannot be read have no process', async () => {
  const store = createMemoryStore();
  await store.create({ name: 'good', xml: xml('P') });
  await store.create({ name: 'broken', xml: '<broken' });
  expect(await lookIntoDiagrams(store, await store.list(), look, () => true)).toBe(2);
  const listed = await store.list();
  expect(Object.fromEntries(listed.map(({ name, processes }) => [name, processes]))).toEqual({ good: [{ id: 'P', name: 'Order', tags }], broken: [] });
  expect(listed.map(({ name, digest }) => [name, digest?.tags])).toEqual(expect.arrayContaining([['good', ['1.1.1.5']], ['broken', undefined]]));
  expect(await lookIntoDiagrams(store, listed, look, () => true)).toBe(0);
});

test('a page that goes away looks into no more', async () => {
  const store = createMemoryStore();
  await store.create({ name: 'good', xml: xml('P') });
  expect(await lookIntoDiagrams(store, await store.list(), look, () => false)).toBe(0);
});
