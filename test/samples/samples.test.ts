import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { isActivityToTag, isExternal, mirrorTags, processFacts, readDefinitions, readTags, walk, writeDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { present, validate } from '../../src/validation/index.ts';
import { createWords } from '../../src/words/index.ts';
import { drawingOf, idOf, list } from './drawing.ts';
import { flows, locales, readSample } from './flows.ts';
import { geometryFaults } from './geometry.ts';
import { hasWay } from './ways.ts';

const tree = createElementTree(builtInCatalogues());
const words = createWords('en');
const folder = new URL('../../samples/', import.meta.url);

it('each of the seven flows is there in each language, and the README lists them', () => {
  const wanted = Object.keys(flows).flatMap((flow) => locales.map((locale) => `${flow}.${locale}.bpmn`));
  expect(readdirSync(folder).filter((name) => name.endsWith('.bpmn')).toSorted()).toEqual(wanted.toSorted());
  const readme = readFileSync(new URL('README.md', folder), 'utf8');
  expect(wanted.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

describe.each(Object.keys(flows).flatMap((flow) => locales.map((locale) => [flow, locale] as const)))('%s, %s', (flow, locale) => {
  const xml = readSample(flow, locale);
  let definitions: ModdleElement;
  let warnings: readonly unknown[];
  let tasks: ModdleElement[];

  beforeAll(async () => {
    ({ definitions, warnings } = await readDefinitions(xml));
    tasks = elementsOf(definitions).filter(isActivityToTag);
  });

  it('is read without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it('has no issue of any rule', () => {
    const { issues } = validate(definitions, { tree });
    expect(issues.map((issue) => `${issue.elementId}: ${present(issue, words).message}`)).toEqual([]);
  });

  it('has no issue of the rules that bpmnlint recommends', async () => {
    const linter = new Linter({ resolver: new NodeResolver({ require: createRequire(import.meta.url) }) });
    expect(await linter.lint(definitions, { extends: 'bpmnlint:recommended' })).toEqual({});
  });

  it('has 10 to 30 tasks, each with an element and the functions that it performs', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(10);
    expect(tasks.length).toBeLessThanOrEqual(30);
    for (const task of tasks) {
      const [tag] = readTags(task).tags;
      const element = tree.get(tag?.processId ?? '');
      const known = new Set(element?.functions.map(({ key }) => key));
      expect([idOf(task), tag?.functions.length !== 0, tag?.functions.filter((key) => !known.has(key))]).toEqual([idOf(task), true, []]);
    }
  });

  it('goes the ways of its flow through level 2', () => {
    expect(flows[flow]?.filter((way) => !hasWay(definitions, way))).toEqual([]);
  });

  it('shows the customer and a partner as someone else, and the operator with its roles', () => {
    const pools = elementsOf(definitions).filter(({ $type }) => $type === 'bpmn:Participant');
    expect(pools.map(isExternal)).toEqual([true, false, true]);
    const lanes = elementsOf(definitions).filter(({ $type }) => $type === 'bpmn:Lane');
    expect(lanes.length).toBeGreaterThanOrEqual(3);
    expect(lanes.filter((lane) => list(lane, 'flowNodeRef').length === 0).map(idOf)).toEqual([]);
  });

  it('asks at each gateway that decides, and names each answer', () => {
    const gates = elementsOf(definitions).filter((element) => element.$type === 'bpmn:ExclusiveGateway' && list(element, 'outgoing').length > 1);
    expect(gates.length).toBeGreaterThanOrEqual(2);
    expect(gates.filter((gate) => !String(gate.get('name')).endsWith('?')).map(idOf)).toEqual([]);
    expect(gates.flatMap((gate) => list(gate, 'outgoing')).filter((answer) => !answer.get('name')).map(idOf)).toEqual([]);
  });

  it('is drawn cleanly', () => {
    expect(geometryFaults(definitions)).toEqual([]);
  });

  it('is written as it is read, the mirror too', async () => {
    mirrorTags(definitions, (id) => tree.get(id)?.names.en ?? '');
    expect(await writeDefinitions(definitions)).toBe(xml);
  });
});

it.each(Object.keys(flows))('%s is the same drawing in both languages', async (flow) => {
  const [ru, en] = await Promise.all(locales.map(async (locale) => {
    const { definitions } = await readDefinitions(readSample(flow, locale).replaceAll(/(Process_\w+)_(?:ru|en)"/g, '$1"'));
    const { shapes, edges } = drawingOf(definitions);
    return {
      elements: elementsOf(definitions).map((element) => [element.$type, idOf(element), readTags(element).tags]),
      shapes: shapes.map(({ id, box }) => [id, box]),
      edges: edges.map(({ id, points, ends }) => [id, points, ends]),
    };
  }));
  expect(ru).toEqual(en);
});

it('no two files share the ID of a process, and each call names a process of its own language', () => {
  const all = Object.keys(flows).flatMap((flow) => locales.map((locale) => ({ locale, xml: readSample(flow, locale) })));
  const ids = all.map(({ xml }) => /<bpmn:process id="([^"]+)"/.exec(xml)?.[1] ?? '');
  expect(new Set(ids).size).toBe(all.length);
  const calls = all.flatMap(({ locale, xml }) => [...xml.matchAll(/calledElement="([^"]+)"/g)].map(([, called = '']) => [called, locale] as const));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(([called, locale]) => !ids.includes(called) || !called.endsWith(`_${locale}`))).toEqual([]);
});

it('none has an issue where the processes that they call are known too; a step that crosses over says why', async () => {
  const all = await Promise.all(Object.keys(flows).flatMap((flow) => locales.map((locale) => readDefinitions(readSample(flow, locale)))));
  const processes = new Map(all.flatMap(({ definitions }) => processFacts(definitions)).map((process) => [process.id, process]));
  const results = all.map(({ definitions }) => validate(definitions, { tree, resolve: (id) => processes.get(id) }));
  expect(results.flatMap(({ issues }) => issues.map((issue) => present(issue, words).message))).toEqual([]);
  expect(results.flatMap(({ accepted }) => accepted.map(({ rule, reason }) => [rule, reason !== '']))).toEqual([['etom/nesting', true], ['etom/nesting', true]]);
});

function elementsOf(definitions: ModdleElement): ModdleElement[] {
  const elements: ModdleElement[] = [];
  walk(definitions, (element) => void elements.push(element));
  return elements;
}
