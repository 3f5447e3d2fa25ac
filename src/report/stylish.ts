import type { PresentedIssue } from '../validation/index.ts';
import type { Format, FormatOptions } from './format.ts';
import type { FileReport, ValidationReport } from './validation-report.ts';

/** For people at a terminal: a block an issue, led by a path and line that a terminal can open, and one line of counts. */
export const stylish: Format = (report, options) => {
  const blocks = report.files.flatMap((file) => file.issues.filter((issue) => !options.quiet || issue.severity === 'error').map((issue) => block(file, issue, options)));
  return [...blocks, summary(report, options)].join('\n');
};

function block(file: FileReport, issue: PresentedIssue, { words, paint }: FormatOptions): string {
  const place = issue.line === null ? plain(file.path) : `${plain(file.path)}:${issue.line}`;
  const grade = words.format('cli.severity', { severity: issue.severity });
  const element = [issue.elementName, issue.elementId].filter((text) => text !== null && text !== '').map((text) => plain(String(text)));
  const named = element.length === 2 ? `${element[0]} (${element[1]})` : (element[0] ?? '');
  const lines = [
    `${paint('strong', place)}  ${paint(issue.severity, grade)}  ${paint('faint', issue.rule)}`,
    `  ${named === '' ? '' : `${named}: `}${plain(issue.message)}`,
    ...issue.fixes.map(({ title }) => paint('faint', `  · ${plain(title)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function summary({ summary: counts }: ValidationReport, { words, paint }: FormatOptions): string {
  const accent = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'good';
  const line = words.format('cli.summary', { files: counts.files, tasks: counts.tasks, tagged: counts.tagged, valid: counts.valid });
  return `${line}\n${paint(accent, words.format('cli.summary.issues', { errors: counts.errors, warnings: counts.warnings }))}\n`;
}

/** Text of a file, without what could move the cursor, change colors or turn the direction of a terminal. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd').trim();
}
