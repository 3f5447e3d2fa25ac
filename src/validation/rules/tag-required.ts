import type { Check, Rule } from '../rule.ts';

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
  cases: { valid: [], invalid: [] },
  create: () => check,
};

const check: Check = (element, context) => {
  if (!context.mustCarryTag || context.tags.length > 0) return;
  const kind = element.$instanceOf('bpmn:CallActivity') ? 'call' : element.$instanceOf('bpmn:SubProcess') ? 'subProcess' : 'task';
  context.report({ message: { key: 'issue.tagRequired', values: { kind } }, field: 'tag' });
};
