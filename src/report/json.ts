import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { jsonList } from './json-list.ts';
import type { FileReport } from './validation-report.ts';

/** The JSON report of DESIGN section 8. */
export const json: Format = function* (report, options) {
  const { files, summary, ...head } = report;
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "files": `;
  yield* jsonList(files, 1, (file) => shown(file, options));
  yield `,\n  "summary": ${JSON.stringify(summary, undefined, 2).replaceAll('\n', '\n  ')}\n}\n`;
};

/** What only other formats use is no part of the contract. */
function shown(file: FileReport, options: FormatOptions): object {
  return { ...file, issues: shownIssues(file, options).map(({ column: _column, key: _key, replacements: _replacements, ...issue }) => issue) };
}
