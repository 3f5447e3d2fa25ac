/**
 * Whether the reader's work is safe. `saved` is said only after the save resolved and nothing changed meanwhile; `at` is
 * the time of that, in milliseconds since the epoch, absent where nothing was saved yet. `failed` stays until the next try.
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

/** The time, as an argument. */
export interface Clock {
  now(): number;
  /** Does `work` after `delay` milliseconds; returns the function that cancels it. */
  after(delay: number, work: () => void): () => void;
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

const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, work) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

/**
 * Returns an autosave over `save`. A failure keeps the work unsaved and is tried again at the next change or flush;
 * changes during a save lead to one more save.
 */
export function createAutosave({ save, delay = 1000, maxDelay = 5000, clock = systemClock }: AutosaveOptions): Autosave {
  const listeners = new Set<(state: AutosaveState) => void>();
  let state: AutosaveState = { kind: 'saved' };
  let changes = 0;
  let changesSaved = 0;
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
    become({ kind: 'saving' });
    try {
      await save();
    } catch (error) {
      become({ kind: 'failed', error });
      throw error;
    }
    changesSaved = goal;
    become(changes === goal ? { kind: 'saved', at: clock.now() } : { kind: 'dirty' });
  };

  const run = (): Promise<void> => {
    running ??= attempt().finally(() => {
      running = undefined;
      if (unsavedSince !== undefined) {
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
    const deadline = (unsavedSince ?? clock.now()) + maxDelay;
    // The state tells of a failure; here nobody waits for it.
    cancelTimer = clock.after(Math.max(0, Math.min(delay, deadline - clock.now())), () => void run().catch(() => undefined));
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
