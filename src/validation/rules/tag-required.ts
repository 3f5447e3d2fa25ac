import type { Rule } from '../rule.ts';

/**
 * Every activity of ours carries a tag: every kind of task, call activities and empty sub-processes, at every depth, in
 * each participant's process and in processes that no pool shows (DESIGN section 8).
 */
export const tagRequired: Rule = {
  name: 'etom/tag-required',
  severity: 'error',
  check(element, context) {
    if (!context.mustCarryTag || context.tags.length > 0) return;
    const kind = element.$instanceOf('bpmn:CallActivity') ? 'call' : element.$instanceOf('bpmn:SubProcess') ? 'subProcess' : 'task';
    context.report({ message: { key: 'issue.tagRequired', values: { kind } } });
  },
};
