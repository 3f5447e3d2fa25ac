import type { Words } from '../words/index.ts';
import type { Issue, Severity } from './issue.ts';

/** An issue as the JSON report and `<etom-editor>` give it: the sentences are made (DESIGN section 8). */
export interface PresentedIssue {
  readonly rule: string;
  readonly severity: Severity;
  readonly elementId: string;
  readonly elementType: string;
  readonly elementName: string | null;
  readonly message: string;
  /** 1-based line of the source text; null where there is no source text. */
  readonly line: number | null;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** Returns an issue in the reader's language. */
export function present(issue: Issue, words: Words, line: number | null = null): PresentedIssue {
  return {
    rule: issue.rule,
    severity: issue.severity,
    elementId: issue.elementId,
    elementType: issue.elementType,
    elementName: issue.elementName,
    message: words.say(issue.message),
    line,
    fixes: issue.fixes.map(({ title, safe }) => ({ title: words.say(title), safe })),
  };
}
