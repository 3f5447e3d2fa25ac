import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import { describe, expect, test } from 'vitest';
import { createModdle } from '../../src/bpmn/index.ts';
import { bpmnlintPlugin, etomRules } from '../../src/validation/index.ts';
import type { Rule } from '../../src/validation/index.ts';
import { createWords } from '../../src/words/index.ts';
import { casesOf, outcomeOf, shortNameOf, tree } from './cases.ts';
import type { OpenCase } from './cases.ts';

const plugin = bpmnlintPlugin(tree, createWords('en'));
const resolver = new StaticResolver({
  'config:bpmnlint-plugin-etom/recommended': plugin.configs.recommended,
  ...Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [`rule:bpmnlint-plugin-etom/${name}`, rule])),
});

type Results = Readonly<Record<string, readonly { readonly id: string; readonly category: string; readonly message: string }[]>>;

/** The findings that are milder than their rule are rules of their own there. */
const milder: Readonly<Record<string, string>> = { 'id-format': 'id-normalised', 'id-known': 'id-unchecked', 'name-matches': 'name-variant' };

async function lint(xml: string, config: object = { extends: 'plugin:etom/recommended' }, moddle = new BpmnModdle()): Promise<Results> {
  return new Linter({ resolver }).lint((await moddle.fromXML(xml)).rootElement, config);
}

/** The lines that bpmnlint reports of one rule of ours and its milder half, as cases write them: element and severity. */
async function linted(rule: Rule, { xml, options }: OpenCase, moddle: BpmnModdle): Promise<readonly string[]> {
  const names = [shortNameOf(rule), milder[shortNameOf(rule)] ?? ''].filter((name) => name !== '');
  const rules = Object.fromEntries(names.map((name) => [`etom/${name}`, [plugin.configs.recommended.rules[name], options]]));
  const results = await lint(xml, { rules }, moddle);
  return Object.values(results).flat().map(({ id, category }) => `${id} ${category.replace(/^warn$/, 'warning')}`);
}

describe('bpmnlintPlugin', () => {
  test('recommends every rule, each at its default severity', () => {
    expect(plugin.configs.recommended.rules).toEqual({
      'tag-required': 'error', edition: 'error', 'id-format': 'error', 'id-normalised': 'warn', 'id-known': 'error', 'id-unchecked': 'info', 'id-level': 'error',
      'name-matches': 'error', 'name-variant': 'warn', nesting: 'warn', 'function-known': 'warn', 'end-to-end': 'error', recovered: 'info',
    });
    expect(Object.keys(plugin.rules)).toEqual(Object.keys(plugin.configs.recommended.rules));
    for (const rule of etomRules) expect(plugin.rules).toHaveProperty(shortNameOf(rule));
  });

  for (const [how, moddle] of [['a plain moddle', new BpmnModdle()], ['our descriptor', createModdle()]] as const) {
    test.each(etomRules.flatMap((rule) => casesOf(rule).map((one) => [`${rule.name}: ${one.name}`, rule, one] as const)))(`finds with ${how} what validation finds in %s`, async (_, rule, one) => {
      // That an acceptance is needless is a note, for which bpmnlint has no place beside an error or a warning.
      const expected = (await outcomeOf(rule, one)).filter((line) => !line.includes('acceptedInVain')).map((line) => line.split(' ').slice(0, 2).join(' '));
      expect((await linted(rule, one, moddle)).toSorted()).toEqual(expected.toSorted());
    });
  }

  const unknown = casesOf(etomRules.find(({ name }) => name === 'etom/id-known') as Rule).find(({ name }) => name === 'unknown')?.xml ?? '';

  test('a report carries the sentence, the type and the titles of the fixes', async () => {
    expect((await lint(unknown))['etom/id-known']).toMatchObject([{
      id: 'Task', severity: 'error', elementType: 'bpmn:Task', message: expect.stringContaining('1.1.1.20 is in no catalogue'),
      fixes: expect.arrayContaining([{ title: 'Assign 1.1.1.12 Bill inquiry handling', safe: false }]),
    }]);
  });

  test('the grade is bpmnlint’s to choose', async () => {
    expect((await lint(unknown, { rules: { 'etom/id-known': 'warn' } }))['etom/id-known']).toMatchObject([{ category: 'warn' }]);
  });

  test('wrong options are refused with the reason', async () => {
    await expect(lint(unknown, { rules: { 'etom/id-level': ['error', { task: 7 }] } })).rejects.toThrow('rules["etom/id-level"][1].task: A whole number from 0 to 3');
  });

  test('says nothing of a sound model', async () => {
    const [sound] = casesOf(etomRules.find(({ name }) => name === 'etom/end-to-end') as Rule).filter(({ name }) => name === 'simple');
    expect(await lint(sound?.xml ?? '')).toEqual({});
  });
});
