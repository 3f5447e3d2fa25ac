import type { Words } from '../words/index.ts';
import type { Severity } from './issue.ts';
import type { OptionValue, Rule } from './rule.ts';

/** What people are told about a rule, in their language. */
export interface RuleExplanation {
  readonly name: string;
  /** By default. */
  readonly severity: Severity | 'off';
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly options: readonly { readonly name: string; readonly default: OptionValue; readonly text: string }[];
}

/** Returns all that a rule says about itself in the language of `words`: for lists of rules, `--explain` and the pages. */
export function explain(rule: Rule, words: Words): RuleExplanation {
  return {
    name: rule.name,
    severity: rule.severity,
    summary: words.format(rule.summary),
    why: words.format(rule.why),
    remedy: words.format(rule.remedy),
    options: rule.options.map(({ name, default: value, text }) => ({ name, default: value, text: words.format(text) })),
  };
}
