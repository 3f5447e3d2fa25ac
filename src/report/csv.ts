import Papa from 'papaparse';
import { shownIssues } from './format.ts';
import type { Format } from './format.ts';
import { plainText } from './plain-text.ts';
import type { FileReport, ReportIssue } from './validation-report.ts';

const columns = ['path', 'line', 'column', 'severity', 'rule', 'elementId', 'elementType', 'elementName', 'message', 'fixes'] as const;

/** What a spreadsheet takes for the beginning of a formula; some take the wide forms of East Asia so too. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table for spreadsheets: one row a finding, columns named as in the JSON report. Begins with a byte order mark, by which
 * Excel knows UTF-8; a text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export const csv: Format = function* (report, options) {
  yield `\ufeff${columns.join(',')}\r\n`;
  for (const file of report.files) {
    const rows = shownIssues(file, options).map((issue) => rowOf(file, issue));
    if (rows.length > 0) yield `${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: formula, header: false })}\r\n`;
  }
};

function rowOf(file: FileReport, issue: ReportIssue): Readonly<Record<(typeof columns)[number], unknown>> {
  return {
    path: plainText(file.path),
    line: issue.line ?? '',
    column: issue.column ?? '',
    severity: issue.severity,
    rule: issue.rule,
    elementId: plainText(issue.elementId),
    elementType: plainText(issue.elementType),
    elementName: plainText(issue.elementName ?? ''),
    message: plainText(issue.message),
    fixes: issue.fixes.map(({ title }) => plainText(title)).join('; '),
  };
}
