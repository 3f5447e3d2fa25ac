import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { describe, expect, test } from 'vitest';
import { readDefinitions } from '../../src/bpmn/index.ts';
import { etomRules, rules, validate } from '../../src/validation/index.ts';
import type { Rule } from '../../src/validation/index.ts';
import { casesOf, tree } from './cases.ts';

const stock = rules.filter((rule) => !etomRules.includes(rule));
const resolver = new NodeResolver({ require: createRequire(import.meta.url) });

/** What the stock rules say in bpmnlint itself: rule and element. */
async function byBpmnlint(xml: string): Promise<readonly string[]> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const results = await new Linter({ resolver }).lint(rootElement, { rules: Object.fromEntries(stock.map(({ name }) => [name, 'warn'])) });
  return Object.entries(results).flatMap(([rule, reports]) => reports.filter(({ message }) => !message.includes('<undefined>')).map(({ id }) => `${rule} ${id}`));
}

async function byUs(xml: string): Promise<readonly string[]> {
  const { definitions } = await readDefinitions(xml);
  const settings = { rules: Object.fromEntries(stock.map(({ name }) => [name, 'warning' as const])) };
  return validate(definitions, { tree, rules: stock, settings }).issues.map(({ rule, elementId }) => `${rule} ${elementId}`);
}

describe('stock rules in our walk find what bpmnlint finds', () => {
  const files = rules.flatMap((rule) => casesOf(rule).map((one) => [`${rule.name}: ${one.kind} ${one.name}`, one.xml] as const));
  test.each(files)('%s', async (_, xml) => {
    // An end event where flows meet is left out on purpose.
    const expected = (await byBpmnlint(xml)).filter((line) => !/^fake-join End$/.test(line));
    expect((await byUs(xml)).toSorted()).toEqual(expected.toSorted());
  });
});

test('the flows count, also where a file does not name them at its nodes', async () => {
  const [whole] = casesOf(stock.find(({ name }) => name === 'superfluous-gateway') as Rule).filter(({ name }) => name === 'one-in-one-out');
  const bare = (whole?.xml ?? '').replaceAll(/\s*<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, '');
  expect(bare).not.toContain('incoming');
  expect(await byBpmnlint(bare)).not.toContain('superfluous-gateway Split');
  expect(await byUs(bare)).toContain('superfluous-gateway Split');
});

test('two runs at once know nothing of each other', async () => {
  const xml = casesOf(stock.find(({ name }) => name === 'no-duplicate-sequence-flows') as Rule).find(({ kind }) => kind === 'valid')?.xml ?? '';
  const first = await byUs(xml);
  expect(await byUs(xml)).toEqual(first);
});
