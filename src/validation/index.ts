// What whoever validates without a window needs of the rooms below: the package has no other door to them.
export { readDefinitions } from '../bpmn/index.ts';
export { builtInCatalogues, createElementTree, parseCatalogue } from '../etom/index.ts';
export { createWords } from '../words/index.ts';

export { bpmnlintPlugin } from './bpmnlint-plugin.ts';
export type { BpmnlintPlugin } from './bpmnlint-plugin.ts';
export { explain } from './explain.ts';
export type { RuleExplanation } from './explain.ts';
export type { AcceptedIssue, Fix, Issue, IssueField, Severity, Summary } from './issue.ts';
export { readWarningIssue, unreadableIssue } from './parse-issue.ts';
export { present } from './present.ts';
export type { PresentedIssue } from './present.ts';
export type { Check, Finding, JudgedTag, OptionValue, ResolveProcess, Rule, RuleCase, RuleContext, RuleOption } from './rule.ts';
export { etomRules, rules } from './rules/index.ts';
export { optionsOf, parseSettings, readSettings, severityOf } from './settings.ts';
export type { RuleSetting, Settings, SettingsProblem, SettingsReading } from './settings.ts';
export { validate, validateInSteps } from './validate.ts';
export type { ValidationOptions, ValidationResult } from './validate.ts';
