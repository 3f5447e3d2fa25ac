import type { Catalogue } from './model.ts';

/**
 * Two catalogues of one edition that contradict each other. `id`: both define this ID, or one defines it twice; the first counts.
 * `prefix`: two organisations' catalogues declare the same prefix, which is legal where one organisation has several catalogues.
 */
export type CatalogueConflict =
  | { readonly kind: 'id'; readonly id: string; readonly first: Catalogue; readonly second: Catalogue }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly first: Catalogue; readonly second: Catalogue };

/** Returns all conflicts of catalogues, in their order. */
export function conflictsOf(catalogues: readonly Catalogue[]): readonly CatalogueConflict[] {
  const [ids, prefixes] = [new Map<string, Catalogue>(), new Map<string, Catalogue>()];
  return catalogues.flatMap((second) => {
    const conflicts: CatalogueConflict[] = [];
    if (second.prefix !== undefined) {
      const key = `${second.edition} ${second.prefix}`;
      const first = prefixes.get(key);
      if (first === undefined) prefixes.set(key, second);
      else conflicts.push({ kind: 'prefix', prefix: second.prefix, first, second });
    }
    for (const { id } of second.elements) {
      const key = `${second.edition} ${id}`;
      const first = ids.get(key);
      if (first === undefined) ids.set(key, second);
      else conflicts.push({ kind: 'id', id, first, second });
    }
    return conflicts;
  });
}
