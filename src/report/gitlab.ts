import { fingerprints } from './fingerprint.ts';
import type { Format } from './format.ts';
import { jsonList } from './json-list.ts';
import { labelledMessage } from './plain-text.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A code quality report of GitLab. A finding without a line stands on the first one, because GitLab wants one. */
export const gitlab: Format = function* (report, { quiet }) {
  const entries = report.files.flatMap((file) => {
    const marks = fingerprints(file);
    return file.issues.flatMap((issue, index) => (quiet && issue.severity !== 'error' ? [] : [{ file, issue, mark: marks[index] }]));
  });
  yield* jsonList(entries, 0, ({ file, issue, mark }) => ({
    description: labelledMessage(issue),
    check_name: issue.rule,
    fingerprint: mark,
    severity: severities[issue.severity],
    location: { path: file.path, lines: { begin: issue.line ?? 1 } },
  }));
  yield '\n';
};
