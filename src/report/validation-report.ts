import type { PresentedIssue, Summary } from '../validation/index.ts';

/** What one file came to. */
export interface FileReport {
  /** As reported: relative to the working directory, with `/`, or the name of standard input. */
  readonly path: string;
  readonly summary: Summary;
  readonly issues: readonly PresentedIssue[];
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
