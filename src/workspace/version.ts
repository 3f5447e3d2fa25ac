/** How a version came to be: by autosave, by a person who named it, from a file, by going back to an older one, or out of damage or a conflict. */
export type VersionKind = 'auto' | 'named' | 'imported' | 'restored' | 'rescued';

/** One entry of a diagram's history. */
export interface VersionMeta {
  readonly id: string;
  readonly diagramId: string;
  /** The revision of the diagram at which this text was saved first. */
  readonly revision: number;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  readonly kind: VersionKind;
  /** What a person called it. Whatever the kind, a version with a name is never thinned out. */
  readonly name?: string;
  /** SHA-256 of the text as UTF-8, in hexadecimal digits. */
  readonly hash: string;
  /** Bytes of the text as UTF-8. */
  readonly size: number;
  /** Name of the file that it came from. */
  readonly fileName?: string;
}

/** A version with its text, and with the bytes of the file where it came from one. */
export interface StoredVersion {
  readonly meta: VersionMeta;
  readonly xml: string;
  readonly original?: Uint8Array;
}

/** The histories of all diagrams. Entries are written by saving; texts of equal hash in a row are one entry. */
export interface HistoryStore {
  /** The entries of a diagram, the newest first. An unknown diagram has none. */
  list(diagramId: string): Promise<readonly VersionMeta[]>;
  /** Rejects with `missing`, or with `damaged` where the text is not what was written. */
  read(versionId: string): Promise<StoredVersion>;
  /** Gives a version a name, which keeps it for good, or takes its name away. */
  name(versionId: string, name: string | undefined): Promise<VersionMeta>;
}
