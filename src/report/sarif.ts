import type { Severity } from '../validation/index.ts';
import { fingerprints } from './fingerprint.ts';
import { shownIssues } from './format.ts';
import type { Format, FormatOptions, RuleNote } from './format.ts';
import { jsonList } from './json-list.ts';
import { labelledMessage, plainText } from './plain-text.ts';
import type { FileReport, Replacement, ReportIssue, ValidationReport } from './validation-report.ts';

const levels: Readonly<Record<Severity | 'off', 'error' | 'warning' | 'note' | 'none'>> = { error: 'error', warning: 'warning', info: 'note', off: 'none' };
const tags = { ru: 'ru-RU', en: 'en-US' } as const;

/** SARIF 2.1.0, as GitHub code scanning and editors read it: rules with their reasons, places, fingerprints, fixes as replacements. */
export const sarif: Format = function* (report, options) {
  const rules = rulesOf(report, options.rules ?? []);
  const indexes = new Map(rules.map(({ name }, index) => [name, index]));
  const run = {
    tool: { driver: { name: 'etom-flow', ...(options.version === undefined ? {} : { semanticVersion: options.version }), rules: rules.map((rule) => descriptor(rule)) } },
    language: tags[options.words.locale],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: options.words.format('report.root') } } },
  };
  const head = JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2);
  yield `${head.slice(0, head.lastIndexOf('\n    }'))},\n      "artifacts": `;
  yield* jsonList(report.files, 3, ({ path }) => ({ location: locationOf(path) }));
  yield ',\n      "results": ';
  yield* jsonList(report.files.flatMap((file) => markedIssues(file, options)), 3, ({ file, issue, mark }) => result(file, issue, { ruleIndex: indexes.get(issue.rule) ?? 0, mark }));
  yield '\n    }\n  ]\n}\n';
};

function markedIssues(file: FileReport, options: FormatOptions): readonly { readonly file: FileReport; readonly issue: ReportIssue; readonly mark: string }[] {
  const marks = new Map(fingerprints(file).map((mark, index) => [file.issues[index], mark]));
  return shownIssues(file, options).map((issue) => ({ file, issue, mark: marks.get(issue) ?? '' }));
}

/** The rules that are known, in their order, and those that are only found. */
function rulesOf({ files }: ValidationReport, known: readonly RuleNote[]): readonly RuleNote[] {
  const names = new Set(known.map(({ name }) => name));
  const found = new Map<string, RuleNote>();
  for (const { issues } of files) for (const { rule, severity } of issues) if (!names.has(rule)) found.set(rule, { name: rule, severity, summary: rule });
  return [...known, ...[...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))];
}

function descriptor(rule: RuleNote): object {
  const help = [rule.summary, rule.why, rule.remedy].filter((text) => text !== undefined && text !== '').join('\n\n');
  return {
    id: rule.name,
    shortDescription: { text: rule.summary },
    ...(rule.why === undefined ? {} : { fullDescription: { text: rule.why } }),
    help: { text: help },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levels[rule.severity] },
  };
}

function result(file: FileReport, issue: ReportIssue, { ruleIndex, mark }: { readonly ruleIndex: number; readonly mark: string }): object {
  const region = issue.line === null ? {} : { region: { startLine: issue.line, ...(issue.column === null || issue.column === undefined ? {} : { startColumn: issue.column }) } };
  const element = issue.elementId === '' ? {} : { logicalLocations: [{ name: plainText(issue.elementName ?? issue.elementId), fullyQualifiedName: plainText(issue.elementId), kind: 'element' }] };
  const fixes = issue.fixes.flatMap(({ title }, index) => {
    const replacements = issue.replacements?.[index] ?? [];
    return replacements.length === 0 ? [] : [{
      description: { text: plainText(title) },
      artifactChanges: [{ artifactLocation: locationOf(file.path), replacements: replacements.map((one) => replacementOf(one)) }],
    }];
  });
  return {
    ruleId: issue.rule,
    ruleIndex,
    level: levels[issue.severity],
    message: { text: labelledMessage(issue) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(file.path), ...region }, ...element }],
    partialFingerprints: { 'etomFlow/v1': mark },
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

function replacementOf({ start, end, text }: Replacement): object {
  return {
    deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    insertedContent: { text },
  };
}

/** A path below the place where the run was started; standard input and paths above it have no root. */
function locationOf(path: string): object {
  const uri = path.split('/').map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))).join('/');
  return path.startsWith('../') || path.startsWith('<') ? { uri } : { uri, uriBaseId: 'SRCROOT' };
}
