import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { builtInCatalogues, createElementTree, defaultEdition } from '../etom/index.ts';
import { createValidationReport, formats } from '../report/index.ts';
import type { Accent, FileReport, ValidationReport } from '../report/index.ts';
import { createWords } from '../words/index.ts';
import type { Message, Words } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { readArguments } from './arguments.ts';
import { createCheck } from './check-file.ts';
import { findFiles, reportedPath } from './find-files.ts';
import { localeOf } from './locale.ts';

/** The surroundings of a run: what `main` takes from the process. */
export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Sets text off on standard output; the identity where it shows no colors. */
  readonly paint: (accent: Accent, text: string) => string;
}

/**
 * Runs the command line and returns the exit code: 0 fine, 1 errors or too many warnings in the models, 2 bad usage, an
 * unreadable path or a failure of ours. The highest one wins, and what can be reported is reported (DESIGN section 8).
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { locale, result } = readArguments(args);
  const words = createWords(locale ?? localeOf(surroundings.environment));
  if ('problem' in result) {
    surroundings.writeError(`${words.say(result.problem)}\n${words.format('cli.tryHelp')}\n`);
    return 2;
  }
  if (result.command === 'help') surroundings.writeOut(`${words.format('cli.help', { formats: Object.keys(formats).join(', ') })}\n`);
  else if (result.command === 'version') surroundings.writeOut(`${surroundings.version}\n`);
  else return new Validation(result, words, surroundings).run();
  return 0;
}

/** One `validate`. */
class Validation {
  readonly #arguments: Arguments;
  readonly #words: Words;
  readonly #surroundings: Surroundings;
  #failed = false;

  constructor(given: Arguments, words: Words, surroundings: Surroundings) {
    this.#arguments = given;
    this.#words = words;
    this.#surroundings = surroundings;
  }

  async run(): Promise<0 | 1 | 2> {
    const report = createValidationReport(defaultEdition, await this.#check());
    for (const output of this.#arguments.outputs) await this.#write(report, output);
    if (this.#failed) return 2;
    const { errors, warnings } = report.summary;
    return errors > 0 || warnings > (this.#arguments.maxWarnings ?? Infinity) ? 1 : 0;
  }

  /** One file at a time: what is kept of each is its report alone. */
  async #check(): Promise<readonly FileReport[]> {
    const { cwd, readStdin } = this.#surroundings;
    const found = await findFiles(this.#arguments.paths, cwd);
    found.problems.forEach((problem) => this.#fail(problem));
    found.notes.forEach((note) => this.#tell(note));
    const sources = found.files.map((file) => ({ path: reportedPath(file, cwd), read: async (): Promise<Uint8Array> => readFile(file) }));
    if (found.stdin) sources.push({ path: this.#arguments.stdinName, read: readStdin });
    const check = createCheck(createElementTree(builtInCatalogues()), this.#words);
    const reports: FileReport[] = [];
    for (const { path, read } of sources) {
      const bytes = await read().catch((error: unknown) => this.#fail({ key: 'cli.unreadable', values: { path, detail: detailOf(error) } }));
      if (bytes === undefined) continue;
      const report = await check(path, bytes).catch((error: unknown) => this.#fail({ key: 'cli.failed', values: { path, detail: detailOf(error) } }));
      if (report !== undefined) reports.push(report);
    }
    return reports;
  }

  async #write(report: ValidationReport, output: { readonly format: string; readonly file?: string }): Promise<void> {
    const toFile = output.file !== undefined;
    const paint = toFile ? (_accent: Accent, text: string) => text : this.#surroundings.paint;
    const text = formats[output.format]?.(report, { words: this.#words, paint, quiet: this.#arguments.quiet, version: this.#surroundings.version }) ?? '';
    if (output.file === undefined) {
      this.#surroundings.writeOut(text);
      return;
    }
    try {
      const file = resolve(this.#surroundings.cwd, output.file);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    } catch (error) {
      this.#fail({ key: 'cli.unwritable', values: { path: output.file, detail: detailOf(error) } });
    }
  }

  #fail(problem: Message): undefined {
    this.#failed = true;
    this.#tell(problem);
  }

  #tell(message: Message): void {
    this.#surroundings.writeError(`${this.#words.say(message).replace(/\p{C}/gu, '\ufffd')}\n`);
  }
}

/** The system's own words on one line: a code where there is one. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.replace(/\s+/g, ' ');
}
