// What whoever validates without a window needs of the rooms below: the package has no other door to them.
export { readDefinitions } from '../bpmn/index.ts';
export { builtInCatalogues, createElementTree, parseCatalogue } from '../etom/index.ts';
export { createWords } from '../words/index.ts';

export { bpmnlintPlugin } from './bpmnlint-adapter.ts';
export type { BpmnlintPlugin } from './bpmnlint-adapter.ts';
export type { Fix, Issue, Severity, Summary } from './issue.ts';
export { readWarningIssue, unreadableIssue } from './parse-issue.ts';
export { present } from './present.ts';
export type { PresentedIssue } from './present.ts';
export type { Finding, JudgedTag, Rule, RuleContext } from './rule.ts';
export { rules } from './rules/index.ts';
export { validate } from './validate.ts';
export type { ValidationResult } from './validate.ts';
