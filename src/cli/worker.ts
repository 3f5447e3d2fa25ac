import { parentPort, workerData } from 'node:worker_threads';
import { createExaminer } from './examine.ts';
import type { Outcome } from './examine.ts';
import { takeJobs } from './threads.ts';
import type { Share } from './threads.ts';

/** Each message costs more than what is in it. */
const most = 32;

/** Works as a further thread of a run until no job is left. */
async function work({ examination, jobs, next }: Share): Promise<void> {
  const batch: [number, Outcome][] = [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  const send = (): void => parentPort?.postMessage(batch.splice(0));
  await takeJobs(jobs, new Int32Array(next), createExaminer(examination), (index, outcome) => {
    batch.push([index, outcome]);
    if (batch.length >= most) send();
  });
  send();
}

await work(workerData as Share);
