import { present } from '../validation/index.ts';
import type { Issue, PresentedIssue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';

/**
 * Returns the detail of `etom-issues`. The sentences are made when somebody reads them: nobody may be listening. The property is the
 * object's own, so that a copy, JSON or another realm gets it too.
 */
export function issuesDetail(issues: readonly Issue[], words: Words): { readonly issues: PresentedIssue[] } {
  let presented: PresentedIssue[] | undefined;
  return {
    get issues() {
      return (presented ??= issues.map((issue) => present(issue, words)));
    },
  };
}
