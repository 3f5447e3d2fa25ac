import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defaultEdition } from '../etom/index.ts';
import { createValidationReport, formats } from '../report/index.ts';
import type { Accent, RuleNote, ValidationReport } from '../report/index.ts';
import { explain, rules } from '../validation/index.ts';
import type { Message, Words } from '../words/index.ts';
import type { Output, ValidateArguments } from './arguments.ts';
import { Baseline, BaselineError } from './baseline.ts';
import type { CheckedFile } from './check-file.ts';
import { createConfiguration } from './configuration.ts';
import type { Profile } from './configuration.ts';
import { detailOf } from './detail-of.ts';
import { fileResults } from './file-results.ts';
import type { Result, Source } from './file-results.ts';
import { findFiles, reportedPath } from './find-files.ts';
import { createIgnoreFiles } from './ignore-files.ts';
import { createReportFile } from './report-file.ts';
import { CacheError, ResultCache } from './result-cache.ts';
import type { Surroundings } from './surroundings.ts';
import { createThreads } from './threads.ts';
import { chunksOf, writeChunks } from './write-chunks.ts';

/** More threads than this would only wait for the disk, and each takes memory. */
const mostThreads = 8;

/** One `validate`. What goes wrong around the files is told on standard error and makes the exit code 2. */
export class ValidationRun {
  readonly #given: ValidateArguments;
  readonly #words: Words;
  readonly #surroundings: Surroundings;
  #failed = false;

  constructor(given: ValidateArguments, words: Words, surroundings: Surroundings) {
    this.#given = given;
    this.#words = words;
    this.#surroundings = surroundings;
  }

  /** Returns the exit code. */
  async run(): Promise<0 | 1 | 2> {
    const baseline = this.#readBaseline();
    const { sources, profiles } = await this.#sources();
    const results = await this.#results(sources, profiles);
    const report = this.#report(results, baseline);
    for (const output of this.#given.outputs) this.#write(report, output);
    if (this.#failed) return 2;
    const { errors, warnings } = report.summary;
    return errors > 0 || warnings > (this.#given.maxWarnings ?? Infinity) ? 1 : 0;
  }

  /** Sorted by path, so that all that is told about them comes in that order. */
  async #sources(): Promise<{ readonly sources: readonly Source[]; readonly profiles: readonly Profile[] }> {
    const { cwd, readStdin } = this.#surroundings;
    const found = await findFiles(this.#given.paths, cwd);
    found.problems.forEach((problem) => this.#fail(problem));
    found.notes.forEach((note) => this.#tell(note));
    const profileOf = createConfiguration(this.#given, { cwd, words: this.#words, tell: (problem) => this.#fail(problem) });
    const isIgnored = createIgnoreFiles();
    const profiles = new Map<string, { readonly profile: Profile; readonly index: number }>();
    const placeOf = (profile: Profile): number => {
      const known = profiles.get(profile.id) ?? { profile, index: profiles.size };
      profiles.set(profile.id, known);
      return known.index;
    };
    const sources = found.files.flatMap((file): Source[] => {
      const judged = profileOf(file);
      if (judged === undefined) return [];
      const path = reportedPath(file, cwd);
      if (!judged.ignored && !isIgnored(file)) return [{ path, source: file, profile: placeOf(judged.profile) }];
      if (found.named.has(file)) this.#tell({ key: 'cli.ignored', values: { path } });
      return [];
    });
    if (found.stdin) {
      const judged = profileOf(resolve(cwd, this.#given.stdinName ?? '-'));
      const path = this.#given.stdinName ?? '<stdin>';
      const source = await readStdin().catch((error: unknown) => this.#fail({ key: 'cli.unreadable', values: { path, detail: detailOf(error) } }));
      if (judged !== undefined && source !== undefined) sources.push({ path, source, profile: placeOf(judged.profile) });
    }
    return { sources: sources.toSorted((a, b) => (a.path < b.path ? -1 : 1)), profiles: [...profiles.values()].map(({ profile }) => profile) };
  }

  async #results(sources: readonly Source[], given: readonly Profile[]): Promise<readonly Result[]> {
    const { fix, outputs, concurrency } = this.#given;
    const replacements = outputs.some(({ format }) => format === 'sarif');
    // What is remembered with replacements is another thing than without.
    const profiles = given.map((profile) => (replacements ? { ...profile, id: `${profile.id}+` } : profile));
    const cache = fix === 'dry' ? undefined : this.#cache();
    const doJobs = createThreads(
      { profiles, fix, replacements, hashed: cache !== undefined },
      { threads: concurrency ?? Math.min(availableParallelism(), mostThreads), worker: this.#surroundings.worker },
    );
    const results = await fileResults(sources, { profiles, doJobs, readCache: fix === 'no', ...(cache === undefined ? {} : { cache }) });
    try {
      cache?.save();
    } catch (error) {
      const path = this.#given.cache ?? '';
      this.#fail(error instanceof CacheError ? { key: 'cli.noCacheFile', values: { path } } : { key: 'cli.unwritableCache', values: { path, detail: detailOf(error) } });
    }
    for (const result of results) this.#tellResult(result);
    return results;
  }

  #cache(): ResultCache | undefined {
    const { cache } = this.#given;
    return cache === undefined ? undefined : new ResultCache(resolve(this.#surroundings.cwd, cache), this.#surroundings.build);
  }

  #tellResult(result: Result): void {
    const { path } = result.source;
    if ('failure' in result) {
      this.#fail({ key: result.failure.kind === 'unreadable' ? 'cli.unreadable' : 'cli.failed', values: { path, detail: result.failure.detail } });
      return;
    }
    const { fixed } = result;
    if (fixed === undefined) return;
    for (const { rule, title } of fixed.refused) this.#tell({ key: 'cli.fixRefused', values: { path, rule, title: this.#words.say(title) } });
    if (fixed.unwritten !== undefined) this.#fail({ key: 'cli.unwritableFix', values: { path, detail: fixed.unwritten } });
    else if (fixed.fixed > 0) this.#tell({ key: this.#given.fix === 'dry' ? 'cli.wouldFix' : 'cli.fixed', values: { path, count: fixed.fixed } });
    if (fixed.diff !== undefined) this.#surroundings.writeError(fixed.diff);
  }

  #report(results: readonly Result[], baseline: Baseline | undefined): ValidationReport {
    const { cwd } = this.#surroundings;
    const checked = results.flatMap((result) => ('failure' in result ? [] : [{ path: result.source.path, file: resolve(cwd, result.source.path), found: result.file }]));
    const known = this.#given.updateBaseline && baseline !== undefined ? this.#updateBaseline(baseline, checked) : baseline;
    const reportFile = createReportFile(this.#words);
    const reports = checked.map(({ path, file, found }) => reportFile(path, { summary: found.summary, issues: known?.unknown(file, found.issues) ?? found.issues }));
    const gone = known?.gone(checked.map(({ file }) => file)) ?? 0;
    if (gone > 0) this.#tell({ key: 'cli.baselineGone', values: { path: this.#given.baseline ?? '', count: gone } });
    return createValidationReport(defaultEdition, reports);
  }

  #readBaseline(): Baseline | undefined {
    const { baseline: path, updateBaseline } = this.#given;
    if (path === undefined) return undefined;
    const file = resolve(this.#surroundings.cwd, path);
    try {
      return updateBaseline ? Baseline.readOrBegin(file) : Baseline.read(file);
    } catch (error) {
      this.#fail(error instanceof BaselineError ? { key: 'cli.noBaselineFile', values: { path } } : { key: 'cli.unreadableBaseline', values: { path, detail: detailOf(error) } });
      return undefined;
    }
  }

  #updateBaseline(baseline: Baseline, checked: readonly { readonly file: string; readonly found: CheckedFile }[]): Baseline {
    const path = this.#given.baseline ?? '';
    try {
      const count = baseline.write(new Map(checked.map(({ file, found }) => [file, found.issues])));
      this.#tell({ key: 'cli.baselineWritten', values: { path, count } });
      return Baseline.read(resolve(this.#surroundings.cwd, path));
    } catch (error) {
      this.#fail({ key: 'cli.unwritableBaseline', values: { path, detail: detailOf(error) } });
      return baseline;
    }
  }

  #write(report: ValidationReport, output: Output): void {
    const toFile = output.file !== undefined;
    const pieces = formats[output.format]?.(report, {
      words: this.#words,
      paint: toFile ? (_accent: Accent, plain: string) => plain : this.#surroundings.paint,
      quiet: this.#given.quiet,
      version: this.#surroundings.version,
      ...(output.format === 'sarif' ? { rules: this.#ruleNotes() } : {}),
    }) ?? [];
    if (output.file === undefined) {
      for (const chunk of chunksOf(pieces)) this.#surroundings.writeOut(chunk);
      return;
    }
    try {
      writeChunks(resolve(this.#surroundings.cwd, output.file), chunksOf(pieces));
    } catch (error) {
      this.#fail({ key: 'cli.unwritable', values: { path: output.file, detail: detailOf(error) } });
    }
  }

  #ruleNotes(): readonly RuleNote[] {
    return rules.map((rule) => explain(rule, this.#words));
  }

  #fail(problem: Message): undefined {
    this.#failed = true;
    this.#tell(problem);
  }

  #tell(message: Message): void {
    this.#surroundings.writeError(`${this.#words.say(message).replace(/\p{C}/gu, '\ufffd')}\n`);
  }
}
