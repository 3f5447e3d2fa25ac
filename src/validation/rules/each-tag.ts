import type { ModdleElement } from '../../bpmn/index.ts';
import type { Check, JudgedTag, RuleContext } from '../rule.ts';

/** Looks at one tag, the one at `index`, of an element. */
export type TagCheck = (judged: JudgedTag, index: number, element: ModdleElement, context: RuleContext) => void;

/** Makes a check of elements of one of their tags, in their order. */
export function eachTag(check: TagCheck): Check {
  return (element, context) => {
    const { tags } = context;
    for (let index = 0; index < tags.length; index += 1) check(tags[index] as JudgedTag, index, element, context);
  };
}
