import { parseArgs } from 'node:util';
import { locales } from '../words/index.ts';
import type { Locale, Message } from '../words/index.ts';
import { isOption, options } from './options.ts';
import type { OptionDescription, OptionName } from './options.ts';
import { suggestion } from './suggestion.ts';

/** One report that a run writes: to a file, or to standard output. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** What a validation is asked for. */
export interface ValidateArguments {
  /** Files, folders, globs and `-`, as given. */
  readonly paths: readonly string[];
  /** At least one. */
  readonly outputs: readonly Output[];
  readonly quiet: boolean;
  /** More warnings than this are an error; absent: any number is fine. */
  readonly maxWarnings?: number;
  /** The name under which standard input is reported; absent: it has none. */
  readonly stdinName?: string;
  /** The settings for all files, instead of those beside them. */
  readonly config?: string;
  /** Each as written: `name=severity`. */
  readonly rules: readonly (readonly [name: string, severity: string])[];
  readonly catalogues: readonly string[];
  /** `dry`: as if, without writing. */
  readonly fix: 'no' | 'dry' | 'write';
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  /** The file of the cache; absent: none is used. */
  readonly cache?: string;
  /** How many threads; absent: as many as there are processors. */
  readonly concurrency?: number;
}

/** What the command line asks for. */
export type Arguments =
  | { readonly command: 'help' | 'version' | 'list-rules' }
  | { readonly command: 'explain'; readonly rule: string }
  | ({ readonly command: 'validate' } & ValidateArguments);

/** The language of a run, and either what is asked for or what is wrong with the asking. */
export interface Reading {
  readonly locale?: Locale;
  readonly result: Arguments | { readonly problem: Message };
}

/** Where `--cache` keeps what it knows, unless told otherwise. */
export const defaultCache = '.etomflowcache';

/** An option as given, known by name or not. */
interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

/** Reads the arguments behind `etom-flow`. Each `--output` belongs to the `--format` before it, so the order counts. */
export function readArguments(args: readonly string[]): Reading {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries<OptionDescription>(options).map(([name, { kind, short }]) =>
      [name, { type: kind === 'flag' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const])),
    allowPositionals: true,
    // What is wrong is said in the reader's language.
    strict: false,
    tokens: true,
  });
  const given: readonly Given[] = tokens.filter((token) => token.kind === 'option').map(({ name, rawName, value }) => ({ name, rawName, value }));
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const lang = valueOf(given, 'lang');
  const locale = locales.find((known) => known === lang);
  return { ...(locale === undefined ? {} : { locale }), result: interpret(words, given) };
}

function interpret([command, ...paths]: readonly string[], given: readonly Given[]): Reading['result'] {
  const problem = given.map(problemOf).find((message) => message !== undefined) ?? orderProblem(given);
  if (problem !== undefined) return { problem };
  if (has(given, 'help')) return { command: 'help' };
  if (has(given, 'version')) return { command: 'version' };
  if (command !== undefined && command !== 'validate') {
    return { problem: { key: 'cli.unknownCommand', values: { command, nearest: suggestion(command, ['validate']) ?? 'none' } } };
  }
  if (has(given, 'list-rules')) return { command: 'list-rules' };
  const rule = valueOf(given, 'explain');
  if (rule !== undefined) return { command: 'explain', rule };
  if (command === undefined) return { problem: { key: 'cli.noCommand' } };
  return contradiction(given, paths) ?? { command, ...validation(paths, given) };
}

function validation(paths: readonly string[], given: readonly Given[]): ValidateArguments {
  const number = (name: OptionName): number | undefined => (valueOf(given, name) === undefined ? undefined : Number(valueOf(given, name)));
  const present = {
    maxWarnings: number('max-warnings'),
    stdinName: valueOf(given, 'stdin-filename')?.replaceAll('\\', '/'),
    config: valueOf(given, 'config'),
    baseline: valueOf(given, 'baseline'),
    cache: valueOf(given, 'cache-location') ?? (has(given, 'cache') ? defaultCache : undefined),
    concurrency: number('concurrency'),
  };
  return {
    paths,
    outputs: outputsOf(given),
    quiet: has(given, 'quiet'),
    rules: valuesOf(given, 'rule').map((text) => [text.slice(0, text.lastIndexOf('=')), text.slice(text.lastIndexOf('=') + 1)] as const),
    catalogues: valuesOf(given, 'catalogue'),
    fix: has(given, 'fix') ? 'write' : has(given, 'fix-dry-run') ? 'dry' : 'no',
    updateBaseline: has(given, 'update-baseline'),
    ...Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined)),
  };
}

function problemOf({ name, rawName, value }: Given): Message | undefined {
  if (!isOption(name)) {
    const nearest = suggestion(name, Object.keys(options));
    return { key: 'cli.unknownOption', values: { option: rawName, nearest: nearest === undefined ? 'none' : `--${nearest}` } };
  }
  const { kind }: OptionDescription = options[name];
  if (kind === 'flag') return value === undefined ? undefined : { key: 'cli.noValueWanted', values: { option: rawName } };
  if (value === undefined || value === '') return { key: 'cli.valueMissing', values: { option: rawName } };
  if (Array.isArray(kind) && !kind.includes(value)) {
    return { key: 'cli.unknownValue', values: { option: rawName, value, values: kind.join(', '), nearest: suggestion(value, kind as readonly string[]) ?? 'none' } };
  }
  if (kind === 'number' && !/^\d{1,9}$/.test(value)) return { key: 'cli.noNumber', values: { option: rawName, value } };
  if (name === 'concurrency' && Number(value) === 0) return { key: 'cli.noThreads', values: { option: rawName } };
  if (name === 'rule' && !/^[^=]+=[^=]+$/.test(value)) return { key: 'cli.noSeverity', values: { option: rawName, value } };
  return undefined;
}

/** An output that follows another one has no format left that it could belong to. */
function orderProblem(given: readonly Given[]): Message | undefined {
  const order = given.filter(({ name }) => name === 'format' || name === 'output');
  const stray = order.find(({ name }, index) => name === 'output' && order[index - 1]?.name === 'output');
  return stray === undefined ? undefined : { key: 'cli.outputTwice', values: { file: stray.value ?? '' } };
}

function contradiction(given: readonly Given[], paths: readonly string[]): { readonly problem: Message } | undefined {
  if (has(given, 'fix') && has(given, 'fix-dry-run')) return { problem: { key: 'cli.fixTwice' } };
  if (has(given, 'fix') && paths.includes('-')) return { problem: { key: 'cli.fixStdin' } };
  if (has(given, 'update-baseline') && !has(given, 'baseline')) return { problem: { key: 'cli.noBaseline' } };
  return undefined;
}

function outputsOf(given: readonly Given[]): readonly Output[] {
  const outputs: Output[] = [];
  for (const { name, value } of given) {
    if (name === 'format') outputs.push({ format: value ?? '' });
    if (name === 'output') outputs.push({ format: outputs.pop()?.format ?? 'stylish', file: value ?? '' });
  }
  return outputs.length === 0 ? [{ format: 'stylish' }] : outputs;
}

function has(given: readonly Given[], name: OptionName): boolean {
  return given.some((option) => option.name === name);
}

function valuesOf(given: readonly Given[], name: OptionName): readonly string[] {
  return given.flatMap((option) => (option.name === name && option.value !== undefined ? [option.value] : []));
}

function valueOf(given: readonly Given[], name: OptionName): string | undefined {
  return valuesOf(given, name).at(-1);
}
