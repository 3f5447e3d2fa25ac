import type { ElementSnapshot } from '../editor/index.ts';
import { defaultEdition } from '../etom/index.ts';
import type { Tag } from '../etom/index.ts';

/** A tag that some of several elements bear. */
export interface SharedTag {
  readonly tag: Tag;
  /** The elements that bear it, by ID, and of these those whose primary tag it is. */
  readonly on: readonly string[];
  readonly primaryOn: readonly string[];
  /** By function key how many of them perform it. */
  readonly performed: ReadonlyMap<string, number>;
}

/** Returns the tags of several elements together, those that most bear first; the same ID of another edition is another tag. */
export function sharedTags(elements: readonly ElementSnapshot[]): readonly SharedTag[] {
  const found = new Map<string, Gathered>();
  for (const { id, tags } of elements) {
    tags.forEach((tag, index) => {
      const key = `${tag.edition?.trim() || defaultEdition} ${tag.processId}`;
      const shared: Gathered = found.get(key) ?? { tag, on: [], primaryOn: [], performed: new Map() };
      found.set(key, shared);
      if (!shared.on.includes(id)) shared.on.push(id);
      if (index === 0) shared.primaryOn.push(id);
      for (const name of new Set(tag.functions)) shared.performed.set(name, (shared.performed.get(name) ?? 0) + 1);
    });
  }
  return [...found.values()].toSorted((one, other) => other.primaryOn.length - one.primaryOn.length || other.on.length - one.on.length);
}

interface Gathered extends SharedTag {
  readonly on: string[];
  readonly primaryOn: string[];
  readonly performed: Map<string, number>;
}
