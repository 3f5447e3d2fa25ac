/** An organisation's catalogue as it is kept. Its text is a draft of a catalogue file, which the store does not read. Times are milliseconds since the epoch. */
export interface StoredCatalogue {
  readonly id: string;
  readonly text: string;
  /** Grows by one with each saved text; the basis of compare-and-set. */
  readonly revision: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Set while the catalogue waits in the trash. */
  readonly deletedAt?: number;
}

/** Where an organisation's catalogues are kept. Promises resolve when the data is safe, and reject with a `StoreError`. */
export interface CatalogueStore {
  /** Catalogues that are not in the trash, in the order of their making: of two that say different things the older one counts. */
  list(): Promise<readonly StoredCatalogue[]>;
  create(text: string): Promise<StoredCatalogue>;
  /** Replaces the text if the stored revision still is `baseRevision`; else `conflict`. */
  save(id: string, text: string, baseRevision: number): Promise<StoredCatalogue>;
  /** Puts a catalogue into the trash. */
  remove(id: string): Promise<StoredCatalogue>;
  /** Takes a catalogue out of the trash. */
  restore(id: string): Promise<StoredCatalogue>;
  /** Calls `listener` after another tab has changed something here; what this store does itself is no news. Returns the way to stop. */
  watch(listener: () => void): () => void;
}
