import type { ModdleElement } from '../../bpmn/index.ts';
import { isOffered, withoutPrefix } from '../../etom/index.ts';
import type { EtomElement } from '../../etom/index.ts';
import type { Message } from '../../words/index.ts';
import type { Fix } from '../issue.ts';
import { findVariant, nameLike } from '../name-variants.ts';
import type { Variant } from '../name-variants.ts';
import type { Check, Rule, RuleContext } from '../rule.ts';
import { assignElement, shown } from '../tag-fixes.ts';

/**
 * The name of a step does not contradict its tag: the standard name of another element is an error, one that only nearly is
 * the standard name of its own element a warning (Table A.1 is the authority for CRM, the catalogues for the rest). A name of
 * one's own is fine.
 */
export const nameMatches: Rule = {
  name: 'etom/name-matches',
  severity: 'error',
  summary: 'rule.nameMatches.summary',
  why: 'rule.nameMatches.why',
  remedy: 'rule.nameMatches.remedy',
  options: [{ name: 'variants', default: true, text: 'rule.nameMatches.variants' }],
  cases: {
    valid: [
      { name: 'name-of-the-second-tag' },
      { name: 'near-miss', options: { variants: false } },
      { name: 'no-valid-tag' },
      { name: 'other-words-that-look-alike' },
      { name: 'own-name' },
      { name: 'redefined-by-the-organisation' },
      { name: 'standard-name' },
    ],
    invalid: [
      { name: 'another-element' },
      { name: 'another-element-of-several' },
      { name: 'near-miss' },
      { name: 'outdated' },
      { name: 'retired-name' },
      { name: 'spelling' },
    ],
  },
  create: () => check,
};

const check: Check = (element, context) => {
  if (context.tags.length === 0) return;
  const written = tidied(element.name ?? '');
  if (written === '') return;
  const own = ownElements(context);
  const primary = own[0];
  if (primary === undefined || isNameOf(written, own)) return;
  const namesakes = context.tree.namesakes(written);
  const others = namesakes.length === 0 ? namesakes : without(namesakes, own);
  const another = others.length === 0 || others.length < namesakes.length ? undefined : notBecome(others, own);
  if (another !== undefined) {
    context.report({ message: otherMessage(written, primary, another), field: 'name', fixes: [...assign(element, context, another), ...rename(element, nameLike(written, primary), false)] });
    return;
  }
  const variant = context.options['variants'] === true ? findVariant(written, own, others) : undefined;
  if (variant === undefined) return;
  context.report({ severity: 'warning', message: variantMessage(written, variant), field: 'name', fixes: rename(element, variant.standard, variant.kind === 'spelling') });
}

/** A name on one line; most are already. */
function tidied(name: string): string {
  return (/\s\s|[^\S ]/.test(name) ? name.replaceAll(/\s+/g, ' ') : name).trim();
}

function isNameOf(written: string, elements: readonly EtomElement[]): boolean {
  for (let index = 0; index < elements.length; index += 1) {
    const names = elements[index]?.names;
    if (names?.ru === written || names?.en === written) return true;
  }
  return false;
}

function without(elements: readonly EtomElement[], own: readonly EtomElement[]): readonly EtomElement[] {
  return elements.filter((element) => !own.includes(element));
}

/** The elements that the valid tags mean, with the standard ones that an organisation's redefine. */
function ownElements({ tags, tree }: RuleContext): readonly EtomElement[] {
  const first = tags[0]?.verdict;
  // Most steps have one, of the standard: only behind a prefix of six digits another ID can stand.
  if (tags.length === 1 && first?.kind === 'valid' && first.element.id[6] !== '.') return [first.element];
  const own = new Set<EtomElement>();
  for (const { verdict } of tags) {
    if (verdict.kind !== 'valid') continue;
    own.add(verdict.element);
    const redefined = verdict.element.id[6] === '.' ? tree.get(withoutPrefix(verdict.element.id)) : undefined;
    if (redefined !== undefined) own.add(redefined);
  }
  return [...own];
}

/** The first that does not live on in one of `own`: the name of a retired element that does is an outdated one of theirs. */
function notBecome(elements: readonly EtomElement[], own: readonly EtomElement[]): EtomElement | undefined {
  return elements.find(({ status, successors = [] }) => status !== 'retired' || !own.some(({ id }) => successors.includes(id)));
}

function otherMessage(written: string, { id, names }: EtomElement, other: EtomElement): Message {
  return { key: 'issue.nameMatches.other', values: { written: shown(written), id, name_en: names.en, name_ru: names.ru, other: other.id } };
}

function variantMessage(written: string, { kind, element, standard }: Variant): Message {
  const values = { written: shown(written), id: element.id, standard };
  if (kind === 'spelling') return { key: 'issue.nameMatches.spelling', values };
  return { key: kind === 'outdated' ? 'issue.nameMatches.outdated' : 'issue.nameMatches.nearMiss', values };
}

/** Its tag is replaced where there is only one; of several nobody knows which is meant. */
function assign(element: ModdleElement, { tags }: RuleContext, target: EtomElement): readonly Fix[] {
  return tags.length === 1 && isOffered(target) ? assignElement(element, tags, 0, target) : [];
}

function rename({ id }: ModdleElement, name: string, safe: boolean): readonly Fix[] {
  return id === undefined ? [] : [{ title: { key: 'fix.rename', values: { name } }, safe, edits: [{ kind: 'rename', elementId: id, name }] }];
}
