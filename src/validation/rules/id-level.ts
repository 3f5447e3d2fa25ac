import type { ModdleElement } from '../../bpmn/index.ts';
import { defaultEdition, isOffered, laterMeanings } from '../../etom/index.ts';
import type { EtomElement, Verdict } from '../../etom/index.ts';
import type { Message } from '../../words/index.ts';
import type { Fix } from '../issue.ts';
import type { JudgedTag, Rule, RuleContext } from '../rule.ts';
import { assignElement, nameOf } from '../tag-fixes.ts';
import { eachTag } from './each-tag.ts';

/**
 * An activity's element is fine enough: a task belongs to level 2 or finer, a sub-process and a call activity to level 1 or
 * finer, because levels 0 and 1 only group what is done.
 */
export const idLevel: Rule = {
  name: 'etom/id-level',
  severity: 'error',
  summary: 'rule.idLevel.summary',
  why: 'rule.idLevel.why',
  remedy: 'rule.idLevel.remedy',
  options: [
    { name: 'task', default: 2, min: 0, max: 3, text: 'rule.idLevel.task' },
    { name: 'subProcess', default: 1, min: 0, max: 3, text: 'rule.idLevel.subProcess' },
    { name: 'callActivity', default: 1, min: 0, max: 3, text: 'rule.idLevel.callActivity' },
  ],
  cases: {
    valid: [
      { name: 'area-on-a-call', options: { callActivity: 0 } },
      { name: 'area-on-a-sub-process', options: { subProcess: 0 } },
      { name: 'group-on-a-task', options: { task: 1 } },
      { name: 'level-2-and-3' },
      { name: 'sub-process-and-call-of-a-group' },
    ],
    invalid: [
      { name: 'area-on-sub-process-and-call' },
      { name: 'call-of-level-1', options: { callActivity: 2 } },
      { name: 'group-on-a-task' },
      { name: 'named-after-another-group' },
      { name: 'named-task' },
      { name: 'number-of-later-releases' },
      { name: 'sub-process-of-level-1', options: { subProcess: 2 } },
      { name: 'task-of-level-2', options: { task: 3 } },
    ],
  },
  on: ['bpmn:Activity'],
  create: () => check,
};

const check = eachTag(({ verdict }, index, element, context) => {
  if (verdict.kind !== 'valid') return;
  const kind = element.$instanceOf('bpmn:CallActivity') ? 'callActivity' : element.$instanceOf('bpmn:SubProcess') ? 'subProcess' : 'task';
  const needed = Number(context.options[kind]);
  const level = verdict.unchecked ? 3 : verdict.element.level;
  if (level < needed) reportLevel(verdict, { kind, level, needed }, index, element, context);
});

/** How fine an activity is, and how fine it ought to be. */
interface Fineness {
  readonly kind: string;
  readonly level: number;
  readonly needed: number;
}

function reportLevel({ id, element: meant }: Verdict & { readonly kind: 'valid' }, fineness: Fineness, index: number, element: ModdleElement, context: RuleContext): void {
  const later = laterMeanings(context.tree).find((meaning) => meaning.later.id === id)?.element;
  context.report({
    message: messageOf(meant, fineness, later),
    field: 'tag',
    tagIndex: index,
    fixes: fixesOf(element, context, index, [later, ...below(meant, element.name ?? '', context)], fineness.needed),
  });
}

function messageOf(element: EtomElement, fineness: Fineness, later: EtomElement | undefined): Message {
  const named = { ...fineness, id: element.id, ...nameOf(element) };
  if (later === undefined) return { key: 'issue.idLevel', values: named };
  return { key: 'issue.idLevel.later', values: { ...named, counterpart: later.id, counterpart_en: later.names.en, counterpart_ru: later.names.ru } };
}

/** Of the many elements below only the one that the step is named after is worth offering. */
function below(element: EtomElement, name: string, { tree }: RuleContext): readonly EtomElement[] {
  const isBelow = (candidate: EtomElement): boolean => {
    for (let above = tree.parent(candidate); above !== undefined; above = tree.parent(above)) if (above === element) return true;
    return false;
  };
  return tree.namesakes(name).filter(isBelow);
}

function fixesOf(element: ModdleElement, { tags }: { readonly tags: readonly JudgedTag[] }, index: number, targets: readonly (EtomElement | undefined)[], needed: number): readonly Fix[] {
  if ((tags[index]?.tag.edition?.trim() || defaultEdition) !== defaultEdition) return [];
  const offered = new Set(targets.filter((target) => target !== undefined && isOffered(target) && target.level >= needed));
  return [...offered].flatMap((target) => (target === undefined ? [] : assignElement(element, tags, index, target)));
}
