import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { builtInCatalogues, createElementTree, parseCatalogue } from '../../src/etom/index.ts';
import { createWords, validate } from '../../src/validation/index.ts';
import type { Issue, Rule, RuleCase } from '../../src/validation/index.ts';

const folder = join(import.meta.dirname, 'rules');
const words = createWords('en');

/** A case of a rule with the text of its file. */
export interface OpenCase extends RuleCase {
  readonly kind: 'valid' | 'invalid';
  readonly xml: string;
}

/** The built-in catalogues and an organisation's. */
export const tree = createElementTree([...builtInCatalogues(), parseCatalogue(readFileSync(join(import.meta.dirname, 'organisation.json'), 'utf8'), 'organisation.json')]);

/** Name of the folder and the page of a rule: its name without the namespace. */
export function shortNameOf({ name }: Rule): string {
  return name.replace(/^.*\//, '');
}

/** Reads the files of all cases that a rule names. */
export function casesOf(rule: Rule): readonly OpenCase[] {
  return (['valid', 'invalid'] as const).flatMap((kind) => rule.cases[kind].map((one) => {
    return { ...one, kind, xml: readFileSync(join(folder, shortNameOf(rule), kind, `${one.name}.bpmn`), 'utf8') };
  }));
}

/** Returns `kind/name` of all files that stand beside the test of a rule. */
export function filesOf(rule: Rule): readonly string[] {
  return readdirSync(join(folder, shortNameOf(rule)), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bpmn')).map((path) => path.replaceAll('\\', '/').replace('.bpmn', ''));
}

/** Judges a diagram with one rule, switched on, and the options of a case. */
export function judge(definitions: ModdleElement, rule: Rule, { options = {} }: RuleCase): readonly Issue[] {
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  return validate(definitions, { tree, rules: [rule], settings: { rules: { [rule.name]: [severity, options] } } }).issues;
}

/** Returns what a rule finds in a case, a line each: element, severity, message with its values, and the fixes, the safe ones with "!". */
export async function outcomeOf(rule: Rule, one: OpenCase): Promise<readonly string[]> {
  const { definitions } = await readDefinitions(one.xml);
  return judge(definitions, rule, one).map(lineOf);
}

function lineOf({ elementId, severity, message, fixes }: Issue): string {
  const values = Object.entries(message.values ?? {}).filter(([name]) => !/_(?:en|ru)$/.test(name)).map(([name, value]) => `${name}: ${value}`);
  const said = `${message.key.replace('issue.', '')} (${values.join(', ')})`.replace(' ()', '');
  return [`${elementId} ${severity} ${said}`, ...fixes.map(({ title, safe }) => (safe ? '!' : '') + words.say(title))].join(' | ');
}
