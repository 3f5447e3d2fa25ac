import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageOf, rulePage, rulesIndex } from '../../scripts/rule-pages.ts';
import type { RuleExample } from '../../scripts/rule-pages.ts';
import { readDefinitions } from '../../src/bpmn/index.ts';
import { createWords, rules } from '../../src/validation/index.ts';
import type { Rule } from '../../src/validation/index.ts';
import { casesOf, judge, shortNameOf } from '../validation/cases.ts';

// To write the pages anew: npx vitest run --project node test/scripts/rule-pages.test.ts -u
const folder = join(import.meta.dirname, '../../docs/rules');
const words = { en: createWords('en'), ru: createWords('ru') };

test.each(rules.map((rule) => [rule.name, rule] as const))('the page of %s says what the rule says', async (_, rule) => {
  await expect(rulePage(rule, await examplesOf(rule), words)).toMatchFileSnapshot(join(folder, pageOf(rule)));
});

test('the list has all pages, and there are no others', async () => {
  await expect(rulesIndex(rules, words)).toMatchFileSnapshot(join(folder, 'README.md'));
  expect(readdirSync(folder).toSorted()).toEqual([...rules.map((rule) => pageOf(rule)), 'README.md'].toSorted());
});

async function examplesOf(rule: Rule): Promise<readonly RuleExample[]> {
  return Promise.all(casesOf(rule).map(async (one) => {
    const issues = judge((await readDefinitions(one.xml)).definitions, rule, one);
    const messages = { en: issues.map(({ message }) => words.en.say(message)), ru: issues.map(({ message }) => words.ru.say(message)) };
    return { kind: one.kind, name: one.name, path: `../../test/validation/rules/${shortNameOf(rule)}/${one.kind}/${one.name}.bpmn`, options: one.options ?? {}, messages };
  }));
}
