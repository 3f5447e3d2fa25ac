import { Worker } from 'node:worker_threads';
import { createExaminer } from './examine.ts';
import type { Examination, Examine, Job, Outcome } from './examine.ts';

/** What a further thread is given. */
export interface Share {
  readonly examination: Examination;
  readonly jobs: readonly Job[];
  /** The number of the next job that nobody has, shared by all threads. */
  readonly next: SharedArrayBuffer;
}

/** Does jobs and returns their outcomes in the order of the jobs. */
export type DoJobs = (jobs: readonly Job[]) => Promise<readonly Outcome[]>;

/** So many jobs at least are worth a further thread, whose start takes as long. */
const worthwhile = 24;

/**
 * Returns what does jobs on this thread and on up to `threads - 1` further ones that run `worker`. Each thread takes the next job
 * that nobody has; which one does which makes no difference to the outcomes. A thread that dies leaves its jobs to this one.
 */
export function createThreads(examination: Examination, { threads, worker }: { readonly threads: number; readonly worker: string | undefined }): DoJobs {
  const examine = createExaminer(examination);
  return async (jobs) => {
    const outcomes: (Outcome | undefined)[] = jobs.map(() => undefined);
    const next = new SharedArrayBuffer(4);
    const further = worker === undefined ? 0 : Math.min(threads, Math.ceil(jobs.length / worthwhile)) - 1;
    const others = Array.from({ length: Math.max(further, 0) }, () => runWorker(worker ?? '', { examination, jobs, next }, outcomes));
    await takeJobs(jobs, new Int32Array(next), examine, (index, outcome) => {
      outcomes[index] = outcome;
    });
    await Promise.all(others);
    // What a thread took with it when it died.
    for (const [index, job] of jobs.entries()) outcomes[index] ??= await examine(job);
    return outcomes as readonly Outcome[];
  };
}

/** Takes jobs until none is left, and hands over the outcome of each. */
export async function takeJobs(jobs: readonly Job[], next: Int32Array, examine: Examine, done: (index: number, outcome: Outcome) => void): Promise<void> {
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const job = jobs[index];
    if (job === undefined) return;
    done(index, await examine(job));
  }
}

async function runWorker(file: string, share: Share, outcomes: (Outcome | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: share });
    worker.on('message', (batch: readonly (readonly [number, Outcome])[]) => {
      for (const [index, outcome] of batch) outcomes[index] = outcome;
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
