export { fingerprints, identityOf } from './fingerprint.ts';
export type { Accent, Format, FormatOptions, RuleNote } from './format.ts';
export { formats } from './formats.ts';
export { createValidationReport } from './validation-report.ts';
export type { FileReport, Position, Replacement, ReportIssue, ValidationReport } from './validation-report.ts';
export { withLegend } from './legend/with-legend.ts';
export type { LegendOptions } from './legend/with-legend.ts';
export { thumbnail } from './thumbnail.ts';
