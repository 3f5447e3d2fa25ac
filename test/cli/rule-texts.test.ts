import { describe, expect, test } from 'vitest';
import { explanationText, rulesText } from '../../src/cli/rule-texts.ts';
import { explain, rules } from '../../src/validation/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createFolders, etomFlow } from './command-line.ts';

const lay = createFolders();

describe.each(['en', 'ru'] as const)('in %s', (locale) => {
  const words = createWords(locale);

  test('the list has every rule with severity and summary', () => {
    const lines = rulesText(words).trimEnd().split('\n');
    expect(lines).toHaveLength(rules.length);
    for (const [index, rule] of rules.entries()) {
      const { name, summary } = explain(rule, words);
      expect(lines[index]).toMatch(new RegExp(`^${name} +\\S+ +`));
      expect(lines[index]).toContain(summary);
    }
  });

  test.each(rules.map(({ name }) => name))('%s is explained whole, in lines that a terminal shows', (name) => {
    const told = explanationText(name, words);
    const text = 'text' in told ? told.text : '';
    const rule = rules.find((known) => known.name === name);
    if (rule === undefined) throw new Error(name);
    const { summary, why, remedy, options } = explain(rule, words);
    for (const part of [summary, why, remedy, ...options.map((option) => option.name)]) expect(text.replaceAll('\n', ' ')).toContain(part);
    for (const line of text.split('\n').filter((one) => !one.startsWith('  '))) expect(line.length).toBeLessThanOrEqual(Math.max(88, summary.length));
  });
});

test('a rule of ours may be named without etom/', () => {
  const words = createWords('en');
  expect(explanationText('tag-required', words)).toEqual(explanationText('etom/tag-required', words));
});

test('both are commands of their own, behind validate too', () => {
  const folder = lay({});
  const list = etomFlow(folder, ['--list-rules']);
  expect(list).toMatchObject({ code: 0, error: '', out: expect.stringMatching(/^etom\/tag-required +error/) });
  expect(etomFlow(folder, ['validate', '--list-rules'])).toEqual(list);
  expect(etomFlow(folder, ['validate', '--explain', 'tag-required', '--lang', 'ru'])).toMatchObject({ code: 0, error: '', out: expect.stringContaining('Что делать:') });
});
