import type { Format } from './format.ts';
import { json } from './json.ts';
import { stylish } from './stylish.ts';

export type { Accent, Format, FormatOptions } from './format.ts';
export { createValidationReport } from './validation-report.ts';
export type { FileReport, ValidationReport } from './validation-report.ts';

/** The formats of the command line by name; another one is a file and a line here. */
export const formats: Readonly<Record<string, Format>> = { stylish, json };
