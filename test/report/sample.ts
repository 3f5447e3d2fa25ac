import { createValidationReport, formats } from '../../src/report/index.ts';
import type { FileReport, ReportIssue, RuleNote, ValidationReport } from '../../src/report/index.ts';
import { createWords } from '../../src/words/index.ts';
import type { Locale } from '../../src/words/index.ts';

/** A finding with everything that a finding can have. */
export const issue: ReportIssue = {
  rule: 'etom/id-known', severity: 'error', elementId: 'T', elementType: 'bpmn:Task', elementName: 'Check credit', message: 'What, why. What to do.', line: 12, column: 5,
  key: 'issue.idKnown.unknown', fixes: [{ title: 'Assign 1', safe: false }], replacements: [[{ start: { line: 13, column: 8 }, end: { line: 13, column: 9 }, text: '1.1.1.5' }]],
};

const files: readonly FileReport[] = [
  { path: 'z.bpmn', summary: { tasks: 2, tagged: 1, valid: 0 }, issues: [issue, { ...issue, severity: 'warning', elementName: null, line: null, fixes: [] }, { ...issue, severity: 'info', elementId: '', elementName: null }] },
  { path: 'a.bpmn', summary: { tasks: 1, tagged: 1, valid: 1 }, issues: [] },
];

/** Three findings of one file, none of another. */
export const report: ValidationReport = createValidationReport('e', files);

/** Returns a report of one file with one finding that differs from the sample's. */
export function reportOf(differing: Partial<ReportIssue>, path = 'a.bpmn'): ValidationReport {
  return createValidationReport('e', [{ path, summary: { tasks: 1, tagged: 0, valid: 0 }, issues: [{ ...issue, ...differing }] }]);
}

/** What a person with bad intentions puts into names, IDs and paths: commands of terminals and runners, markup, formulas, table cells, links. */
export const nasty = [
  '\u001b[2J\u202ex\u0007\u0000', 'a\r\n::error file=x::y', '::set-output name=a::b', '%0A::warning::x', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><script>x</script>',
  "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(1)', '\t=1', 'a|b|c', '`code`', '[x](javascript:alert(1))', '![x](http://x.example/y.png)', '@everyone #1 https://x.example www.x.example', '*b* _i_ ~s~ \\',
  ']]>', '<![CDATA[', '-->', '&amp;&lt;&#0;', '\ud800 \udfff', '\ufffe\uffff', 'a:b,c', '𝒳 Ёж',
];

/** Returns a report in which every text that comes from a file is hostile. */
export function nastyReport(text: string): ValidationReport {
  return reportOf({ elementName: text, elementId: text, message: text, elementType: text, fixes: [{ title: text, safe: false }], replacements: [[{ start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, text }]] }, text);
}

export const rules: readonly RuleNote[] = [{ name: 'etom/tag-required', severity: 'error', summary: 'A task has a tag.', why: 'Why.', remedy: 'Do.' }];

/** What of the options a test chooses. */
interface Choice {
  readonly locale?: Locale;
  readonly quiet?: boolean;
  readonly given?: ValidationReport;
  /** Whether accents show as `<accent>…</>`. */
  readonly marked?: boolean;
}

/** Returns a report in a format. */
export function format(name: string, { locale = 'en', quiet = false, given = report, marked = false }: Choice = {}): string {
  return [...formats[name]?.(given, { words: createWords(locale), quiet, version: '1.2.3', rules, paint: (accent, text) => (marked ? `<${accent}>${text}</>` : text) }) ?? []].join('');
}
