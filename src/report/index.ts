export type { Accent, Format, FormatOptions } from './format.ts';
export { formats } from './formats.ts';
export { createValidationReport } from './validation-report.ts';
export type { FileReport, ValidationReport } from './validation-report.ts';
