import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { escapeMarkdown } from './markup.ts';
import { elementLabel, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue } from './validation-report.ts';

/** For comments on merge requests and job summaries: counts first, then a table for each file that has findings. */
export const markdown: Format = function* (report, options) {
  const { words } = options;
  const { files, tasks, tagged, valid, errors, warnings } = report.summary;
  yield `## ${words.format('report.title')}: ${words.format('cli.summary.issues', { errors, warnings })}\n\n`;
  yield `${words.format('cli.summary', { files, tasks, tagged, valid })}\n`;
  for (const file of report.files) yield* section(file, options);
};

function* section(file: FileReport, options: FormatOptions): Generator<string> {
  const shown = shownIssues(file, options);
  if (shown.length === 0) return;
  const { words } = options;
  const head = [words.format('report.line'), words.format('report.severity'), words.format('report.element'), words.format('report.message')];
  yield `\n### ${text(file.path)}\n\n| ${head.join(' | ')} |\n| ---: | --- | --- | --- |\n`;
  for (const issue of shown) yield `| ${cells(issue, options).join(' | ')} |\n`;
}

function cells(issue: ReportIssue, { words }: FormatOptions): readonly string[] {
  const fixes = issue.fixes.map(({ title }) => `<br>· ${text(title)}`).join('');
  const grade = words.format('cli.severity', { severity: issue.severity });
  return [String(issue.line ?? ''), `${issue.severity === 'error' ? `**${grade}**` : grade}<br>${text(issue.rule)}`, escapeMarkdown(elementLabel(issue)), text(issue.message) + fixes];
}

function text(raw: string): string {
  return escapeMarkdown(plainText(raw));
}
