import type { Format } from './format.ts';

/** The JSON report of DESIGN section 8. */
export const json: Format = (report, { quiet }) => {
  const files = report.files.map((file) => (quiet ? { ...file, issues: file.issues.filter(({ severity }) => severity === 'error') } : file));
  return `${JSON.stringify({ ...report, files }, undefined, 2)}\n`;
};
