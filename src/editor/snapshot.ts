import type { Tag } from '../etom/index.ts';
import type { DecomposeOption } from '../modeling/index.ts';
import type { AcceptedIssue, Issue, Summary } from '../validation/index.ts';

/** What a person sees of one BPMN element. Frozen plain data; the element itself stays in the editor. */
export interface ElementSnapshot {
  readonly id: string;
  /** Local name of the BPMN type: `UserTask`. */
  readonly type: string;
  readonly name: string;
  readonly documentation: string;
  readonly tags: readonly Tag[];
  /** The tags were read from the category mirror because the extension was missing. */
  readonly recovered: boolean;
  /** The element can be composed from eTOM: an activity of any kind, a participant or a process. */
  readonly taggable: boolean;
  /** Validation asks for a tag here. */
  readonly mustCarryTag: boolean;
  /** Only of a participant with a process: whether it is someone else's. */
  readonly external?: boolean;
  /** The process ID of the element that its place belongs to, below which the catalogues list something. */
  readonly around?: string;
  /** Only of a call activity: the process that it names, blank for none, and the diagram that has it, where one is known. */
  readonly calls?: { readonly process: string; readonly diagram?: string };
  /** What can be done with its inside, the likeliest first. */
  readonly inside: readonly DecomposeOption[];
}

/** What is happening in the open document. */
export interface EditorSnapshot {
  /** False until a diagram is open. */
  readonly ready: boolean;
  /** The diagram can be looked at only. */
  readonly readOnly: boolean;
  /** Nothing is drawn yet. */
  readonly empty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly selection: readonly ElementSnapshot[];
  /** The process or collaboration on show, for when nothing is selected. */
  readonly root: ElementSnapshot | undefined;
  readonly issues: readonly Issue[];
  /** What would be issues, had nobody accepted them. */
  readonly accepted: readonly AcceptedIssue[];
  readonly summary: Summary;
  /** How often each known element is used, by process ID. */
  readonly usage: ReadonlyMap<string, number>;
  /** The process IDs that a person has assigned or placed lately, the last one first. */
  readonly recent: readonly string[];
}

/** The snapshot before anything is open. */
export const emptySnapshot: EditorSnapshot = Object.freeze({
  ready: false,
  readOnly: false,
  empty: true,
  canUndo: false,
  canRedo: false,
  zoom: 1,
  selection: [],
  root: undefined,
  issues: [],
  accepted: [],
  summary: { tasks: 0, tagged: 0, valid: 0 },
  usage: new Map<string, number>(),
  recent: [],
});
