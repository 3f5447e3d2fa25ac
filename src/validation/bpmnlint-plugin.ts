import type { ModdleElement } from '../bpmn/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import type { Issue, Severity } from './issue.ts';
import { present } from './present.ts';
import type { Rule } from './rule.ts';
import { etomRules } from './rules/index.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { validate } from './validate.ts';

/** The grades of bpmnlint. */
type Category = 'error' | 'warn' | 'info' | 'off';

/** What a bpmnlint rule is given to report to; further keys of a report pass through to the results. */
interface Reporter {
  report(id: string, message: string, further?: Record<string, unknown>): void;
}

/** A rule as bpmnlint takes it: made with the options that stand beside its grade. Throws where they are wrong. */
export type BpmnlintRule = (options?: unknown) => { readonly check: (node: ModdleElement, reporter: Reporter) => boolean | void };

/** A plug-in of bpmnlint: `configs` as it stands, `rules` by the name without the plug-in's own. */
export interface BpmnlintPlugin {
  readonly configs: { readonly recommended: { readonly rules: Readonly<Record<string, Category>> } };
  readonly rules: Readonly<Record<string, BpmnlintRule>>;
}

const categories: Readonly<Record<Severity | 'off', Category>> = { error: 'error', warning: 'warn', info: 'info', off: 'off' };

/**
 * Findings that are less grave than their rule. bpmnlint has one grade a rule, so each of these is a rule of its own
 * there; else a warning of ours would fail a build.
 */
const milder: readonly { readonly name: string; readonly rule: string; readonly severity: Severity }[] = [
  { name: 'id-normalised', rule: 'etom/id-format', severity: 'warning' },
  { name: 'id-unchecked', rule: 'etom/id-known', severity: 'info' },
  { name: 'name-variant', rule: 'etom/name-matches', severity: 'warning' },
];

/**
 * Returns our rules for bpmnlint, each usable alone and with its options, and the configuration that has them all at their
 * default severity. They work on any moddle tree, with our descriptor or without, and heed what is accepted in the file. Each report carries `severity`, `elementType` and the
 * titles of `fixes` besides what bpmnlint asks for.
 */
export function bpmnlintPlugin(tree: ElementTree, words: Words): BpmnlintPlugin {
  const entries = etomRules.flatMap((rule) => [
    { name: shortName(rule), rule, severity: rule.severity },
    ...milder.filter((other) => other.rule === rule.name).map(({ name, severity }) => ({ name, rule, severity })),
  ]);
  return {
    configs: { recommended: { rules: Object.fromEntries(entries.map(({ name, severity }) => [name, categories[severity]])) } },
    rules: Object.fromEntries(entries.map(({ name, rule, severity }) => [name, factory(rule, severity)])),
  };

  function factory(rule: Rule, severity: Rule['severity']): BpmnlintRule {
    return (options) => {
      const settings = settingsOf(rule, options);
      return {
        check(node, reporter) {
          if (node.$type !== 'bpmn:Definitions') return false;
          const found = validate(node, { tree, settings, rules: [rule] }).issues.filter((issue) => issue.severity === severity);
          for (const issue of found) reporter.report(issue.elementId, words.say(issue.message), further(issue));
          // The rule walks by itself; bpmnlint need not.
          return false;
        },
      };
    };
  }

  function settingsOf(rule: Rule, options: unknown): Settings {
    const reading = readSettings({ rules: { [rule.name]: [rule.severity, options ?? {}] } }, [rule]);
    if ('settings' in reading) return reading.settings;
    throw new Error(reading.problems.map(({ path, message }) => `${path}: ${words.say(message)}`).join('\n'));
  }

  function further(issue: Issue): Record<string, unknown> {
    const { severity, elementType, fixes } = present(issue, words);
    // By its path a properties panel knows which field to mark.
    return { severity, elementType, fixes, ...(issue.field === 'name' ? { path: ['name'] } : {}) };
  }
}

function shortName(rule: Rule): string {
  return rule.name.slice(rule.name.indexOf('/') + 1);
}
