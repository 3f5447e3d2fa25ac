import type { Tag } from '../../etom/index.ts';
import type { Edit } from '../edit.ts';

/** What several edits together want of one element; absent: as it is. */
export interface Wanted {
  readonly tags?: readonly Tag[];
  readonly name?: string;
  readonly external?: boolean;
  /** By rule: the reason for which it is accepted, or that it is not. */
  readonly accepted: ReadonlyMap<string, string | undefined>;
}

/** Returns what `edits`, performed in their order, come to on each element, by its ID. */
export function wantedBy(edits: readonly Edit[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const edit of edits) wanted.set(edit.elementId, joined(wanted.get(edit.elementId) ?? { accepted: new Map() }, edit));
  return wanted;
}

function joined(wanted: Wanted, edit: Edit): Wanted {
  switch (edit.kind) {
    case 'set-tags': return { ...wanted, tags: edit.tags };
    case 'rename': return { ...wanted, name: edit.name };
    case 'set-external': return { ...wanted, external: edit.external };
    case 'accept': return { ...wanted, accepted: new Map([...wanted.accepted, [edit.rule, edit.reason]]) };
    case 'unaccept': return { ...wanted, accepted: new Map([...wanted.accepted, [edit.rule, undefined]]) };
  }
}
