import type { ModdleElement } from '../../bpmn/index.ts';
import { defaultEdition, isOffered, withoutPrefix } from '../../etom/index.ts';
import type { EtomElement, Verdict } from '../../etom/index.ts';
import type { Message } from '../../words/index.ts';
import type { Fix } from '../issue.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { assignElement, nameOf } from '../tag-fixes.ts';
import { eachTag } from './each-tag.ts';

/**
 * A tag's ID means an element of a catalogue that may be used (DESIGN section 5). Names the nearest real IDs, the
 * successors of a retired one, and the element here for which later releases use the number. An ID of level 3 where no
 * catalogue lists that level is an info: it is not checked.
 */
export const idKnown: Rule = {
  name: 'etom/id-known',
  severity: 'error',
  summary: 'rule.idKnown.summary',
  why: 'rule.idKnown.why',
  remedy: 'rule.idKnown.remedy',
  options: [{ name: 'unchecked', default: true, text: 'rule.idKnown.unchecked' }],
  cases: {
    valid: [
      { name: 'known' },
      { name: 'own-elements' },
      { name: 'unchecked-is-no-matter', options: { unchecked: false } },
    ],
    invalid: [
      { name: 'later-only' },
      { name: 'named-after-an-element' },
      { name: 'number-of-later-releases' },
      { name: 'retired' },
      { name: 'unchecked' },
      { name: 'undeclared-prefix' },
      { name: 'unknown' },
      { name: 'unlisted-own-element' },
    ],
  },
  create: () => check,
};

const check = eachTag(({ verdict }, index, element, context) => {
  const message = messageOf(verdict, context);
  if (message === undefined) return;
  if (verdict.kind !== 'valid') context.report({ message, field: 'tag', tagIndex: index, fixes: fixesOf(element, context, index) });
  else if (context.options['unchecked'] === true) context.report({ severity: 'info', message, field: 'tag', tagIndex: index });
});

function messageOf(verdict: Verdict, context: RuleContext): Message | undefined {
  if (verdict.kind === 'unknown') return unknownMessage(verdict, context);
  if (verdict.kind === 'later') return { key: 'issue.idKnown.later', values: { id: verdict.id, ...nameOf(verdict.element) } };
  if (verdict.kind === 'retired') {
    const values = { id: verdict.id, ...nameOf(verdict.element) };
    if (verdict.successors.length === 0) return { key: 'issue.idKnown.retired', values };
    return { key: 'issue.idKnown.replaced', values: { ...values, successors: verdict.successors.map(({ id }) => id).join(', ') } };
  }
  if (verdict.kind !== 'valid' || !verdict.unchecked) return undefined;
  return { key: 'issue.idKnown.unchecked', values: { id: verdict.id, parent: verdict.element.id, ...nameOf(verdict.element) } };
}

function unknownMessage(verdict: Verdict & { readonly kind: 'unknown' }, context: RuleContext): Message {
  const values = { id: verdict.id };
  if (verdict.reason === 'prefix') return { key: 'issue.idKnown.prefix', values };
  if (verdict.reason === 'organisation') return { key: 'issue.idKnown.organisation', values };
  const { counterpart } = verdict;
  if (counterpart !== undefined) return { key: 'issue.idKnown.counterpart', values: { ...values, counterpart: counterpart.id, ...nameOf(counterpart) } };
  const [nearest] = context.nearest(verdict.id, 1);
  if (nearest === undefined) return { key: 'issue.idKnown.unknown', values };
  return { key: 'issue.idKnown.element', values: { ...values, nearest: nearest.id, ...nameOf(nearest) } };
}

/** At most three, the likeliest first. A tag of another edition gets none: what we would offer means something else there. */
function fixesOf(element: ModdleElement, context: RuleContext, index: number): readonly Fix[] {
  const judged = context.tags[index];
  if (judged === undefined || (judged.tag.edition?.trim() || defaultEdition) !== defaultEdition) return [];
  const targets = new Set([...namedLike(element, context), ...candidates(judged.verdict, context)].filter(isOffered));
  return [...targets].slice(0, 3).flatMap((target) => assignElement(element, context.tags, index, target));
}

/** What a step is named after is likelier than any number. */
function namedLike({ name = '' }: ModdleElement, { tags, tree }: RuleContext): readonly EtomElement[] {
  return tags.length === 1 ? tree.namesakes(name) : [];
}

function candidates(verdict: Verdict, context: RuleContext): readonly EtomElement[] {
  if (verdict.kind === 'retired' && verdict.successors.length > 0) return verdict.successors;
  if (verdict.kind !== 'retired' && verdict.kind !== 'later' && verdict.kind !== 'unknown') return [];
  const counterpart = verdict.kind === 'unknown' ? verdict.counterpart : undefined;
  const bare = context.tree.get(withoutPrefix(verdict.id));
  return [counterpart, bare, ...context.nearest(verdict.id, 3)].filter((found) => found !== undefined);
}
