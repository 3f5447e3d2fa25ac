import { defaultEdition, judgeTag } from '../../etom/index.ts';
import type { ElementTree, Tag } from '../../etom/index.ts';

/** Says whether two tags name the same element: ID as written and edition, a missing one being ours. */
export function isSameTag(one: Tag, other: Tag): boolean {
  return one.processId === other.processId && editionOf(one) === editionOf(other);
}

/** Returns the tags with `tag` as the primary one, in the place of the one before; one of the further tags moves up. The rest stays. */
export function withPrimary(tags: readonly Tag[], tag: Tag, tree: ElementTree): readonly Tag[] {
  const [before, ...further] = tags;
  const known = tags.find((one) => isSameTag(one, tag));
  return [known ?? successor(before, tag, tree), ...further.filter((one) => !isSameTag(one, tag))];
}

/** Returns the tags with `tag` as the last one; one that is there already stays where it is. */
export function withTag(tags: readonly Tag[], tag: Tag): readonly Tag[] {
  return tags.some((one) => isSameTag(one, tag)) ? tags : [...tags, tag];
}

/** Returns the tags with `tag` in the place of that at `index`; the same element elsewhere in the list goes. */
export function withReplaced(tags: readonly Tag[], index: number, tag: Tag, tree: ElementTree): readonly Tag[] {
  return tags.flatMap((one, place) => (place === index ? [successor(one, tag, tree)] : isSameTag(one, tag) ? [] : [one]));
}

/** Returns the tags with the one at `from` standing at `to`. A place that does not exist changes nothing. */
export function withMoved(tags: readonly Tag[], from: number, to: number): readonly Tag[] {
  const moved = tags[from];
  if (moved === undefined || from === to || to < 0 || to >= tags.length) return tags;
  return tags.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Returns the tags with a function of the element of `tag` performed or not. */
export function withFunction(tags: readonly Tag[], tag: Tag, key: string, performed: boolean): readonly Tag[] {
  return tags.map((one) => {
    if (!isSameTag(one, tag) || one.functions.includes(key) === performed) return one;
    return { ...one, functions: performed ? [...one.functions, key] : one.functions.filter((other) => other !== key) };
  });
}

/** Functions of the tag before that the new element has too are still performed; the others mean nothing there. */
function successor(before: Tag | undefined, tag: Tag, tree: ElementTree): Tag {
  if (before === undefined || before.functions.length === 0 || tag.functions.length > 0) return tag;
  return { ...tag, functions: before.functions.filter((key) => functionsOf(tag, tree).has(key)) };
}

/** The functions of the element that a tag means; none where nobody knows it. */
function functionsOf(tag: Tag, tree: ElementTree): ReadonlySet<string> {
  const verdict = judgeTag(tag, tree);
  return new Set('element' in verdict ? verdict.element.functions.map(({ key }) => key) : []);
}

function editionOf({ edition }: Tag): string {
  return edition?.trim() || defaultEdition;
}
