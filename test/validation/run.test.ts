import { describe, expect, test } from 'vitest';
import { validate } from '../../src/validation/index.ts';
import type { Settings } from '../../src/validation/index.ts';
import { flow, read, readPlain, tag, task, wholeFlow } from '../bpmn/diagram.ts';
import { tree } from './cases.ts';

/** What is tested here needs no whole flow. */
const options = { tree, settings: { rules: { 'etom/end-to-end': 'off' } } } as const;

describe('settings', () => {
  const wrong = flow(task('A', tag('1.1.1.5.')) + task('B'));
  const severities = async (rules: Settings['rules'] & object): Promise<readonly string[]> =>
    validate(await read(wrong), { tree, settings: { rules: { ...options.settings.rules, ...rules } } }).issues.map(({ elementId, severity }) => `${elementId} ${severity}`);

  const cases: readonly (readonly [string, Settings['rules'] & object, readonly string[]])[] = [
    ['none', {}, ['A warning', 'B error']],
    ['a rule that is off finds nothing', { 'etom/tag-required': 'off' }, ['A warning']],
    ['a rule may be milder', { 'etom/tag-required': 'info' }, ['A warning', 'B info']],
    ['no finding is graver than its rule', { 'etom/id-format': 'info' }, ['A info', 'B error']],
    ['a milder finding stays so when its rule is grave', { 'etom/id-format': 'error' }, ['A warning', 'B error']],
  ];
  test.each(cases)('%s', async (_, rules, expected) => {
    expect(await severities(rules)).toEqual(expected);
  });

  test('an error of an ID rule that counts as a warning leaves its task valid', async () => {
    const { summary } = validate(await read(flow(task('A', tag('1.1.1.20')))), { tree, settings: { rules: { 'etom/id-known': 'warning' } } });
    expect(summary).toEqual({ tasks: 1, tagged: 1, valid: 1 });
  });
});

describe('acceptance', () => {
  const accepts = (rule: string, reason = 'so'): string => `<etom:accepted rule="${rule}" reason="${reason}" />`;

  for (const [how, open] of [['our descriptor', read], ['a plain moddle', readPlain]] as const) {
    test(`takes the findings of one rule on one element out of the issues, with ${how}`, async () => {
      const xml = flow(task('A', tag('1.1.1.20') + accepts('etom/id-known', 'our own number')) + task('B', tag('1.1.1.20')) + task('C', tag('x') + accepts('etom/id-known')));
      const { issues, accepted, summary } = validate(await open(xml), options);
      expect(issues.map(({ elementId, rule, severity }) => `${elementId} ${rule} ${severity}`)).toEqual(['B etom/id-known error', 'C etom/id-format error', 'C etom/id-known info']);
      expect(accepted.map(({ elementId, rule, reason }) => [elementId, rule, reason])).toEqual([['A', 'etom/id-known', 'our own number']]);
      expect(summary).toEqual({ tasks: 3, tagged: 3, valid: 1 });
    });
  }

  test('that accepts nothing is a note of its rule, with a fix; not of one that is off or that nobody knows', async () => {
    const xml = flow(task('A', tag('1.1.1.5') + accepts('etom/id-known') + accepts('label-required') + accepts('other/rule')));
    const { issues } = validate(await read(xml), options);
    expect(issues).toMatchObject([{
      rule: 'etom/id-known', severity: 'info', elementId: 'A', field: 'accepted', message: { key: 'issue.acceptedInVain' },
      fixes: [{ safe: false, edits: [{ kind: 'unaccept', elementId: 'A', rule: 'etom/id-known' }] }],
    }]);
  });

  test('holds for what is found about an element from elsewhere', async () => {
    const { issues, accepted } = validate(await read(wholeFlow(task('A', tag('1.1.1.5'))).replace('</bpmn:process>', `${task('B', tag('1.1.1.5') + accepts('etom/end-to-end'))}</bpmn:process>`)), { tree });
    expect(issues).toEqual([]);
    expect(accepted.map(({ elementId, rule }) => `${elementId} ${rule}`)).toEqual(['B etom/end-to-end']);
  });

  test('of a crossing is not needless where only a caller could tell', async () => {
    expect(validate(await read(flow(task('A', tag('1.1.2.2') + accepts('etom/nesting')))), options).issues).toEqual([]);
  });
});
