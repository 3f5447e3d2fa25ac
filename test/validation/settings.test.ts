import { describe, expect, test } from 'vitest';
import { createWords, optionsOf, parseSettings, readSettings, rules, severityOf } from '../../src/validation/index.ts';
import type { Rule, SettingsReading } from '../../src/validation/index.ts';

const words = [createWords('en'), createWords('ru')];
const ruleOf = (name: string): Rule => rules.find((rule) => rule.name === name) as Rule;
const problemsOf = (reading: SettingsReading): readonly string[] => ('problems' in reading ? reading.problems.map(({ path, message }) => `${path} ${message.key.replace('settings.', '')}`) : []);

describe('readSettings', () => {
  const good: readonly (readonly [string, object])[] = [
    ['nothing', {}],
    ['all fields', { catalogues: ['own.json'], rules: { 'etom/id-level': 'warning', 'fake-join': 'off', 'etom/end-to-end': ['error', { subProcesses: false }] }, ignore: ['old/**'] }],
    ['a severity alone in a list', { rules: { 'etom/nesting': ['info'] } }],
    ['the lowest and the highest number', { rules: { 'etom/id-level': ['error', { task: 3, subProcess: 0 }] } }],
  ];
  test.each(good)('takes %s', (_, data) => {
    expect(readSettings(data)).toEqual({ settings: data });
    expect(parseSettings(`\ufeff${JSON.stringify(data)}`)).toEqual({ settings: data });
  });

  test('leaves out where its schema is', () => {
    expect(readSettings({ $schema: './settings.schema.json', rules: {} })).toEqual({ settings: { rules: {} } });
  });

  const bad: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['a list', [], [' noObject']],
    ['nothing at all', null, [' noObject']],
    ['a field that there is not', { rule: {} }, ['rule unknownField']],
    ['paths that are no list', { catalogues: 'a.json' }, ['catalogues noTexts']],
    ['patterns that are no texts', { ignore: ['a', 7, ' '] }, ['ignore[1] noText', 'ignore[2] noText']],
    ['rules in a list', { rules: ['etom/nesting'] }, ['rules noObject']],
    ['a rule that there is not', { rules: { 'etom/level': 'off' } }, ['rules["etom/level"] unknownRule']],
    ['another word for a warning', { rules: { 'etom/nesting': 'warn' } }, ['rules["etom/nesting"] noSeverity']],
    ['no severity', { rules: { 'etom/nesting': [] } }, ['rules["etom/nesting"][0] noSeverity']],
    ['a third thing', { rules: { 'etom/nesting': ['error', {}, {}] } }, ['rules["etom/nesting"][0] noSeverity']],
    ['options that are no object', { rules: { 'etom/id-level': ['error', 2] } }, ['rules["etom/id-level"][1] noObject']],
    ['an option that there is not', { rules: { 'etom/id-level': ['error', { tasks: 2 }] } }, ['rules["etom/id-level"][1].tasks unknownOption']],
    ['an option of a rule without any', { rules: { 'etom/nesting': ['error', { deep: true }] } }, ['rules["etom/nesting"][1].deep noOptions']],
    ['numbers that do not fit', { rules: { 'etom/id-level': ['error', { task: 4, subProcess: 1.5, callActivity: '1' }] } },
      ['task', 'subProcess', 'callActivity'].map((option) => `rules["etom/id-level"][1].${option} noNumber`)],
    ['a number for yes', { rules: { 'etom/end-to-end': ['error', { subProcesses: 1 }] } }, ['rules["etom/end-to-end"][1].subProcesses noBoolean']],
    ['everything at once', { rules: { x: 'off' }, ignore: 1 }, ['rules["x"] unknownRule', 'ignore noTexts']],
  ];
  test.each(bad)('refuses %s', (_, data, expected) => {
    const reading = readSettings(data);
    expect(problemsOf(reading)).toEqual(expected);
    if ('problems' in reading) for (const { message } of reading.problems) for (const { say } of words) expect(say(message)).not.toMatch(/undefined|[{}]\w/);
  });

  test.each([['{"rules": ', 'noJson'], ['rules: {}', 'noJson'], ['', 'noJson']])('refuses the text %j', (text, key) => {
    expect(problemsOf(parseSettings(text))).toEqual([` ${key}`]);
  });

  test.each([['etom/id-levle', 'etom/id-level'], ['id-level', 'etom/id-level'], ['bpmnlint/fake-join', 'fake-join'], ['something/else', 'none']])('for %s it asks whether %s is meant', (name, nearest) => {
    const reading = readSettings({ rules: { [name]: 'off' } });
    expect('problems' in reading && reading.problems[0]?.message.values).toEqual({ rule: name, nearest });
  });
});

describe('a rule under settings', () => {
  const settings = { rules: { 'etom/id-level': ['warning', { task: 3 }], 'etom/nesting': 'off' } } as const;

  test.each([['etom/id-level', 'warning'], ['etom/nesting', 'off'], ['etom/tag-required', 'error'], ['label-required', 'off']])('%s is %s', (name, severity) => {
    expect(severityOf(ruleOf(name), settings)).toBe(severity);
  });

  test('has the options that are set, and the others by default', () => {
    expect(optionsOf(ruleOf('etom/id-level'), settings)).toEqual({ task: 3, subProcess: 1, callActivity: 1 });
    expect(optionsOf(ruleOf('etom/id-level'))).toEqual({ task: 2, subProcess: 1, callActivity: 1 });
  });
});
