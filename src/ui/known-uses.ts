import { usesById } from '../editor/index.ts';
import type { OwnUse, ShelfSnapshot } from '../editor/index.ts';

/** Uses by ID and how many they are, kept as long as the uses are the same: a list is not drawn anew for equal ones. */
export interface KnownUses {
  readonly of: ShelfSnapshot['uses'];
  readonly uses: ReadonlyMap<string, readonly OwnUse[]>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Returns what was known before where the uses are the same, else what is known now. */
export function knownUses(before: KnownUses | undefined, of: ShelfSnapshot['uses']): KnownUses {
  if (before !== undefined && before.of === of) return before;
  const uses = usesById(of ?? []);
  return { of, uses, counts: new Map([...uses].map(([id, places]) => [id, places.length])) };
}
