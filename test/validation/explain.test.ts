import { expect, test } from 'vitest';
import { createWords, explain, rules } from '../../src/validation/index.ts';

test.each(['en', 'ru'] as const)('every rule is explained in %s, with its options and their defaults', (locale) => {
  const words = createWords(locale);
  for (const rule of rules) {
    const { name, severity, summary, why, remedy, options } = explain(rule, words);
    expect({ name, severity }).toEqual({ name: rule.name, severity: rule.severity });
    for (const text of [summary, why, remedy, ...options.map((option) => option.text)]) expect(text).toMatch(locale === 'ru' ? /[а-я]{3}/ : /^[^а-я]+$/);
    expect(options.map((option) => [option.name, option.default])).toEqual(rule.options.map((option) => [option.name, option.default]));
  }
});

test('names of rules are unique, and the severities are those of the contract', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  const named = (wanted: string, own: boolean): readonly string[] =>
    rules.filter(({ name, severity }) => severity === wanted && name.startsWith('etom/') === own).map(({ name }) => name);
  expect(named('error', true)).toEqual(['etom/tag-required', 'etom/edition', 'etom/id-format', 'etom/id-known', 'etom/id-level', 'etom/name-matches', 'etom/end-to-end']);
  expect(named('warning', true)).toEqual(['etom/nesting', 'etom/function-known']);
  expect(named('info', true)).toEqual(['etom/recovered']);
  expect(named('off', false)).toEqual(['label-required', 'no-bpmndi']);
  expect([...named('error', false), ...named('info', false), ...named('off', true)]).toEqual([]);
});
