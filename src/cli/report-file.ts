import type { FileReport, ReportIssue } from '../report/index.ts';
import type { Words } from '../words/index.ts';
import type { CheckedFile, PlacedIssue } from './check-file.ts';

/** Returns what one file came to in the reader's language. */
export function reportFile(path: string, { summary, issues }: Pick<CheckedFile, 'summary' | 'issues'>, words: Words): FileReport {
  return { path, summary, issues: issues.map((issue) => reportIssue(issue, words)) };
}

function reportIssue(issue: PlacedIssue, words: Words): ReportIssue {
  const { rule, severity, elementId, elementType, elementName, message, line, column, fixes, replacements } = issue;
  return {
    rule, severity, elementId, elementType, elementName,
    message: words.say(message),
    line,
    fixes: fixes.map(({ title, safe }) => ({ title: words.say(title), safe })),
    column,
    key: message.key,
    ...(replacements === undefined ? {} : { replacements }),
  };
}
