import { shownIssues } from './format.ts';
import type { Format } from './format.ts';

/** The JSON report of DESIGN section 8. */
export const json: Format = (report, options) => {
  const files = report.files.map((file) => ({
    ...file,
    // What only other formats use is no part of the contract.
    issues: shownIssues(file, options).map(({ column: _column, key: _key, replacements: _replacements, ...issue }) => issue),
  }));
  return `${JSON.stringify({ ...report, files }, undefined, 2)}\n`;
};
