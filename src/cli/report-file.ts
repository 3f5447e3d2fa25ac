import type { FileReport, ReportIssue } from '../report/index.ts';
import type { Message, Words } from '../words/index.ts';
import type { CheckedFile, PlacedIssue } from './check-file.ts';

/** Returns what one file came to in the reader's language. */
export type ReportFile = (path: string, found: Pick<CheckedFile, 'summary' | 'issues'>) => FileReport;

/** So many sentences are remembered: most findings of a run say one of a few. */
const most = 20_000;

const noFixes: ReportIssue['fixes'] = Object.freeze([]);

/** Returns what makes reports in the language of `words`. Equal texts are one text, whichever thread they came from. */
export function createReportFile(words: Words): ReportFile {
  const sentences = new Map<string, string>();
  const texts = new Map<string, string>();
  const same = <Text extends string>(text: Text): Text => {
    const known = texts.get(text);
    if (known !== undefined) return known as Text;
    texts.set(text, text);
    return text;
  };
  const say = (message: Message): string => {
    const name = message.values === undefined ? message.key : `${message.key}\n${JSON.stringify(message.values)}`;
    let sentence = sentences.get(name);
    if (sentence !== undefined) return sentence;
    sentence = words.say(message);
    if (sentences.size >= most) sentences.clear();
    sentences.set(name, sentence);
    return sentence;
  };
  const issueOf = ({ rule, severity, elementId, elementType, elementName, message, line, column, fixes, replacements }: PlacedIssue): ReportIssue => ({
    rule: same(rule),
    severity: same(severity),
    elementId,
    elementType: same(elementType),
    elementName,
    message: say(message),
    line,
    fixes: fixes.length === 0 ? noFixes : fixes.map(({ title, safe }) => ({ title: say(title), safe })),
    column,
    key: same(message.key),
    ...(replacements === undefined ? {} : { replacements }),
  });
  return (path, { summary, issues }) => ({ path, summary, issues: issues.map(issueOf) });
}
