import type { AcceptedIssue, Fix, Issue } from '../../validation/index.ts';
import type { ActionContext } from './context.ts';

/**
 * Performs a fix as one undo step if validation still finds the issue with this very fix; returns whether it did. A panel may show an issue a
 * moment longer than it lasts.
 */
export function applyFix(context: ActionContext, issue: Issue, fix: Fix): boolean {
  const now = issuesNow(context, issue);
  const current = now.flatMap(({ fixes }) => fixes).find((other) => sameEdits(other, fix));
  if (current !== undefined) context.modeler.get('etomEdits').perform(current.edits);
  return current !== undefined;
}

/** Performs the first safe fix of each of these issues that validation still finds, all as one undo step. */
export function fixAll(context: ActionContext, issues: readonly Issue[]): void {
  const wanted = new Set(issues.map(nameOf));
  context.modeler.get('etomEdits').performAll(() => {
    const safe = new Map<string, Fix>();
    for (const issue of context.issuesNow()) {
      const fix = issue.fixes.find((candidate) => candidate.safe);
      if (fix !== undefined && wanted.has(nameOf(issue)) && !safe.has(issue.elementId)) safe.set(issue.elementId, fix);
    }
    return [...safe.values()].flatMap(({ edits }) => edits);
  });
}

/** States on the element that `rule` does not count there, and why; in one undo step. */
export function accept(context: ActionContext, elementId: string, rule: string, reason: string): void {
  context.modeler.get('etomEdits').perform([{ kind: 'accept', elementId, rule, reason }]);
}

/** Takes back that `rule` does not count on the element; in one undo step. */
export function unaccept(context: ActionContext, { elementId, rule }: Pick<AcceptedIssue, 'elementId' | 'rule'>): void {
  context.modeler.get('etomEdits').perform([{ kind: 'unaccept', elementId, rule }]);
}

function issuesNow(context: ActionContext, issue: Issue): readonly Issue[] {
  const name = nameOf(issue);
  return context.issuesNow().filter((other) => nameOf(other) === name);
}

/** What makes two findings one and the same, whenever they were made. */
function nameOf({ rule, elementId, message, tagIndex }: Issue): string {
  return JSON.stringify([rule, elementId, message.key, tagIndex]);
}

function sameEdits(one: Fix, other: Fix): boolean {
  return JSON.stringify(one.edits) === JSON.stringify(other.edits);
}
