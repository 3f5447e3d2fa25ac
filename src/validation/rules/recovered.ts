import type { Check, Rule } from '../rule.ts';
import { shown } from '../tag-fixes.ts';

/** Says that a tag was found only in the category mirror; the safe fix writes the extension again (DESIGN section 6). */
export const recovered: Rule = {
  name: 'etom/recovered',
  severity: 'info',
  summary: 'rule.recovered.summary',
  why: 'rule.recovered.why',
  remedy: 'rule.recovered.remedy',
  options: [],
  cases: {
    valid: [
      { name: 'category-of-others' },
      { name: 'extension' },
    ],
    invalid: [
      { name: 'category-alone' },
    ],
  },
  create: () => check,
};

const check: Check = (element, context) => {
  if (!context.recovered) return;
  const tags = context.tags.map(({ tag }) => tag);
  const ids = tags.map(({ processId }) => shown(processId)).join(', ');
  context.report({
    message: { key: 'issue.recovered', values: { ids } },
    field: 'tag',
    fixes: element.id === undefined ? [] : [{ title: { key: 'fix.restore', values: { ids } }, safe: true, edits: [{ kind: 'set-tags', elementId: element.id, tags }] }],
  });
};
