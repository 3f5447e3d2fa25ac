import type { MalformedReason } from '../../etom/index.ts';
import type { WordKey } from '../../words/index.ts';
import type { Fix } from '../issue.ts';
import type { Check, Rule } from '../rule.ts';
import { assignElement, replaceTag, shown } from '../tag-fixes.ts';

/**
 * A tag's ID is written as DESIGN section 5 says. What normalising mends is a warning with a safe fix; whatever else the
 * pattern refuses is an error that says which part is wrong.
 */
export const idFormat: Rule = {
  name: 'etom/id-format',
  severity: 'error',
  summary: 'rule.idFormat.summary',
  why: 'rule.idFormat.why',
  remedy: 'rule.idFormat.remedy',
  options: [],
  cases: { valid: [], invalid: [] },
  create: () => check,
};

const check: Check = (element, context) => {
  context.tags.forEach(({ tag, verdict }, index) => {
    if (verdict.kind === 'edition') return;
    const id = shown(tag.processId);
    if (verdict.kind === 'malformed') {
      context.report({ message: { key: messages[verdict.reason], values: { id } }, field: 'tag', tagIndex: index, fixes: repair(verdict.repaired, index) });
    } else if (verdict.normalised) {
      const replacement = { ...tag, processId: verdict.id };
      context.report({
        severity: 'warning',
        field: 'tag',
        tagIndex: index,
        message: { key: 'issue.idFormat.normalised', values: { id, normalised: verdict.id } },
        fixes: replaceTag(element, context.tags, index, replacement, { title: { key: 'fix.write', values: { id: verdict.id } }, safe: true }),
      });
    }
  });

  function repair(repaired: string | undefined, index: number): readonly Fix[] {
    const target = repaired === undefined ? undefined : context.tree.get(repaired);
    if (target !== undefined) return assignElement(element, context.tags, index, target);
    const tag = context.tags[index]?.tag;
    if (repaired === undefined || tag === undefined) return [];
    return replaceTag(element, context.tags, index, { ...tag, processId: repaired }, { title: { key: 'fix.write', values: { id: repaired } }, safe: false });
  }
};

const messages: Readonly<Record<MalformedReason, WordKey>> = {
  letters: 'issue.idFormat.letters',
  separator: 'issue.idFormat.separator',
  'missing-part': 'issue.idFormat.missingPart',
  'too-long': 'issue.idFormat.tooLong',
  'leading-zero': 'issue.idFormat.leadingZero',
  zero: 'issue.idFormat.zero',
  'prefix-length': 'issue.idFormat.prefixLength',
  developer: 'issue.idFormat.developer',
  area: 'issue.idFormat.area',
  number: 'issue.idFormat.number',
  other: 'issue.idFormat.other',
};
