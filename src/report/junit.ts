import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { labelledMessage, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue } from './validation-report.ts';

/**
 * JUnit's XML as Jenkins, GitLab and Azure read it: a file is a suite, a finding a case. Errors are failures; warnings and
 * infos pass and are told as output, as they do not fail a run either. A file without findings is one case that passed.
 */
export const junit: Format = (report, options) => {
  const suites = report.files.map((file) => suite(file, options));
  const count = (key: 'tests' | 'failures'): number => suites.reduce((total, one) => total + one[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="etom-flow" tests="${count('tests')}" failures="${count('failures')}" errors="0">`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly text: string;
}

function suite(file: FileReport, options: FormatOptions): Suite {
  const path = escapeMarkup(plainText(file.path));
  const shown = shownIssues(file, options);
  const cases = shown.length === 0 ? [`    <testcase name="${path}" classname="${path}" />`] : shown.map((issue) => testCase(file, issue, options));
  const failures = shown.filter(({ severity }) => severity === 'error').length;
  return {
    tests: cases.length,
    failures,
    text: [`  <testsuite name="${path}" tests="${cases.length}" failures="${failures}" errors="0">`, ...cases, '  </testsuite>'].join('\n'),
  };
}

function testCase(file: FileReport, issue: ReportIssue, { words }: FormatOptions): string {
  const name = [issue.rule, plainText(issue.elementId)].filter((text) => text !== '').join(' ');
  const place = issue.line === null ? plainText(file.path) : `${plainText(file.path)}:${issue.line}`;
  const told = [place, labelledMessage(issue), ...issue.fixes.map(({ title }) => `· ${plainText(title)}`)].join('\n');
  const body = issue.severity === 'error'
    ? `<failure type="${escapeMarkup(issue.rule)}" message="${escapeMarkup(plainText(issue.message))}">${escapeText(told)}</failure>`
    : `<system-out>${escapeText(`${words.format('cli.severity', { severity: issue.severity })}: ${told}`)}</system-out>`;
  return `    <testcase name="${escapeMarkup(name)}" classname="${escapeMarkup(plainText(file.path))}">${body}</testcase>`;
}

/** In an element line breaks may stand as they are. */
function escapeText(text: string): string {
  return text.split('\n').map(escapeMarkup).join('\n');
}
