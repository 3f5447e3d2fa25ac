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

/** What a card says of a diagram: counts as in the JSON report, and the process IDs that it uses, sorted and each once. */
export interface DiagramDigest {
  readonly tasks: number;
  readonly tagged: number;
  readonly valid: number;
  readonly tags: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** What is searched of a diagram: plain pieces of text, separated by newlines. */
export interface SearchRecord {
  readonly names: string;
  readonly ids: string;
  readonly documentation: string;
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
  /** ID of the folder; absent: at the top. A folder that is gone counts as the top too. */
  readonly folder?: string;
  /** SHA-256 of the text as UTF-8, in hexadecimal digits; absent on what an older version of the app saved. */
  readonly hash?: string;
  /** Bytes of the text as UTF-8; absent on what an older version of the app saved. */
  readonly size?: number;
  /** What was counted in the text as it is kept; absent where nobody has counted yet. */
  readonly digest?: DiagramDigest;
  /** There is a picture of it, of this text or of an earlier one. */
  readonly hasPicture?: true;
}

/** A diagram with its text. */
export interface StoredDiagram {
  readonly meta: DiagramMeta;
  readonly xml: string;
}

/** What is kept beside a text and was found in it. A picture is the text of an SVG; it may run nothing, hence it is only shown as an image. */
export interface DiagramExtras {
  readonly processes?: readonly KeptProcess[];
  readonly digest?: DiagramDigest;
  readonly words?: SearchRecord;
  readonly picture?: string;
}

/** Where the reader looked when they left a diagram: the shown plane and the box of the canvas, in diagram units. */
export interface DiagramView {
  readonly rootId?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
