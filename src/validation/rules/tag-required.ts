import type { ModdleElement } from '../../bpmn/index.ts';
import { defaultEdition, isOffered } from '../../etom/index.ts';
import type { Fix } from '../issue.ts';
import type { Check, Rule, RuleContext } from '../rule.ts';
import { nameOf } from '../tag-fixes.ts';

/**
 * Every activity of ours carries a tag: every kind of task, call activities and empty sub-processes, at every depth, in
 * each participant's process and in processes that no pool shows (DESIGN section 8).
 */
export const tagRequired: Rule = {
  name: 'etom/tag-required',
  severity: 'error',
  summary: 'rule.tagRequired.summary',
  why: 'rule.tagRequired.why',
  remedy: 'rule.tagRequired.remedy',
  options: [],
  cases: {
    valid: [
      { name: 'external-pool' },
      { name: 'recovered-tag' },
      { name: 'sub-process-of-tagged-steps' },
      { name: 'tagged-task' },
    ],
    invalid: [
      { name: 'blank-id' },
      { name: 'call-activity-and-empty-sub-process' },
      { name: 'name-of-a-group' },
      { name: 'standard-name' },
      { name: 'step-of-a-tagged-sub-process' },
      { name: 'untagged-task' },
    ],
  },
  create: () => check,
};

const check: Check = (element, context) => {
  if (!context.mustCarryTag || context.tags.length > 0) return;
  const kind = element.$instanceOf('bpmn:CallActivity') ? 'call' : element.$instanceOf('bpmn:SubProcess') ? 'subProcess' : 'task';
  context.report({ message: { key: 'issue.tagRequired', values: { kind } }, field: 'tag', fixes: fixesOf(element, context) });
};

/** A step that bears the standard name of exactly one element that is fine enough belongs to it: only what is blank is filled in. */
function fixesOf(element: ModdleElement, { tree }: RuleContext): readonly Fix[] {
  const finest = element.$instanceOf('bpmn:Task') ? 2 : 1;
  const [target, another] = tree.namesakes(element.name ?? '').filter((found) => isOffered(found) && found.level >= finest);
  if (element.id === undefined || target === undefined || another !== undefined) return [];
  const tags = [{ processId: target.id, edition: defaultEdition, functions: [] }];
  return [{ title: { key: 'fix.assign', values: { id: target.id, ...nameOf(target) } }, safe: true, edits: [{ kind: 'set-tags', elementId: element.id, tags }] }];
}
