import type { PresentedIssue, Summary } from '../validation/index.ts';

/** A place in a text. Both are 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One piece of text that a fix would put in the place of another. */
export interface Replacement {
  readonly start: Position;
  /** The first position that stays. */
  readonly end: Position;
  readonly text: string;
}

/** One finding of a report: the fields of the JSON report, and what other formats need besides, where it is known. */
export interface ReportIssue extends PresentedIssue {
  /** Where on `line` the tag of the element begins, 1-based, in UTF-16 code units. */
  readonly column?: number | null;
  /** Key of the message: the same in every language, and after the element moved or was renamed. */
  readonly key?: string;
  /** What each fix changes in the text, in the order of `fixes`; none where it is not known. */
  readonly replacements?: readonly (readonly Replacement[])[];
}

/** What one file came to. */
export interface FileReport {
  /** As reported: relative to the working directory, with `/`, or the name of standard input. */
  readonly path: string;
  readonly summary: Summary;
  readonly issues: readonly ReportIssue[];
}

/** What a run came to: the JSON report of DESIGN section 8, whose order of keys is this one. */
export interface ValidationReport {
  readonly version: 1;
  readonly edition: string;
  /** Sorted by path. */
  readonly files: readonly FileReport[];
  readonly summary: Summary & { readonly files: number; readonly errors: number; readonly warnings: number };
}

/** Puts the files in order and counts. */
export function createValidationReport(edition: string, files: readonly FileReport[]): ValidationReport {
  const sum = (count: (file: FileReport) => number): number => files.reduce((total, file) => total + count(file), 0);
  const grade = (severity: string) => (file: FileReport) => file.issues.filter((issue) => issue.severity === severity).length;
  return {
    version: 1,
    edition,
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
    summary: {
      files: files.length,
      tasks: sum(({ summary }) => summary.tasks),
      tagged: sum(({ summary }) => summary.tagged),
      valid: sum(({ summary }) => summary.valid),
      errors: sum(grade('error')),
      warnings: sum(grade('warning')),
    },
  };
}
