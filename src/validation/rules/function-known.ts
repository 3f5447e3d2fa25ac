import type { ModdleElement } from '../../bpmn/index.ts';
import { editDistance, withoutPrefix } from '../../etom/index.ts';
import type { EtomElement, Tag, Verdict } from '../../etom/index.ts';
import type { Fix } from '../issue.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { replaceTag, shown } from '../tag-fixes.ts';
import { eachTag } from './each-tag.ts';

/**
 * The functions that a tag notes as evidence (seed, clause 7.2) are functions of its element. A key that differs only in how it
 * is written is mended safely; of others the nearest key is offered.
 */
export const functionKnown: Rule = {
  name: 'etom/function-known',
  severity: 'warning',
  summary: 'rule.functionKnown.summary',
  why: 'rule.functionKnown.why',
  remedy: 'rule.functionKnown.remedy',
  options: [],
  cases: {
    valid: [
      { name: 'functions-of-the-element' },
      { name: 'level-3-not-checked' },
      { name: 'redefined-by-the-organisation' },
    ],
    invalid: [
      { name: 'another-spelling' },
      { name: 'nothing-listed' },
      { name: 'unknown' },
    ],
  },
  create: () => check,
};

const check = eachTag((judged, index, element, context) => {
  const { tag, verdict } = judged;
  if (tag.functions.length > 0 && verdict.kind === 'valid' && !verdict.unchecked) checkFunctions(tag, verdict, index, element, context);
});

function checkFunctions(tag: Tag, verdict: Verdict & { readonly kind: 'valid' }, index: number, element: ModdleElement, context: RuleContext): void {
  const known = functionsOf(verdict.element, context);
  const write = (functions: readonly string[], way: Pick<Fix, 'title' | 'safe'>): readonly Fix[] => replaceTag(element, context.tags, index, { ...tag, functions }, way);
  for (const key of new Set(tag.functions)) {
    if (known.includes(key)) continue;
    const nearest = nearestOf(key, known);
    context.report({
      message: {
        key: known.length === 0 ? 'issue.functionKnown.none' : 'issue.functionKnown',
        values: { key: shown(key), id: verdict.id, name_en: verdict.element.names.en, name_ru: verdict.element.names.ru, count: known.length },
      },
      field: 'functions',
      tagIndex: index,
      fixes: [
        ...(nearest === undefined ? [] : write(
          [...new Set(tag.functions.map((one) => (one === key ? nearest : one)))],
          { title: { key: 'fix.replaceFunction', values: { key: shown(key), by: nearest } }, safe: plain(key) === plain(nearest) },
        )),
        ...write(tag.functions.filter((one) => one !== key), { title: { key: 'fix.removeFunction', values: { key: shown(key) } }, safe: false }),
      ],
    });
  }
}

/** An organisation's redefinition of a standard element does what that does, and more. */
function functionsOf(element: EtomElement, { tree }: RuleContext): readonly string[] {
  const redefined = tree.get(withoutPrefix(element.id));
  const all = redefined === undefined || redefined === element ? element.functions : [...element.functions, ...redefined.functions];
  return all.map(({ key }) => key);
}

/** The key that differs least; none where even that has little in common. */
function nearestOf(key: string, known: readonly string[]): string | undefined {
  const nearest = known.toSorted((a, b) => editDistance(key, a) - editDistance(key, b))[0];
  return nearest !== undefined && editDistance(key, nearest) <= Math.ceil(key.length / 2) ? nearest : undefined;
}

/** A key without what only writing it differently changes: case, and what parts its words. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '');
}
