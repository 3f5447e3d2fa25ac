import type { Issue, Severity } from '../validation/index.ts';

/** The severities, worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** By what the list of problems is put together. */
export type Grouping = 'severity' | 'rule' | 'element';

/** What a person wants to see of the problems. */
export interface ProblemView {
  readonly grouping: Grouping;
  /** Severities that are not wanted. */
  readonly hidden: ReadonlySet<Severity>;
  /** Text that a problem must contain, in any case; blank wants all. */
  readonly text: string;
}

/** Problems that belong together. */
export interface ProblemGroup {
  /** The severity, the rule's name or the element's ID. */
  readonly key: string;
  /** At least one; worst first, then in the order of the document. */
  readonly issues: readonly Issue[];
}

/**
 * Puts problems together as a person wants to see them: groups with the worst problem first, those of one severity in the order of
 * the document. `textOf` gives what a reader sees of a problem; it is asked only where there is a text to look for.
 */
export function groupProblems(issues: readonly Issue[], view: ProblemView, textOf: (issue: Issue) => string): readonly ProblemGroup[] {
  const wanted = view.text.trim().toLocaleLowerCase();
  const groups = new Map<string, Issue[]>();
  for (const severity of severities) {
    if (view.hidden.has(severity)) continue;
    for (const issue of issues) {
      if (issue.severity !== severity) continue;
      if (wanted !== '' && !textOf(issue).toLocaleLowerCase().includes(wanted)) continue;
      const key = keyOf(issue, view.grouping);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [issue]);
      else group.push(issue);
    }
  }
  return [...groups].map(([key, found]) => ({ key, issues: found }));
}

function keyOf(issue: Issue, grouping: Grouping): string {
  if (grouping === 'severity') return issue.severity;
  return grouping === 'rule' ? issue.rule : issue.elementId;
}
