import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprints } from '../../src/report/index.ts';
import type { ReportIssue } from '../../src/report/index.ts';
import { issue } from './sample.ts';

const of = (path: string, ...issues: readonly Partial<ReportIssue>[]): readonly string[] => fingerprints({ path, summary: { tasks: 0, tagged: 0, valid: 0 }, issues: issues.map((one) => ({ ...issue, ...one })) });

test.each<[string, Partial<ReportIssue>, boolean]>([
  ['another line', { line: 99, column: 1 }, true],
  ['another language', { message: 'Что, почему.', fixes: [] }, true],
  ['another name', { elementName: 'X' }, true],
  ['another severity', { severity: 'warning' }, true],
  ['another rule', { rule: 'etom/id-format' }, false],
  ['another element', { elementId: 'U' }, false],
  ['another message', { key: 'issue.idKnown.later' }, false],
])('a finding with %s: the same is %s', (_, differing, same) => {
  expect(of('a', differing)[0] === of('a', {})[0]).toBe(same);
});

test('several alike, and the same in another file, have each their own', () => {
  const all = [...of('a', {}, {}, {}), ...of('b', {})];
  expect(new Set(all).size).toBe(4);
});

test('short texts that differ do not meet', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 2, maxLength: 200 }), (ids) => {
    expect(new Set(ids.map((elementId) => of('a', { elementId })[0])).size).toBe(ids.length);
  }));
});
