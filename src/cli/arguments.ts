import { parseArgs } from 'node:util';
import { formats } from '../report/index.ts';
import { locales } from '../words/index.ts';
import type { Locale, Message } from '../words/index.ts';

/** One report that a run writes: to a file, or to standard output. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** What the command line asks for. */
export interface Arguments {
  readonly command: 'validate' | 'help' | 'version';
  /** Files, folders, globs and `-`, as given. */
  readonly paths: readonly string[];
  /** At least one. */
  readonly outputs: readonly Output[];
  /** More warnings than this are an error; absent: any number is fine. */
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly stdinName: string;
}

/** The language of a run, and either what is asked for or what is wrong with the asking. */
export interface Reading {
  readonly locale?: Locale;
  readonly result: Arguments | { readonly problem: Message };
}

const options = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  lang: { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Token & { readonly kind: 'option' };

/** Reads the arguments behind `etom-flow`. Each `--output` belongs to the `--format` before it, so the order counts. */
export function readArguments(args: readonly string[]): Reading {
  const tokens = tokensOf(args);
  const given = tokens.filter((token): token is OptionToken => token.kind === 'option');
  const lang = valueOf(given, 'lang');
  const locale = locales.find((known) => known === lang);
  return { ...(locale === undefined ? {} : { locale }), result: interpret(tokens, given) };
}

function tokensOf(args: readonly string[]): ReturnType<typeof parse>['tokens'] {
  return parse(args).tokens;
}

/** Not strict, so that what is wrong is said in the reader's language. */
function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
}

function interpret(tokens: readonly Token[], given: readonly OptionToken[]): Reading['result'] {
  const problem = given.map(problemOf).find((message) => message !== undefined) ?? orderProblem(given);
  if (problem !== undefined) return { problem };
  const [command, ...paths] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const common = { paths, outputs: outputsOf(given), quiet: has(given, 'quiet'), stdinName: valueOf(given, 'stdin-filename')?.replaceAll('\\', '/') ?? '<stdin>' };
  if (has(given, 'help')) return { command: 'help', ...common };
  if (has(given, 'version')) return { command: 'version', ...common };
  if (command === undefined) return { problem: { key: 'cli.noCommand' } };
  if (command !== 'validate') return { problem: { key: 'cli.unknownCommand', values: { command } } };
  const maxWarnings = valueOf(given, 'max-warnings');
  return { command, ...common, ...(maxWarnings === undefined ? {} : { maxWarnings: Number(maxWarnings) }) };
}

function problemOf({ name, rawName, value }: OptionToken): Message | undefined {
  const known = Object.entries(options).find(([option]) => option === name)?.[1];
  if (known === undefined) return { key: 'cli.unknownOption', values: { option: rawName } };
  if (known.type === 'boolean') return value === undefined ? undefined : { key: 'cli.noValueWanted', values: { option: rawName } };
  if (value === undefined || value === '') return { key: 'cli.valueMissing', values: { option: rawName } };
  if (name === 'format' && !Object.hasOwn(formats, value)) return { key: 'cli.unknownValue', values: { option: rawName, value, values: Object.keys(formats).join(', ') } };
  if (name === 'lang' && !locales.some((locale) => locale === value)) return { key: 'cli.unknownValue', values: { option: rawName, value, values: locales.join(', ') } };
  if (name === 'max-warnings' && !/^\d{1,9}$/.test(value)) return { key: 'cli.noNumber', values: { option: rawName, value } };
  return undefined;
}

/** An output that follows another one has no format left that it could belong to. */
function orderProblem(given: readonly OptionToken[]): Message | undefined {
  const order = given.filter(({ name }) => name === 'format' || name === 'output');
  const stray = order.find(({ name }, index) => name === 'output' && order[index - 1]?.name === 'output');
  return stray === undefined ? undefined : { key: 'cli.outputTwice', values: { file: stray.value ?? '' } };
}

function outputsOf(given: readonly OptionToken[]): readonly Output[] {
  const outputs: Output[] = [];
  for (const { name, value } of given) {
    if (name === 'format') outputs.push({ format: value ?? '' });
    if (name === 'output') outputs.push({ format: outputs.pop()?.format ?? 'stylish', file: value ?? '' });
  }
  return outputs.length === 0 ? [{ format: 'stylish' }] : outputs;
}

function has(given: readonly OptionToken[], name: string): boolean {
  return given.some((token) => token.name === name);
}

function valueOf(given: readonly OptionToken[], name: string): string | undefined {
  return given.findLast((token) => token.name === name)?.value;
}
