import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { createValidationReport } from '../../src/report/index.ts';
import { format, nasty, nastyReport, report, reportOf } from './sample.ts';

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

  test('says how much can be fixed at once', () => {
    const safe = reportOf({ fixes: [{ title: 'Write 1', safe: true }, { title: 'Write 2', safe: true }] });
    expect(format('stylish', { given: safe })).toMatch(/\n1 error, 0 warnings\n1 finding can be fixed with --fix\n$/);
    expect(format('stylish')).not.toContain('--fix');
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

  test.each(nasty)('lets nothing of a file command the terminal: %j', (text) => {
    const told = format('stylish', { given: nastyReport(text) });
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(told.split('\n')).toHaveLength(7);
  });
});

describe('json', () => {
  test('is the contract, without what only other formats use', () => {
    expect(JSON.parse(format('json'))).toEqual({
      ...report,
      files: report.files.map((file) => ({ ...file, issues: file.issues.map(({ column: _column, key: _key, replacements: _replacements, ...issue }) => issue) })),
    });
    expect(format('json')).toMatch(/^\{\n {2}"version": 1,[^]*\}\n$/);
  });
});

describe('github', () => {
  test('annotates lines, and says the counts', () => {
    expect(format('github')).toBe(`::error file=z.bpmn,line=12,col=5,title=etom/id-known::Check credit (T): What, why. What to do.
::warning file=z.bpmn,title=etom/id-known::T: What, why. What to do.
::notice file=z.bpmn,line=12,col=5,title=etom/id-known::What, why. What to do.
1 error, 1 warning
`);
  });

  test('escapes what the runner would read', () => {
    const given = reportOf({ elementName: null, elementId: '', message: '100 % :: a,b\n::error::c' }, 'a%,b:c.bpmn');
    expect(format('github', { given }).split('\n')[0]).toBe('::error file=a%25%2Cb%3Ac.bpmn,line=12,col=5,title=etom/id-known::100 %25 :: a,b ::error::c');
  });

  test.each(nasty)('lets no text of a file be a command of its own: %j', (text) => {
    const lines = format('github', { given: nastyReport(text) }).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error file=[^,:\p{C}]*,line=12,col=5,title=etom\/id-known::\P{C}*$/u);
    expect(lines[0]?.replaceAll('%25', '').replaceAll('%3A', '').replaceAll('%2C', '')).not.toContain('%');
  });
});

describe('gitlab', () => {
  test('is a code quality report', () => {
    expect(JSON.parse(format('gitlab'))).toEqual([
      { description: 'Check credit (T): What, why. What to do.', check_name: 'etom/id-known', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/), severity: 'major', location: { path: 'z.bpmn', lines: { begin: 12 } } },
      { description: 'T: What, why. What to do.', check_name: 'etom/id-known', fingerprint: expect.any(String), severity: 'minor', location: { path: 'z.bpmn', lines: { begin: 1 } } },
      { description: 'What, why. What to do.', check_name: 'etom/id-known', fingerprint: expect.any(String), severity: 'info', location: { path: 'z.bpmn', lines: { begin: 12 } } },
    ]);
  });

  test('gives a finding the same fingerprint whether the others are shown or not', () => {
    const marks = (text: string): readonly string[] => (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    expect(marks(format('gitlab', { quiet: true }))).toEqual(marks(format('gitlab')).slice(0, 1));
  });
});

describe('csv', () => {
  test('is a table with a row a finding', () => {
    expect(format('csv')).toBe([
      '\ufeffpath,line,column,severity,rule,elementId,elementType,elementName,message,fixes',
      'z.bpmn,12,5,error,etom/id-known,T,bpmn:Task,Check credit,"What, why. What to do.",Assign 1',
      'z.bpmn,,5,warning,etom/id-known,T,bpmn:Task,,"What, why. What to do.",',
      'z.bpmn,12,5,info,etom/id-known,,bpmn:Task,,"What, why. What to do.",Assign 1',
      '',
    ].join('\r\n'));
  });

  test.each(nasty)('gives a spreadsheet nothing to calculate: %j', (text) => {
    const { data, errors } = Papa.parse<string[]>(format('csv', { given: nastyReport(text) }).slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.length)).toEqual([10, 10]);
    for (const cell of data[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('markdown', () => {
  test('is a table for each file with findings', () => {
    expect(format('markdown')).toBe(`## eTOM validation: 1 error, 1 warning

2 files, 3 tasks: 2 tagged, 1 valid

### z.bpmn

| Line | Severity | Element | What, why, and what to do |
| ---: | --- | --- | --- |
| 12 | **error**<br>etom/id-known | Check credit (T) | What, why. What to do.<br>· Assign 1 |
|  | warning<br>etom/id-known | T | What, why. What to do. |
| 12 | info<br>etom/id-known |  | What, why. What to do.<br>· Assign 1 |
`);
  });

  test.each(nasty)('keeps its cells and shows text as text: %j', (text) => {
    const lines = format('markdown', { given: nastyReport(text) }).trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    const row = lines[8] ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row.replaceAll('<br>', '')).not.toMatch(/[<>@]|:\/\/|www\.|(?<!\\)[[`\]]/);
  });
});
