import type { ModdleElement } from '../../bpmn/index.ts';
import { isOffered, malformedMessage } from '../../etom/index.ts';
import type { ElementTree, EtomElement, Verdict } from '../../etom/index.ts';
import type { Fix } from '../issue.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { assignElement, replaceTag, shown } from '../tag-fixes.ts';
import { eachTag } from './each-tag.ts';

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
  cases: {
    valid: [
      { name: 'another-edition' },
      { name: 'every-level' },
    ],
    invalid: [
      { name: 'leading-zero' },
      { name: 'name-beside-it' },
      { name: 'number-of-later-releases' },
      { name: 'only-tidying' },
      { name: 'retired-with-commas' },
      { name: 'short-prefix' },
      { name: 'unlisted-with-commas' },
      { name: 'words' },
    ],
  },
  create: () => check,
};

const check = eachTag(({ tag, verdict }, index, element, context) => {
  if (verdict.kind === 'malformed') {
    const message = malformedMessage(verdict, shown(tag.processId), context.tree);
    context.report({ message, field: 'tag', tagIndex: index, fixes: repair(verdict, index, element, context) });
  } else if (verdict.kind !== 'edition' && verdict.normalised) {
    const replacement = { ...tag, processId: verdict.id };
    context.report({
      severity: 'warning',
      field: 'tag',
      tagIndex: index,
      message: { key: 'issue.idFormat.normalised', values: { id: shown(tag.processId), normalised: verdict.id } },
      fixes: replaceTag(element, context.tags, index, replacement, { title: { key: 'fix.write', values: { id: verdict.id } }, safe: true }),
    });
  }
});

function repair({ repaired, counterpart }: Verdict & { readonly kind: 'malformed' }, index: number, element: ModdleElement, { tags, tree }: RuleContext): readonly Fix[] {
  const target = counterpart ?? (repaired === undefined ? undefined : tree.get(repaired));
  if (target !== undefined) return usable(target, tree).flatMap((one) => assignElement(element, tags, index, one));
  const tag = tags[index]?.tag;
  if (repaired === undefined || tag === undefined) return [];
  return replaceTag(element, tags, index, { ...tag, processId: repaired }, { title: { key: 'fix.write', values: { id: repaired } }, safe: false });
}

/** What a repair may assign: the element, what a retired one became, and never one that must not be used. */
function usable(target: EtomElement, tree: ElementTree): readonly EtomElement[] {
  const meant = target.status === 'retired' ? (target.successors ?? []).map((id) => tree.get(id)) : [target];
  return meant.filter((one) => one !== undefined).filter(isOffered);
}
