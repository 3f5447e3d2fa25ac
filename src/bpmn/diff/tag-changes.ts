import { defaultEdition } from '../../etom/index.ts';
import type { Tag } from '../../etom/index.ts';
import type { FactChange } from './difference.ts';

/**
 * Returns how the tags of an element differ. A tag that went where another came, at the same place, was replaced; functions are compared
 * of tags that stayed.
 */
export function tagChanges(before: readonly Tag[], after: readonly Tag[]): readonly FactChange[] {
  const gone = before.filter((tag) => !after.some((other) => isSame(tag, other)));
  const come = after.filter((tag) => !before.some((other) => isSame(tag, other)));
  const replaced = gone.flatMap((tag) => {
    const other = after[before.indexOf(tag)];
    return other !== undefined && come.includes(other) ? [{ fact: 'tagReplaced', before: tag, after: other } as const] : [];
  });
  const [first] = before;
  const [nowFirst] = after;
  const isReordered = first !== undefined && nowFirst !== undefined && !isSame(first, nowFirst)
    && before.some((tag) => isSame(tag, nowFirst)) && after.some((tag) => isSame(tag, first));
  return [
    ...replaced,
    ...come.filter((tag) => !replaced.some((change) => change.after === tag)).map((tag) => ({ fact: 'tagAdded', tag } as const)),
    ...gone.filter((tag) => !replaced.some((change) => change.before === tag)).map((tag) => ({ fact: 'tagRemoved', tag } as const)),
    ...(isReordered ? [{ fact: 'tagPrimary', before: first, after: nowFirst } as const] : []),
    ...after.flatMap((tag) => {
      const old = before.find((other) => isSame(tag, other));
      return old === undefined ? [] : functionChanges(old, tag);
    }),
  ];
}

function functionChanges(before: Tag, after: Tag): readonly FactChange[] {
  return [
    ...after.functions.filter((key) => !before.functions.includes(key)).map((key) => ({ fact: 'functionAdded', tag: after, key } as const)),
    ...before.functions.filter((key) => !after.functions.includes(key)).map((key) => ({ fact: 'functionRemoved', tag: after, key } as const)),
  ];
}

/** A tag without an edition is of ours. */
function isSame(one: Tag, other: Tag): boolean {
  return one.processId === other.processId && (one.edition ?? defaultEdition) === (other.edition ?? defaultEdition);
}
