import { explain, rules } from '../validation/index.ts';
import type { Message, Words } from '../words/index.ts';
import { suggestion } from './suggestion.ts';

/** Returns the list of all rules: name, severity, what it asks for, one line each. */
export function rulesText(words: Words): string {
  const rows = rules.map((rule) => explain(rule, words)).map(({ name, severity, summary }) => [name, words.format('cli.severity', { severity }), summary] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([name, severity, summary]) => `${name.padEnd(width(0))}  ${severity.padEnd(width(1))}  ${summary}\n`).join('');
}

/** Returns what a rule says about itself; a rule of ours may be named without `etom/`. */
export function explanationText(name: string, words: Words): { readonly text: string } | { readonly problem: Message } {
  const rule = rules.find((known) => known.name === name) ?? rules.find((known) => known.name === `etom/${name}`);
  if (rule === undefined) {
    const nearest = suggestion(name, rules.map((known) => known.name)) ?? suggestion(`etom/${name}`, rules.map((known) => known.name));
    return { problem: { key: 'cli.unknownRule', values: { rule: name, nearest: nearest ?? 'none' } } };
  }
  const { severity, summary, why, remedy, options } = explain(rule, words);
  const about = options.map((option) => `  ${option.name} (${String(option.default)}): ${option.text}`);
  const parts = [
    `${rule.name}  ${words.format('cli.severity', { severity })}`,
    summary,
    wrapped(why),
    `${words.format('cli.remedy')}\n${wrapped(remedy)}`,
    ...(about.length === 0 ? [] : [[words.format('cli.options'), ...about].join('\n')]),
  ];
  return { text: `${parts.join('\n\n')}\n` };
}

/** Breaks a paragraph into lines that a terminal shows whole. */
function wrapped(text: string): string {
  return text.replace(/(?![^\n]{1,88}$)([^\n]{1,88})[ ]/g, '$1\n');
}
