import { shownIssues } from './format.ts';
import type { Format } from './format.ts';
import { labelledMessage, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue } from './validation-report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: each finding becomes an annotation on its line. The last line has the counts. */
export const github: Format = function* (report, options) {
  for (const file of report.files) for (const issue of shownIssues(file, options)) yield `${annotation(file, issue)}\n`;
  const { errors, warnings } = report.summary;
  yield `${options.words.format('cli.summary.issues', { errors, warnings })}\n`;
};

function annotation(file: FileReport, issue: ReportIssue): string {
  const properties = Object.entries({ file: plainText(file.path), line: issue.line, col: issue.line === null ? null : issue.column, title: issue.rule })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${propertyText(String(value))}`);
  return `::${commands[issue.severity]} ${properties.join(',')}::${dataText(labelledMessage(issue))}`;
}

/** The runner reads %25, %0D and %0A back; line breaks are gone already. */
function dataText(text: string): string {
  return text.replaceAll('%', '%25');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
