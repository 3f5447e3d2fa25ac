import { StoreError } from './store-error.ts';
import { isNamed } from './stored-values.ts';

/** Milliseconds between tries: a connection that was closed under us, and an aborted transaction, are mostly well again at once. */
const pauses: readonly number[] = [20, 150];

/** Waits so many milliseconds. */
export function wait(delay: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delay);
  });
}

/** Does work that came to nothing where it fails, up to three times in all where another try may go well; then rejects with what the last one failed with. */
export async function retry<T>(work: () => Promise<T>, pause: (delay: number) => Promise<void> = wait): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const delay = pauses[tried];
      if (delay === undefined || !mayPass(error)) {
        throw error;
      }
      await pause(delay);
    }
  }
}

/** Says whether another try may go well: the connection was lost, or the browser gave up a transaction for no reason of ours. */
function mayPass(error: unknown): boolean {
  const reason = error instanceof StoreError && error.fault === 'unavailable' ? error.cause : error;
  return ['InvalidStateError', 'TransactionInactiveError', 'AbortError', 'UnknownError', 'TimeoutError'].some((name) => isNamed(reason, name));
}
