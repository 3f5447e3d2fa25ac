import type { ProcessFact } from '../bpmn/index.ts';
import type { CheckedFile } from './check-file.ts';
import type { Profile } from './configuration.ts';
import type { Fixed, Job, Outcome } from './examine.ts';
import type { Entry, ResultCache } from './result-cache.ts';
import type { DoJobs } from './threads.ts';

/** A file, or standard input, that is to be checked. */
export interface Source {
  /** As reported. */
  readonly path: string;
  /** The file, or its content where there is none. */
  readonly source: string | Uint8Array;
  /** Its place in the profiles. */
  readonly profile: number;
}

/** What a source came to. */
export type Result =
  | { readonly source: Source; readonly file: CheckedFile; readonly fixed?: Fixed }
  | { readonly source: Source; readonly failure: Extract<Outcome, { readonly kind: 'unreadable' | 'failed' }> };

/** What the results of a run go by. */
export interface ResultOptions {
  readonly profiles: readonly Profile[];
  readonly doJobs: DoJobs;
  /** Where results may come from and go to. */
  readonly cache?: ResultCache;
  /** Whether results may come from there. */
  readonly readCache: boolean;
}

/** A result under way: with what it is based on. */
interface Draft {
  readonly source: Source;
  readonly file: CheckedFile;
  readonly hash: string;
  readonly fixed?: Fixed;
  /** Where it comes from the cache. */
  readonly entry?: Entry;
  /** Whether the file need not even be read, so that its entry stays as it is. */
  readonly unread?: true;
}

/**
 * Checks all sources, in their order. Where one calls a process that another one has, it is checked once more with what has to be
 * known of that process; of several files that have it the first counts. What the cache knows is not checked again.
 */
export async function fileResults(sources: readonly Source[], options: ResultOptions): Promise<readonly Result[]> {
  const drafts = await firstDrafts(sources, options);
  const owners = ownersOf(drafts);
  const called = drafts.map((draft) => (isDraft(draft) ? calledBy(draft, owners) : {}));
  const stale = drafts.map((draft, index) => isDraft(draft) && isStale(draft, called[index] ?? {}));
  const again = await checkAgain(drafts, { stale, owners, doJobs: options.doJobs });
  return drafts.map((draft, index) => {
    if (!isDraft(draft)) return draft;
    const file = again.get(index) ?? draft.file;
    if (typeof draft.source.source === 'string') {
      if (draft.entry !== undefined && draft.unread === true && file === draft.file) options.cache?.keep(draft.source.source, draft.entry);
      else options.cache?.remember(draft.source.source, { hash: draft.hash, profile: profileOf(draft.source, options), file, called: called[index] ?? {} });
    }
    return { source: draft.source, file, ...(draft.fixed === undefined ? {} : { fixed: draft.fixed }) };
  });
}

type Failure = Extract<Result, { readonly failure: unknown }>;

function isDraft(draft: Draft | Failure): draft is Draft {
  return 'file' in draft;
}

function profileOf({ profile }: Source, { profiles }: ResultOptions): string {
  return profiles[profile]?.id ?? '';
}

async function firstDrafts(sources: readonly Source[], options: ResultOptions): Promise<readonly (Draft | Failure)[]> {
  const found = sources.map((source) => (options.readCache && typeof source.source === 'string' ? options.cache?.find(source.source, profileOf(source, options)) : undefined));
  const pending = sources.flatMap((source, index) => (found[index]?.unchanged === true ? [] : [{ index, job: jobFor(source, found[index]?.entry) }]));
  const outcomes = await options.doJobs(pending.map(({ job }) => job));
  const byIndex = new Map(pending.map(({ index }, position) => [index, outcomes[position]]));
  return sources.map((source, index) => draftOf(source, found[index]?.entry, byIndex.get(index)));
}

function jobFor({ path, source, profile }: Source, entry: Entry | undefined): Job {
  return { path, source, profile, ...(entry === undefined ? {} : { known: entry.hash }) };
}

/** An unchanged file has no outcome. */
function draftOf(source: Source, entry: Entry | undefined, outcome: Outcome | undefined): Draft | Failure {
  if (outcome?.kind === 'checked') return { source, file: outcome.file, hash: outcome.hash, ...(outcome.fixed === undefined ? {} : { fixed: outcome.fixed }) };
  if (outcome?.kind === 'unreadable' || outcome?.kind === 'failed') return { source, failure: outcome };
  if (entry === undefined) return { source, failure: { kind: 'failed', detail: 'no outcome' } };
  return { source, file: entry.file, hash: entry.hash, entry, ...(outcome === undefined ? { unread: true } : {}) };
}

/** Which of the drafts has a process. */
function ownersOf(drafts: readonly (Draft | Failure)[]): ReadonlyMap<string, Draft> {
  const owners = new Map<string, Draft>();
  for (const draft of drafts.filter(isDraft)) {
    for (const id of draft.file.processes) if (!owners.has(id)) owners.set(id, draft);
  }
  return owners;
}

/** For each process that a draft asked for: the content of another file that has it. */
function calledBy(draft: Draft, owners: ReadonlyMap<string, Draft>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(draft.file.asked.map((id) => {
    const owner = owners.get(id);
    return [id, owner === undefined || owner === draft ? null : owner.hash];
  }));
}

/** What is fresh knew of no other file; what the cache has knew of what it says. */
function isStale(draft: Draft, called: Readonly<Record<string, string | null>>): boolean {
  const knew = draft.entry?.called ?? {};
  return Object.entries(called).some(([id, content]) => (knew[id] ?? null) !== content || (draft.entry === undefined && content !== null));
}

async function checkAgain(
  drafts: readonly (Draft | Failure)[],
  { stale, owners, doJobs }: { readonly stale: readonly boolean[]; readonly owners: ReadonlyMap<string, Draft>; readonly doJobs: DoJobs },
): Promise<ReadonlyMap<number, CheckedFile>> {
  const askers = drafts.flatMap((draft, index) => (isDraft(draft) && stale[index] === true ? [{ index, draft }] : []));
  if (askers.length === 0) return new Map();
  const wanted = [...new Set(askers.flatMap(({ draft }) => draft.file.asked.flatMap((id) => owners.get(id) ?? [])))];
  const found = await doJobs(wanted.map(({ source }) => ({ ...jobFor(source, undefined), processesOnly: true })));
  const facts = new Map<string, ProcessFact>();
  for (const [position, outcome] of found.entries()) {
    const owner = wanted[position];
    for (const fact of outcome.kind === 'processes' ? outcome.processes : []) if (owners.get(fact.id) === owner) facts.set(fact.id, fact);
  }
  const jobs = askers.map(({ draft }) => ({ ...jobFor(draft.source, undefined), called: draft.file.asked.flatMap((id) => (owners.get(id) === draft ? [] : facts.get(id) ?? [])) }));
  const outcomes = await doJobs(jobs);
  return new Map(askers.flatMap(({ index }, position) => {
    const outcome = outcomes[position];
    return outcome?.kind === 'checked' ? [[index, outcome.file] as const] : [];
  }));
}
