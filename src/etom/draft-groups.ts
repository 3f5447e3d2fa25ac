import type { CatalogueDraft } from './catalogue-draft.ts';
import type { ElementTree } from './element-tree.ts';
import type { EtomElement } from './model.ts';
import { splitId } from './own-ids.ts';
import { compareProcessIds, isOwnId, parentOf, withoutPrefix } from './process-id.ts';

/** An element of a draft in a list: its place in the draft, and how deep it stands below the standard element of its group. */
export interface DraftRow {
  readonly element: EtomElement;
  readonly index: number;
  readonly depth: 0 | 1;
}

/** The rows that belong to one standard element; without one, those that have no place in the map yet. */
export interface DraftGroup {
  readonly standard: EtomElement | undefined;
  readonly rows: readonly DraftRow[];
}

/** Groups the elements of a draft by the standard element that they redefine or stand below, all in numerical order. Elements without a place come last. */
export function draftGroups(draft: CatalogueDraft, standard: ElementTree): readonly DraftGroup[] {
  const byId = new Map(draft.elements.map((element) => [element.id, element]));
  const groups = new Map<EtomElement | undefined, DraftRow[]>();
  draft.elements.forEach((element, index) => {
    const place = placeOf(element, byId, standard);
    const above = element.parent ?? parentOf(element.id);
    const rows = groups.get(place) ?? [];
    rows.push({ element, index, depth: above !== undefined && byId.has(above) ? 1 : 0 });
    groups.set(place, rows);
  });
  return [...groups]
    .map(([place, rows]) => ({ standard: place, rows: rows.toSorted((a, b) => compareProcessIds(a.element.id, b.element.id)) }))
    .toSorted((a, b) => Number(a.standard === undefined) - Number(b.standard === undefined) || compareProcessIds(a.standard?.id ?? '', b.standard?.id ?? ''));
}

function placeOf(element: EtomElement, draft: ReadonlyMap<string, EtomElement>, standard: ElementTree): EtomElement | undefined {
  const redefined = isOwnId(element.id) ? standard.get(withoutPrefix(element.id)) : undefined;
  if (redefined !== undefined) return redefined;
  // A number that is not there yet leaves what stands before it.
  const above = element.parent ?? parentOf(element.id) ?? splitId(element.id).base.slice(0, -1);
  const own = draft.get(above);
  if (own !== undefined && own.level < element.level) return placeOf(own, draft, standard);
  return standard.get(above) ?? standard.get(withoutPrefix(above));
}
