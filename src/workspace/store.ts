import type { CatalogueStore } from './catalogue-store.ts';
import type { DiagramExtras, DiagramMeta, DiagramView, SearchRecord, StoredDiagram } from './diagram.ts';
import type { DumpRecord, MergeOptions, MergeReport } from './dump.ts';
import type { FolderStore } from './folder.ts';
import type { HistoryStore, StoredVersion, VersionKind } from './version.ts';

/** A diagram to be kept. */
export interface NewDiagram extends DiagramExtras {
  readonly name: string;
  readonly xml: string;
  readonly folder?: string;
  /** The bytes of the file that it came from: they become its first version, of the kind `imported`. */
  readonly original?: Uint8Array;
  readonly fileName?: string;
  /** What its first version is, where that is no file. Without it: `auto`. */
  readonly version?: { readonly kind: VersionKind; readonly name?: string };
}

/** A text to be kept over the one before. Its picture and its search record stay where none are given; what was counted in the text before goes with it. */
export interface DiagramChange extends DiagramExtras {
  readonly xml: string;
  readonly name?: string;
  /** What its entry in the history is. Without it: `auto`. */
  readonly version?: { readonly kind: VersionKind; readonly name?: string };
}

/** Something that another tab changed: which diagrams, or that folders or catalogues are others. */
export interface StoreChange {
  readonly what: 'diagrams' | 'folders' | 'catalogues';
  readonly ids: readonly string[];
}

/** A stored record that is left out of everything: what it lies in, its key, and why. `missing`: metadata stands there without its text. */
export interface Quarantined {
  readonly table: string;
  readonly key: string;
  readonly reason: 'damaged' | 'newer' | 'missing';
}

/**
 * Where diagrams are kept. Every promise resolves only after the data is safe, and rejects with a `StoreError`. What one call changes is
 * changed as a whole or not at all, but for calls on any number of diagrams, which go in chunks where that is said.
 */
export interface Store {
  /** The organisation's own catalogues. */
  readonly catalogues: CatalogueStore;
  readonly folders: FolderStore;
  readonly history: HistoryStore;

  /** Diagrams that are not in the trash, last changed first. What is damaged is left out; `quarantine` names it. */
  list(): Promise<readonly DiagramMeta[]>;
  /** Diagrams in the trash, the last thrown away first. */
  listRemoved(): Promise<readonly DiagramMeta[]>;
  /** Number of all kept diagrams: those in the trash count, and those that cannot be read. */
  count(): Promise<number>;
  /** Rejects with `damaged` where the text is not what was saved; `lastGood` may have what is left. */
  open(id: string): Promise<StoredDiagram>;
  /** The newest version of a diagram that can be read. */
  lastGood(id: string): Promise<StoredVersion | undefined>;
  /** Records that cannot be read. Texts are not read for this: one that `open` has found damaged since this store was opened is among them. */
  quarantine(): Promise<readonly Quarantined[]>;

  create(diagram: NewDiagram): Promise<DiagramMeta>;
  /** Creates any number of diagrams, in chunks: after a fault those of earlier chunks are there. `done` hears how many are safe. */
  createMany(diagrams: readonly NewDiagram[], done?: (count: number) => void): Promise<readonly DiagramMeta[]>;
  /**
   * Replaces the text (and the name, where given) if the stored revision still is `baseRevision`; else `conflict`. The very same
   * text at the next revision is no conflict but a save that had come through. Head, metadata, search record, picture
   * and the entry in the history are one transaction. A diagram whose metadata cannot be read is mended over revision 0.
   */
  save(id: string, change: DiagramChange, baseRevision: number): Promise<DiagramMeta>;
  /** Keeps what somebody found in the text of `revision`; the time and the revision stay. Does nothing where the text is another by now. */
  writeExtras(id: string, revision: number, extras: DiagramExtras): Promise<DiagramMeta>;
  rename(id: string, name: string): Promise<DiagramMeta>;
  /** Puts diagrams into a folder or at the top. Those that are missing are passed over; a folder that is missing is refused. */
  moveTo(ids: readonly string[], folder: string | undefined): Promise<void>;
  /** Puts a diagram into the trash. */
  remove(id: string): Promise<DiagramMeta>;
  /** Puts diagrams into the trash; those that are missing are passed over. */
  removeMany(ids: readonly string[]): Promise<void>;
  /** Takes a diagram out of the trash. */
  restore(id: string): Promise<DiagramMeta>;
  /** Takes diagrams out of the trash; those that are missing are passed over. */
  restoreMany(ids: readonly string[]): Promise<void>;
  /** Deletes diagrams with their histories, for ever. */
  purge(ids: readonly string[]): Promise<void>;
  /** Deletes for ever what was put into the trash before a time in milliseconds since the epoch; resolves with the IDs. */
  purgeOld(before: number): Promise<readonly string[]>;

  readSearchRecords(): Promise<readonly { readonly id: string; readonly record: SearchRecord }[]>;
  /** The text of an SVG. */
  readPicture(id: string): Promise<string | undefined>;
  readView(id: string): Promise<DiagramView | undefined>;
  writeView(id: string, view: DiagramView): Promise<void>;
  /** The diagram that was open last. */
  readLastOpen(): Promise<string | undefined>;
  writeLastOpen(id: string): Promise<void>;
  /** The settings of the rules as text, in the format of `.etomflowrc.json` (DESIGN, section 8). */
  readRules(): Promise<string | undefined>;
  writeRules(text: string): Promise<void>;

  /** The whole workspace piece by piece: folders, then each diagram with its versions behind it, then catalogues and settings. What cannot be read is left out. */
  dump(): AsyncIterable<DumpRecord>;
  /**
   * Takes the pieces of a backup in without writing over anything: an equal text under the same ID is skipped, another one comes in as a copy,
   * histories are united by the IDs of versions, catalogues and settings come in where there are none yet. After a fault the pieces before it are there; to merge once more does no harm.
   */
  merge(records: Iterable<DumpRecord> | AsyncIterable<DumpRecord>, options?: MergeOptions): Promise<MergeReport>;

  /** Calls `listener` after another tab has changed something; what this store does itself is no news. Returns the way to stop. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Asks the database for a sign of life, and opens it anew where the connection is gone. Rejects where that does not help. */
  probe(): Promise<void>;
  close(): Promise<void>;
}
