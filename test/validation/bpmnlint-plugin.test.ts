import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import { describe, expect, test } from 'vitest';
import { createModdle } from '../../src/bpmn/index.ts';
import { bpmnlintPlugin, rules, validate } from '../../src/validation/index.ts';
import { createWords } from '../../src/words/index.ts';
import { flow, read, tag, task } from '../bpmn/diagram.ts';
import { tree } from './rule-tester.ts';

const plugin = bpmnlintPlugin(tree, createWords('en'));
const resolver = new StaticResolver({
  'config:bpmnlint-plugin-etom/recommended': plugin.configs.recommended,
  ...Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [`rule:bpmnlint-plugin-etom/${name}`, rule])),
});

const lint = async (xml: string, config: object = { extends: 'plugin:etom/recommended' }, moddle = new BpmnModdle()): Promise<Record<string, { id: string; category: string; message: string }[]>> =>
  new Linter({ resolver }).lint((await moddle.fromXML(xml)).rootElement, config);

const flawed = flow(
  task('A') + task('B', tag('1.1.1.5.')) + task('C', tag('1.1.1.20')) + task('D', tag('1.1.1.5.2')) + task('E', tag('1.1.1.5', 'edition="x"')) + task('F', '', ['V']) + task('G', tag('x')) + task('H', tag('1.1.1.5')),
).replace('<bpmn:process', '<bpmn:category id="K" name="eTOM gost-r-53633"><bpmn:categoryValue id="V" value="1.1.1.6 Problem handling" /></bpmn:category><bpmn:process');

describe('bpmnlintPlugin', () => {
  test('recommends every rule, each at its default severity', () => {
    expect(plugin.configs.recommended.rules).toEqual({
      'tag-required': 'error', edition: 'error', 'id-format': 'error', 'id-normalised': 'warn', 'id-known': 'error', 'id-unchecked': 'info', recovered: 'info',
    });
    expect(Object.keys(plugin.rules)).toEqual(Object.keys(plugin.configs.recommended.rules));
    for (const { name } of rules) expect(plugin.rules).toHaveProperty(name.replace('etom/', ''));
  });

  for (const [how, moddle] of [['a plain moddle', new BpmnModdle()], ['our descriptor', createModdle()]] as const) {
    test(`finds what validation finds, with ${how}`, async () => {
      const results = await lint(flawed, undefined, moddle);
      expect(Object.fromEntries(Object.entries(results).map(([name, reports]) => [name, reports.map(({ id, category }) => `${id} ${category}`)]))).toEqual({
        'etom/tag-required': ['A error'], 'etom/edition': ['E error'], 'etom/id-format': ['G error'], 'etom/id-normalised': ['B warn'],
        'etom/id-known': ['C error'], 'etom/id-unchecked': ['D info'], 'etom/recovered': ['F info'],
      });
      expect(Object.values(results).flat()).toHaveLength(validate(await read(flawed), { tree }).issues.length);
    });
  }

  test('a report carries the sentence, the type and the titles of the fixes', async () => {
    const results = await lint(flawed);
    expect(results['etom/id-known']?.[0]).toMatchObject({
      id: 'C', severity: 'error', elementType: 'bpmn:Task', message: expect.stringContaining('1.1.1.20 is in no catalogue'),
      fixes: expect.arrayContaining([{ title: 'Assign 1.1.1.12 Bill inquiry handling', safe: false }]),
    });
  });

  for (const name of Object.keys(plugin.rules)) {
    test(`${name} can be used alone, at any grade`, async () => {
      const results = await lint(flawed, { rules: { [`etom/${name}`]: 'warn' } });
      expect(Object.values(results).flat().map(({ category }) => category)).toEqual(['warn']);
    });
  }

  test('says nothing of a sound model', async () => {
    expect(await lint(flow(task('T', tag('1.1.1.5'))))).toEqual({});
  });
});
