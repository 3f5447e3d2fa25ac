import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { labelledMessage, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue, ValidationReport } from './validation-report.ts';

/** For people at a terminal: a block an issue, led by a path and line that a terminal can open, the counts, and what --fix would do. */
export const stylish: Format = function* (report, options) {
  for (const file of report.files) for (const issue of shownIssues(file, options)) yield `${block(file, issue, options)}\n`;
  yield summary(report, options);
  const fixable = report.files.reduce((total, file) => total + shownIssues(file, options).filter(({ fixes }) => fixes.some(({ safe }) => safe)).length, 0);
  if (fixable > 0) yield `${options.words.format('cli.summary.fixable', { count: fixable })}\n`;
};

function block(file: FileReport, issue: ReportIssue, { words, paint }: FormatOptions): string {
  const place = issue.line === null ? plainText(file.path) : `${plainText(file.path)}:${issue.line}`;
  const grade = words.format('cli.severity', { severity: issue.severity });
  const lines = [
    `${paint('strong', place)}  ${paint(issue.severity, grade)}  ${paint('faint', issue.rule)}`,
    `  ${labelledMessage(issue)}`,
    ...issue.fixes.map(({ title }) => paint('faint', `  · ${plainText(title)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function summary({ summary: counts }: ValidationReport, { words, paint }: FormatOptions): string {
  const accent = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'good';
  const line = words.format('cli.summary', { files: counts.files, tasks: counts.tasks, tagged: counts.tagged, valid: counts.valid });
  return `${line}\n${paint(accent, words.format('cli.summary.issues', { errors: counts.errors, warnings: counts.warnings }))}\n`;
}
