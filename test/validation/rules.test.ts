import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDefinitions, writeDefinitions } from '../../src/bpmn/index.ts';
import type { Edit, ModdleElement } from '../../src/bpmn/index.ts';
import { createWords, etomRules, rules } from '../../src/validation/index.ts';
import type { Issue, Rule } from '../../src/validation/index.ts';
import { find } from '../bpmn/diagram.ts';
import { casesOf, filesOf, judge, outcomeOf, shortNameOf } from './cases.ts';
import type { OpenCase } from './cases.ts';
import { conditionsOf } from './mutants.ts';
import { outcomes } from './outcomes.ts';
import { perform } from './perform.ts';

const texts = ['en', 'ru'] as const;
const read = async (xml: string): Promise<ModdleElement> => (await readDefinitions(xml)).definitions;
const expectedOf = (rule: Rule, one: OpenCase): readonly string[] => (one.kind === 'valid' ? [] : (outcomes[rule.name]?.[one.name] ?? ['no outcome is written down']));

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  const cases = casesOf(rule);

  test('names its files, at least a valid and an invalid one, also of each option', () => {
    expect(filesOf(rule).toSorted()).toEqual(cases.map(({ kind, name }) => `${kind}/${name}`).toSorted());
    expect(Object.keys(outcomes[rule.name] ?? {}).toSorted()).toEqual(rule.cases.invalid.map(({ name }) => name).toSorted());
    for (const kind of ['valid', 'invalid'] as const) {
      expect(rule.cases[kind].length).toBeGreaterThan(0);
      for (const option of rule.options) expect(rule.cases[kind].map((one) => shows(one.options, option)), `${kind} ${option.name}`).toContain(true);
    }
  });

  test('says in both languages what it asks for, why, and what to do', () => {
    for (const locale of texts) {
      for (const key of [rule.summary, rule.why, rule.remedy, ...rule.options.map(({ text }) => text)]) {
        expect(createWords(locale).format(key)).toMatch(/^\P{Ll}|^eTOM/u);
      }
    }
  });

  test.each(cases.map((one) => [`${one.kind}: ${one.name}`, one] as const))('%s', async (__, one) => {
    expect(await outcomeOf(rule, one)).toEqual(expectedOf(rule, one));
  });

  test.each(cases.filter(({ kind }) => kind === 'invalid').map((one) => [one.name, one] as const))('each fix of %s mends its issue and nothing else', async (__, one) => {
    const issues = judge(await read(one.xml), rule, one);
    for (const [index, { fixes }] of issues.entries()) {
      for (const [fix] of fixes.entries()) await expectMended(rule, one, index, fix);
    }
  });
});

/** An option is shown by a case that sets it, or by one that it decides about by default: those of the same rule and file. */
function shows(options: Readonly<Record<string, unknown>> = {}, option: { readonly name: string; readonly default: unknown }): boolean {
  return option.name in options || (typeof option.default === 'boolean' && Object.keys(options).length === 0);
}

async function expectMended(rule: Rule, one: OpenCase, index: number, fix: number): Promise<void> {
  const definitions = await read(one.xml);
  const issues = judge(definitions, rule, one);
  const issue = issues[index] as Issue;
  const edits = issue.fixes[fix]?.edits ?? [];
  expect(edits.length).toBeGreaterThan(0);
  const before = await restOf(definitions, edits);
  perform(definitions, edits);
  expect(await restOf(definitions, edits)).toBe(before);
  const left = judge(await read(await writeDefinitions(definitions)), rule, one);
  const key = ({ elementId, message, tagIndex }: Issue): string => JSON.stringify([elementId, message, tagIndex]);
  expect(left.map((found) => key(found))).not.toContain(key(issue));
  expect(left.length).toBeLessThan(issues.length);
}

/** Everything of a diagram but what the edits speak of; of a list of tags those that they leave alone. */
async function restOf(definitions: ModdleElement, edits: readonly Edit[]): Promise<string> {
  const copy = await read(await writeDefinitions(definitions));
  for (const edit of edits) {
    const element = find(copy, edit.elementId);
    if (edit.kind === 'rename') element.set('name', '');
    else element.set('extensionElements', undefined);
  }
  return writeDefinitions(copy);
}

/** What rules are made of besides their own file, relative to it. */
const helpers: Readonly<Record<string, string>> = { 'etom/name-matches': '../name-variants.ts', 'etom/end-to-end': '../flow-graph.ts' };

describe('a condition of a rule turned into its opposite makes a case fail', () => {
  const own = etomRules.map((rule) => [rule.name, rule, ''] as const);
  const helping = etomRules.flatMap((rule) => (rule.name in helpers ? [[`${rule.name} with ${helpers[rule.name]}`, rule, helpers[rule.name] ?? ''] as const] : []));
  test.each([...own, ...helping])('%s', async (_, rule, helper) => {
    const file = join(import.meta.dirname, '../../src/validation/rules', `${shortNameOf(rule)}.ts`);
    const survivors: string[] = [];
    for (const [index, condition] of conditionsOf(join(file, helper === '' ? '' : '..', helper)).entries()) {
      const query = `${helper === '' ? '' : `helper=${helper}&`}mutant=${index}`;
      const module = (await import(/* @vite-ignore */ `${file}?${query}`)) as Readonly<Record<string, Rule>>;
      const mutant = Object.values(module).find((exported) => exported.name === rule.name) as Rule;
      if (!(await isFound(mutant, rule))) survivors.push(condition);
    }
    expect(survivors).toEqual([]);
  });
});

/** A case tells the mutant from the rule by what it finds, by its fixes, or because the mutant fails. */
async function isFound(mutant: Rule, rule: Rule): Promise<boolean> {
  for (const one of casesOf(rule)) {
    const definitions = await read(one.xml);
    if (JSON.stringify(judge(definitions, mutant, one)) !== JSON.stringify(judge(definitions, rule, one))) return true;
  }
  return false;
}
