import type { Words } from '../words/index.ts';
import type { ValidationReport } from './validation-report.ts';

/** How a piece of text is set off where the place it goes to can show that. */
export type Accent = 'error' | 'warning' | 'info' | 'strong' | 'faint' | 'good';

/** What a format may use besides the report. */
export interface FormatOptions {
  readonly words: Words;
  /** Returns `text` set off; the identity where there are no colors. */
  readonly paint: (accent: Accent, text: string) => string;
  /** Shows errors only; the counts stay those of everything. */
  readonly quiet: boolean;
}

/** Turns a report into the text of a file or of standard output, final line break included. */
export type Format = (report: ValidationReport, options: FormatOptions) => string;
