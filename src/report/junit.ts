import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { labelledMessage, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue } from './validation-report.ts';

/**
 * JUnit's XML as Jenkins, GitLab and Azure read it: a file is a suite, a finding a case. Errors are failures; warnings and
 * infos pass and are told as output, as they do not fail a run either. A file without findings is one case that passed.
 */
export const junit: Format = function* (report, options) {
  const shown = report.files.map((file) => ({ file, issues: shownIssues(file, options) }));
  const tests = shown.reduce((total, { issues }) => total + Math.max(issues.length, 1), 0);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="etom-flow" tests="${tests}" failures="${failuresIn(shown.flatMap(({ issues }) => issues))}" errors="0">\n`;
  for (const { file, issues } of shown) yield suite(file, issues, options);
  yield '</testsuites>\n';
};

function failuresIn(issues: readonly ReportIssue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

function suite(file: FileReport, issues: readonly ReportIssue[], options: FormatOptions): string {
  const path = escapeMarkup(plainText(file.path));
  const cases = issues.length === 0 ? [`    <testcase name="${path}" classname="${path}" />`] : issues.map((issue) => testCase(file, issue, options));
  return `${[`  <testsuite name="${path}" tests="${cases.length}" failures="${failuresIn(issues)}" errors="0">`, ...cases, '  </testsuite>'].join('\n')}\n`;
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
