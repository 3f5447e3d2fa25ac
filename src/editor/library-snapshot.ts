import type { StoreFault } from '../workspace/index.ts';
import type { DeskSnapshot, Refusal } from './desk-snapshot.ts';

/** A diagram as the desk lists it. */
export type LibraryDiagram = DeskSnapshot['diagrams'][number];

/** What the library shows: all diagrams, those within a folder, the trash, or what comes with the app. */
export type LibraryPlace = { readonly kind: 'all' | 'trash' | 'samples' } | { readonly kind: 'folder'; readonly id: string };

/** By what diagrams are in order. While something is searched for, what fits best comes first whatever the order. */
export type LibrarySort = 'changed' | 'name' | 'tasks' | 'problems';

/** Where a searched word was found: a piece of a text, with the parts that fit from the first character to the one after the last. */
export interface LibraryFinding {
  readonly field: 'name' | 'names' | 'ids' | 'documentation';
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A folder as it stands in the tree: after its parent, with how deep it lies and how many diagrams are in it and below it. */
export interface LibraryFolder {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly count: number;
  readonly hasFolders: boolean;
}

/** Why a file of many was not taken in. Beside the reasons of a single file: `other`, its name says that it is no diagram. */
export type LeftOutReason = Refusal['reason'] | 'other' | 'path' | 'large' | 'damaged' | 'entries' | 'bytes';

/** What became of many files: how many came in, which did not, and which came in without all that they hold. */
export interface LibraryImport {
  readonly taken: number;
  readonly leftOut: readonly { readonly path: string; readonly reason: LeftOutReason }[];
  readonly incomplete: readonly { readonly path: string; readonly count: number }[];
}

/** What the library is busy with, as far as it has come. */
export interface LibraryWork {
  readonly kind: 'import' | 'export' | 'duplicate' | 'delete';
  readonly done: number;
  readonly total: number;
}

/** All that the library shows. */
export interface LibrarySnapshot {
  readonly place: LibraryPlace;
  readonly sort: LibrarySort;
  readonly descending: boolean;
  readonly query: string;
  /** What is on show, in its order. */
  readonly diagrams: readonly LibraryDiagram[];
  /** How many there are in the workspace and in the trash. */
  readonly total: number;
  readonly inTrash: number;
  readonly folders: readonly LibraryFolder[];
  readonly selected: ReadonlySet<string>;
  /** False while the texts are still being read, so that only names are found. */
  readonly indexed: boolean;
  readonly work: LibraryWork | undefined;
  readonly report: LibraryImport | undefined;
  /** The diagrams deleted last, while they can be taken back. */
  readonly removed: readonly LibraryDiagram[];
  /** What the store refused last. */
  readonly fault: StoreFault | undefined;
}
