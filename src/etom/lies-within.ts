import type { ElementTree } from './element-tree.ts';
import { isWithin, parentOf, withoutPrefix } from './process-id.ts';

/**
 * Says whether what `inner` means is what `outer` means or lies below it (DESIGN, section 5): by the numbers, prefixes ignored, and for
 * an element of developer 2 where its catalogue's `parent` says. An ID of level 3 that no catalogue lists lies below its level 2.
 */
export function liesWithin(inner: string, outer: string, tree: ElementTree, edition?: string): boolean {
  for (let id: string | undefined = inner; id !== undefined; id = above(id, tree, edition)) {
    if (isWithin(id, outer)) return true;
  }
  return false;
}

/** The ID one level up. Parents stand at smaller levels, so this comes to an end. */
function above(id: string, tree: ElementTree, edition: string | undefined): string | undefined {
  const element = tree.get(id, edition) ?? tree.get(withoutPrefix(id), edition);
  return element?.parent ?? parentOf(id);
}
