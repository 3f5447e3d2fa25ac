import type { CatalogueStore } from './catalogue-store.ts';

/** What is kept of one tag. */
interface KeptTag {
  readonly processId: string;
  readonly edition?: string;
  readonly functions: readonly string[];
}

/** One process of a diagram, for calls from other diagrams. The store keeps it as it is given. */
export interface KeptProcess {
  readonly id: string;
  readonly name: string;
  /** Its tags, the primary one first. */
  readonly tags: readonly KeptTag[];
  /** Its tagged activities, by which callers are checked. */
  readonly steps?: readonly { readonly id: string; readonly name: string; readonly tags: readonly KeptTag[]; readonly crosses?: true }[];
}

/** What the list of diagrams needs to know of one diagram. Times are milliseconds since the epoch. */
export interface DiagramMeta {
  readonly id: string;
  readonly name: string;
  /** Grows by one with each saved text; the basis of compare-and-set. */
  readonly revision: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Set while the diagram waits in the trash. */
  readonly deletedAt?: number;
  /** The processes of the text as it is kept; absent where nobody has looked into that text yet. */
  readonly processes?: readonly KeptProcess[];
}

/** A diagram with its text. */
export interface StoredDiagram {
  readonly meta: DiagramMeta;
  readonly xml: string;
}

/** Where the reader looked when they left a diagram: the shown plane and the box of the canvas, in diagram units. */
export interface DiagramView {
  readonly rootId?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Why a store refused. `conflict`: someone else saved since `baseRevision`. `missing`: no such diagram or catalogue.
 * `quota`: the disk is full. `blocked`: an older tab holds the data. `newer`: the data is of a newer version of the app.
 * `unavailable`: the browser keeps no data here (private mode, storage denied), or the connection is gone.
 */
export type StoreFault = 'conflict' | 'missing' | 'quota' | 'blocked' | 'newer' | 'unavailable';

/** The one error that a store rejects with. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** Where diagrams are kept. Every promise resolves only after the data is safe, and rejects with a `StoreError`. */
export interface Store {
  /** The organisation's own catalogues. */
  readonly catalogues: CatalogueStore;
  /** Diagrams that are not in the trash, last changed first. */
  list(): Promise<readonly DiagramMeta[]>;
  open(id: string): Promise<StoredDiagram>;
  create(diagram: { readonly name: string; readonly xml: string }): Promise<DiagramMeta>;
  /**
   * Replaces the text (and the name, where given) if the stored revision still is `baseRevision`; else `conflict`. What was kept
   * of the processes of the text before goes with it.
   */
  save(id: string, change: { readonly xml: string; readonly name?: string; readonly processes?: readonly KeptProcess[] }, baseRevision: number): Promise<DiagramMeta>;
  /** Keeps what somebody found in the text of `revision`; the time and the revision stay. Does nothing where the text is another by now. */
  writeProcesses(id: string, revision: number, processes: readonly KeptProcess[]): Promise<DiagramMeta>;
  rename(id: string, name: string): Promise<DiagramMeta>;
  /** Puts a diagram into the trash. */
  remove(id: string): Promise<DiagramMeta>;
  /** Takes a diagram out of the trash. */
  restore(id: string): Promise<DiagramMeta>;
  readView(id: string): Promise<DiagramView | undefined>;
  writeView(id: string, view: DiagramView): Promise<void>;
  /** The diagram that was open last. */
  readLastOpen(): Promise<string | undefined>;
  writeLastOpen(id: string): Promise<void>;
  /** The settings of the rules as text, in the format of `.etomflowrc.json` (DESIGN, section 8). */
  readRules(): Promise<string | undefined>;
  writeRules(text: string): Promise<void>;
  close(): Promise<void>;
}
