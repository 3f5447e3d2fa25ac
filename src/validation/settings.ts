import { editDistance } from '../etom/index.ts';
import type { Message } from '../words/index.ts';
import type { Severity } from './issue.ts';
import type { OptionValue, Rule, RuleOption } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

/** What the settings may say of one rule: how grave it is, and its options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, OptionValue>>];

/**
 * The content of `.etomflowrc.json` and of a workspace's settings (DESIGN section 8). Validation heeds `rules`; `catalogues`
 * (paths) and `ignore` (globs) are for whoever looks for files.
 */
export interface Settings {
  readonly catalogues?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly ignore?: readonly string[];
}

/** One thing that is wrong with settings. */
export interface SettingsProblem {
  /** Where: `rules["etom/id-level"][1].task`; empty for the whole text. */
  readonly path: string;
  readonly message: Message;
}

/** Settings that can be used, or everything that is wrong with them. */
export type SettingsReading = { readonly settings: Settings } | { readonly problems: readonly SettingsProblem[] };

/** Reads settings from the text of a file. A text that is no JSON is one problem. Never throws. */
export function parseSettings(text: string, rules: readonly Rule[] = allRules): SettingsReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: '', message: { key: 'settings.noJson', values: { detail } } }] };
  }
  return readSettings(data, rules);
}

/** Reads settings from data of any kind: checks every field, each rule's name, severity and options. Never throws. */
export function readSettings(data: unknown, rules: readonly Rule[] = allRules): SettingsReading {
  if (!isRecord(data)) return { problems: [{ path: '', message: { key: 'settings.noObject' } }] };
  const problems = Object.entries(data).flatMap(([field, value]) => fieldProblems(field, value, rules));
  if (problems.length > 0) return { problems };
  const { $schema: _, ...settings } = data;
  return { settings };
}

/** Returns the severity of a rule under `settings`. */
export function severityOf(rule: Rule, settings: Settings = {}): Severity | 'off' {
  const setting = settings.rules?.[rule.name];
  if (setting === undefined) return rule.severity;
  return typeof setting === 'string' ? setting : setting[0];
}

/** Returns every option of a rule under `settings`, with defaults where they say nothing. */
export function optionsOf(rule: Rule, settings: Settings = {}): Readonly<Record<string, OptionValue>> {
  const setting = settings.rules?.[rule.name];
  const given = setting === undefined || typeof setting === 'string' ? {} : setting[1];
  return { ...Object.fromEntries(rule.options.map((option) => [option.name, option.default])), ...given };
}

const severities: readonly unknown[] = ['error', 'warning', 'info', 'off'];

function fieldProblems(field: string, value: unknown, rules: readonly Rule[]): readonly SettingsProblem[] {
  if (field === '$schema') return [];
  if (field === 'catalogues' || field === 'ignore') {
    if (!Array.isArray(value)) return [{ path: field, message: { key: 'settings.noTexts' } }];
    return value.flatMap((item: unknown, index) =>
      typeof item === 'string' && item.trim() !== '' ? [] : [{ path: `${field}[${index}]`, message: { key: 'settings.noText' } } as const]);
  }
  if (field !== 'rules') return [{ path: field, message: { key: 'settings.unknownField', values: { field } } }];
  if (!isRecord(value)) return [{ path: field, message: { key: 'settings.noObject' } }];
  return Object.entries(value).flatMap(([name, setting]) => ruleProblems(name, setting, rules));
}

function ruleProblems(name: string, setting: unknown, rules: readonly Rule[]): readonly SettingsProblem[] {
  const path = `rules[${JSON.stringify(name)}]`;
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) return [{ path, message: { key: 'settings.unknownRule', values: { rule: name, nearest: nearestName(name, rules) } } }];
  const pair = Array.isArray(setting) ? (setting as unknown[]) : [setting];
  const [severity, options = {}] = pair;
  if (pair.length === 0 || pair.length > 2 || !severities.includes(severity)) {
    return [{ path: Array.isArray(setting) ? `${path}[0]` : path, message: { key: 'settings.noSeverity' } }];
  }
  if (!isRecord(options)) return [{ path: `${path}[1]`, message: { key: 'settings.noObject' } }];
  return Object.entries(options).flatMap(([option, value]) => optionProblems(`${path}[1].${option}`, value, rule.options.find((known) => known.name === option), rule));
}

function optionProblems(path: string, value: unknown, option: RuleOption | undefined, rule: Rule): readonly SettingsProblem[] {
  if (option === undefined) {
    const options = rule.options.map(({ name }) => name).join(', ');
    return [{ path, message: options === '' ? { key: 'settings.noOptions', values: { rule: rule.name } } : { key: 'settings.unknownOption', values: { rule: rule.name, options } } }];
  }
  if (typeof option.default === 'boolean') return typeof value === 'boolean' ? [] : [{ path, message: { key: 'settings.noBoolean' } }];
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = option;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return fits ? [] : [{ path, message: { key: 'settings.noNumber', values: { min, max } } }];
}

/** The rule whose name differs least, if it is near enough to be what was meant; else "none". */
function nearestName(name: string, rules: readonly Rule[]): string {
  const wanted = name.toLowerCase().replace(/^.*\//, '');
  const near = rules
    .map((rule) => ({ rule, distance: editDistance(wanted, rule.name.replace(/^.*\//, '')) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= 3 ? near.rule.name : 'none';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
