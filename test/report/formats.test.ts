import { describe, expect, test } from 'vitest';
import { createValidationReport, formats } from '../../src/report/index.ts';
import type { FileReport } from '../../src/report/index.ts';
import { createWords } from '../../src/words/index.ts';
import type { Locale } from '../../src/words/index.ts';

const issue = { rule: 'etom/id-known', severity: 'error', elementId: 'T', elementType: 'bpmn:Task', elementName: 'Check credit', message: 'What, why. What to do.', line: 12, fixes: [{ title: 'Assign 1', safe: false }] } as const;
const files: readonly FileReport[] = [
  { path: 'z.bpmn', summary: { tasks: 2, tagged: 1, valid: 0 }, issues: [issue, { ...issue, severity: 'warning', elementName: null, line: null, fixes: [] }, { ...issue, severity: 'info', elementId: '', elementName: null }] },
  { path: 'a.bpmn', summary: { tasks: 1, tagged: 1, valid: 1 }, issues: [] },
];
const report = createValidationReport('e', files);

function format(name: string, { locale = 'en', quiet = false, given = report, marked = false }: { locale?: Locale; quiet?: boolean; given?: typeof report; marked?: boolean } = {}): string {
  return formats[name]?.(given, { words: createWords(locale), quiet, paint: (accent, text) => (marked ? `<${accent}>${text}</>` : text) }) ?? '';
}

test('a report is sorted and counted', () => {
  expect(report.files.map(({ path }) => path)).toEqual(['a.bpmn', 'z.bpmn']);
  expect(report.summary).toEqual({ files: 2, tasks: 3, tagged: 2, valid: 1, errors: 1, warnings: 1 });
});

describe('stylish', () => {
  test('leads each issue with a place that a terminal opens, and ends with the counts', () => {
    expect(format('stylish')).toBe(`z.bpmn:12  error  etom/id-known
  Check credit (T): What, why. What to do.
  · Assign 1

z.bpmn  warning  etom/id-known
  T: What, why. What to do.

z.bpmn:12  info  etom/id-known
  What, why. What to do.
  · Assign 1

2 files, 3 tasks: 2 tagged, 1 valid
1 error, 1 warning
`);
  });

  test('speaks Russian', () => {
    expect(format('stylish', { locale: 'ru', quiet: true })).toMatch(/^z\.bpmn:12 {2}ошибка {2}etom\/id-known\n[^]*\n2 файла, 3 задачи: с тегом 2, верных 1\n1 ошибка, 1 предупреждение\n$/);
  });

  test('shows errors only when quiet, and counts everything', () => {
    expect(format('stylish', { quiet: true }).match(/^z\.bpmn/gm)).toHaveLength(1);
    expect(format('stylish', { quiet: true })).toContain('1 error, 1 warning');
  });

  test('sets off places, grades, rules, fixes and the result', () => {
    const text = format('stylish', { marked: true });
    for (const accent of ['<strong>z.bpmn:12</>', '<error>error</>', '<warning>warning</>', '<info>info</>', '<faint>etom/id-known</>', '<error>1 error, 1 warning</>']) expect(text).toContain(accent);
    expect(format('stylish', { marked: true, given: createValidationReport('e', []) })).toContain('<good>0 errors, 0 warnings</>');
  });

  test('lets nothing of a file command the terminal', () => {
    const nasty = '\u001b[2J\u202ex\u0007\nnew line';
    const given = createValidationReport('e', [{ path: nasty, summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [{ ...issue, elementName: nasty, elementId: nasty, message: nasty, fixes: [{ title: nasty, safe: false }] }] }]);
    expect(format('stylish', { given }).replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(format('stylish', { given }).split('\n')).toHaveLength(7);
  });
});

test('json is the report itself', () => {
  expect(JSON.parse(format('json'))).toEqual(report);
  expect(format('json')).toMatch(/^\{\n {2}"version": 1,[^]*\}\n$/);
});
