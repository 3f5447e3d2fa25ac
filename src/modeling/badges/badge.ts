import { isActivityToTag, readTags } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import { judgeTag } from '../../etom/index.ts';
import type { ElementTree, Tag, Verdict, Vertical } from '../../etom/index.ts';

/**
 * What a shape wears. `missing`: it must carry a tag and has none. `valid`: its primary tag is good; `id` is the text as
 * it is understood, `verticals` those of its element; `normalised`: the same, but written otherwise. `wrong`: the tag is no
 * good; `id` is the text as written.
 */
export type Badge =
  | { readonly kind: 'missing' }
  | { readonly kind: 'valid' | 'normalised'; readonly id: string; readonly verticals: readonly Vertical[]; readonly verdict: Verdict & { kind: 'valid' } }
  | { readonly kind: 'wrong'; readonly id: string; readonly verdict: Exclude<Verdict, { kind: 'valid' }> };

/**
 * Returns the badge of one BPMN element, of which `external` says whether it is someone else's; undefined for none. `judge`
 * says what a tag looks like.
 */
export function badgeOf(element: ModdleElement, external: boolean, judge: (tag: Tag) => Badge): Badge | undefined {
  const [tag] = readTags(element).tags;
  if (tag !== undefined) return judge(tag);
  return !external && isActivityToTag(element) ? { kind: 'missing' } : undefined;
}

/** Equal keys look the same. */
export function keyOf(badge: Badge | undefined): string {
  if (badge === undefined) return '';
  return badge.kind === 'missing' ? badge.kind : `${badge.kind} ${badge.id}`;
}

/** As `keyOf`, with the verticals, which color the bar. */
export function looksOf(badge: Badge): string {
  return 'verticals' in badge ? `${keyOf(badge)} ${badge.verticals.join('')}` : keyOf(badge);
}

/** Returns the badge of a tag. */
export function badgeOfTag(tag: Tag, tree: ElementTree): Badge {
  const verdict = judgeTag(tag, tree);
  const id = tag.processId.trim();
  if (verdict.kind !== 'valid') return { kind: 'wrong', id, verdict };
  return { kind: verdict.normalised ? 'normalised' : 'valid', id: verdict.id, verticals: verdict.element.verticals, verdict };
}
