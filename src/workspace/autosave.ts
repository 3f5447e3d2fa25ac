import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/**
 * Whether the reader's work is safe. `saved` is said only after the save resolved and nothing changed meanwhile; `at` is
 * the time of that, in milliseconds since the epoch, absent where nothing was saved yet. `failed` stays until a save succeeds.
 */
export type AutosaveState =
  | { readonly kind: 'saved'; readonly at?: number }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Saves by itself some time after a change. */
export interface Autosave {
  readonly state: AutosaveState;
  /** Says that there is something to save. */
  changed(): void;
  /** Saves now what is not saved; resolves when nothing is unsaved any more, rejects with the error of the save. */
  flush(): Promise<void>;
  /** Calls `listener` at each new state; returns the function that ends it. */
  subscribe(listener: (state: AutosaveState) => void): () => void;
  /** Starts no more saves and tells nobody anything. What is not saved then is not saved. */
  dispose(): void;
}

/** What autosave needs. */
export interface AutosaveOptions {
  /** Serializes and stores; rejects where that fails. Never called again before it settled. */
  readonly save: () => Promise<void>;
  /** Milliseconds of rest after which a save begins. */
  readonly delay?: number;
  /** Milliseconds after the first change by which a save begins, however busy the reader is. */
  readonly maxDelay?: number;
  readonly clock?: Clock;
}

/** Milliseconds after which a failed save is tried again by itself: the first pause, and the longest, to which they double. */
const pauses = { first: 1000, longest: 30_000 };

/**
 * Returns an autosave over `save`. A failure keeps the work unsaved and is tried again at the next change or flush, and
 * by itself after growing pauses; changes during a save lead to one more save.
 */
export function createAutosave({ save, delay = 1000, maxDelay = 5000, clock = systemClock }: AutosaveOptions): Autosave {
  const listeners = new Set<(state: AutosaveState) => void>();
  let state: AutosaveState = { kind: 'saved' };
  let changes = 0;
  let changesSaved = 0;
  let failures = 0;
  let unsavedSince: number | undefined;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let disposed = false;

  const become = (next: AutosaveState): void => {
    state = next;
    for (const listener of listeners) {
      listener(next);
    }
  };

  const attempt = async (): Promise<void> => {
    cancelTimer?.();
    const goal = changes;
    unsavedSince = undefined;
    // One that is tried again is not safe meanwhile, and nobody shall believe it.
    if (state.kind !== 'failed') {
      become({ kind: 'saving' });
    }
    try {
      await save();
    } catch (error) {
      failures += 1;
      become({ kind: 'failed', error });
      throw error;
    }
    failures = 0;
    changesSaved = goal;
    become(changes === goal ? { kind: 'saved', at: clock.now() } : { kind: 'dirty' });
  };

  const run = (): Promise<void> => {
    running ??= attempt().finally(() => {
      running = undefined;
      if (unsavedSince !== undefined || state.kind === 'failed') {
        schedule();
      }
    });
    return running;
  };

  const schedule = (): void => {
    cancelTimer?.();
    if (disposed || running !== undefined) {
      return;
    }
    const wait = unsavedSince === undefined
      ? Math.min(pauses.longest, pauses.first * 2 ** (failures - 1))
      : Math.max(0, Math.min(delay, unsavedSince + maxDelay - clock.now()));
    // The state tells of a failure; here nobody waits for it.
    cancelTimer = clock.after(wait, () => void run().catch(() => undefined));
  };

  const flush = async (): Promise<void> => {
    // A save that runs may have begun before the last change; whether it fails is asked again below.
    await running?.catch(() => undefined);
    if (changes === changesSaved || disposed) {
      return;
    }
    await run();
    await flush();
  };

  return {
    get state() {
      return state;
    },
    changed: () => {
      changes += 1;
      unsavedSince ??= clock.now();
      if (state.kind === 'saved') {
        become({ kind: 'dirty' });
      }
      schedule();
    },
    flush,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      disposed = true;
      cancelTimer?.();
      listeners.clear();
    },
  };
}
