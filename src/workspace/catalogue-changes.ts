import type { StoredCatalogue } from './catalogue-store.ts';
import { StoreError } from './store-error.ts';

/** Returns a new catalogue. Its first text is revision 1. */
export function createdCatalogue(id: string, text: string, now: number): StoredCatalogue {
  return Object.freeze({ id, text, revision: 1, createdAt: now, changedAt: now });
}

/** Returns a catalogue after a text was saved over `baseRevision`; throws `conflict` where another text was saved since. */
export function savedCatalogue(catalogue: StoredCatalogue, text: string, baseRevision: number, now: number): StoredCatalogue {
  if (catalogue.revision !== baseRevision) {
    throw new StoreError('conflict');
  }
  return Object.freeze({ ...catalogue, text, revision: catalogue.revision + 1, changedAt: now });
}

/** Returns a catalogue in the trash. */
export function removedCatalogue(catalogue: StoredCatalogue, now: number): StoredCatalogue {
  return Object.freeze({ ...catalogue, deletedAt: now });
}

/** Returns a catalogue out of the trash. */
export function restoredCatalogue(catalogue: StoredCatalogue): StoredCatalogue {
  const { deletedAt: _, ...rest } = catalogue;
  return Object.freeze(rest);
}

/** Returns the catalogues that are not in the trash, the oldest first. */
export function listedCatalogues(catalogues: readonly StoredCatalogue[]): readonly StoredCatalogue[] {
  return catalogues.filter(({ deletedAt }) => deletedAt === undefined).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
