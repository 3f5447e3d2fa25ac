import type { Severity } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import type { FileReport, ReportIssue, ValidationReport } from './validation-report.ts';

/** How a piece of text is set off where the place it goes to can show that. */
export type Accent = 'error' | 'warning' | 'info' | 'strong' | 'faint' | 'good';

/** A rule as reports describe it, in the reader's language. */
export interface RuleNote {
  readonly name: string;
  /** By default; `off` where only settings switch it on. */
  readonly severity: Severity | 'off';
  /** One sentence: what the rule asks for. */
  readonly summary: string;
  readonly why?: string;
  readonly remedy?: string;
}

/** What a format may use besides the report. */
export interface FormatOptions {
  readonly words: Words;
  /** Returns `text` set off; the identity where there are no colors. */
  readonly paint: (accent: Accent, text: string) => string;
  /** Shows errors only; the counts stay those of everything. */
  readonly quiet: boolean;
  /** Version of the program that made the report. */
  readonly version?: string;
  /** The rules that the report may name. */
  readonly rules?: readonly RuleNote[];
}

/**
 * Turns a report into the text of a file or of standard output, final line break included, piece by piece: a report on ten
 * thousand files may be longer than a string can be. The same report gives the same text.
 */
export type Format = (report: ValidationReport, options: FormatOptions) => Iterable<string>;

/** Returns the findings of a file that are to be shown. */
export function shownIssues(file: FileReport, { quiet }: { readonly quiet: boolean }): readonly ReportIssue[] {
  return quiet ? file.issues.filter(({ severity }) => severity === 'error') : file.issues;
}
