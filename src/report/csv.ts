import Papa from 'papaparse';
import { shownIssues } from './format.ts';
import type { Format } from './format.ts';
import { plainText } from './plain-text.ts';

const columns = ['path', 'line', 'column', 'severity', 'rule', 'elementId', 'elementType', 'elementName', 'message', 'fixes'] as const;

/**
 * A table for spreadsheets: one row a finding, columns named as in the JSON report. Begins with a byte order mark, by which
 * Excel knows UTF-8; a text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export const csv: Format = (report, options) => {
  const rows = report.files.flatMap((file) => shownIssues(file, options).map((issue) => ({
    ...issue,
    path: plainText(file.path),
    line: issue.line ?? '',
    column: issue.column ?? '',
    elementId: plainText(issue.elementId),
    elementName: plainText(issue.elementName ?? ''),
    message: plainText(issue.message),
    fixes: issue.fixes.map(({ title }) => plainText(title)).join('; '),
  })));
  return `\ufeff${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: true })}\r\n`;
};
