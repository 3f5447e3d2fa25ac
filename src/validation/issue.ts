import type { Edit } from '../bpmn/index.ts';
import type { Message } from '../words/index.ts';

/** How bad a finding is. Info never changes an exit code. */
export type Severity = 'error' | 'warning' | 'info';

/** Intended edits, as data. A safe fix seeds what is blank or only normalises; the others are for a person to choose. */
export interface Fix {
  /** Names the goal: "Assign 1.1.1.5 Order handling". */
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What of an element a finding is about, so that a click opens the right field. Absent: the element as such, or how it is drawn. */
export type IssueField = 'tag' | 'functions' | 'name' | 'accepted';

/**
 * One finding of validation. Plain data: the sentence is made at the edge, in the reader's language. A name that has
 * two languages stands in the values twice, as `name_en` and `name_ru`, and each dictionary takes its own.
 */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  /** ID of the BPMN element; empty when the finding is about the whole file. */
  readonly elementId: string;
  /** The type as moddle names it, such as `bpmn:UserTask`; empty where only the ID is known. */
  readonly elementType: string;
  readonly elementName: string | null;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly field?: IssueField;
  /** Which of the element's tags, from 0; only where the finding is about one. */
  readonly tagIndex?: number;
}

/** A finding that a person has accepted on its element. It counts nowhere and is shown only where somebody asks for it. */
export interface AcceptedIssue extends Issue {
  /** Why; empty where nobody said. */
  readonly reason: string;
}

/** Counts of the activities that must carry a tag. */
export interface Summary {
  /** Every kind of task, call activities, empty sub-processes; none of external participants. */
  readonly tasks: number;
  /** Those with a non-empty ID. */
  readonly tagged: number;
  /** Those of the tagged without an error of id-format, id-known, id-level or edition. */
  readonly valid: number;
}
