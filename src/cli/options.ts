import { formats } from '../report/index.ts';
import { locales } from '../words/index.ts';

/** What an option takes: nothing, a text, one of a list, a whole number. */
export type OptionKind = 'flag' | 'text' | 'number' | readonly string[];

/** One option of the command line. */
export interface OptionDescription {
  readonly kind: OptionKind;
  readonly short?: string;
  /** Whether it may be given several times. */
  readonly many?: true;
}

/** All options by name. The help texts list the same ones, and a test compares them. */
export const options = {
  format: { kind: Object.keys(formats), short: 'f', many: true },
  output: { kind: 'text', short: 'o', many: true },
  quiet: { kind: 'flag', short: 'q' },
  'max-warnings': { kind: 'number' },
  lang: { kind: locales },
  config: { kind: 'text', short: 'c' },
  rule: { kind: 'text', many: true },
  catalogue: { kind: 'text', many: true },
  fix: { kind: 'flag' },
  'fix-dry-run': { kind: 'flag' },
  baseline: { kind: 'text' },
  'update-baseline': { kind: 'flag' },
  cache: { kind: 'flag' },
  'cache-location': { kind: 'text' },
  concurrency: { kind: 'number' },
  'stdin-filename': { kind: 'text' },
  'list-rules': { kind: 'flag' },
  explain: { kind: 'text' },
  help: { kind: 'flag', short: 'h' },
  version: { kind: 'flag', short: 'v' },
} as const satisfies Readonly<Record<string, OptionDescription>>;

/** The name of an option, without dashes. */
export type OptionName = keyof typeof options;

/** Returns whether there is an option of this name. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
