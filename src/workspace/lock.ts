import type { Clock } from './clock.ts';

/** Which tab may change a diagram. Without Web Locks every tab may, and compare-and-set in the store alone tells who was first. */
export interface DiagramLocks {
  /**
   * Resolves with `held` when this tab alone has the diagram from now on, with `busy` where another tab has it; then this one waits on until
   * that lets go, or until it is released here. Never rejects.
   */
  acquire(id: string): Promise<'held' | 'busy'>;
  /**
   * Takes a diagram from the tab that has it: first asks that tab, which saves its work and lets go; one that does not answer in time
   * loses it all the same. Resolves when this tab has it.
   */
  takeOver(id: string): Promise<void>;
  /** Lets go of a diagram, or waits for it no longer. */
  release(id: string): void;
  /** Lets go of everything but one diagram. */
  keepOnly(id: string): void;
  /** Calls `listener` when another tab asks for a diagram that this one has. It is given away when the promise settles. */
  onAsked(listener: (id: string) => Promise<void>): () => void;
  /** Calls `listener` when a diagram was taken by force, without waiting for this tab. */
  onLost(listener: (id: string) => void): () => void;
  /** Calls `listener` when this tab has a diagram at last that was `busy`. */
  onFree(listener: (id: string) => void): () => void;
  /** Lets go of everything and listens no more. */
  close(): void;
}

/** The part of the browser's Web Locks that is used. */
export interface LockManagerLike {
  request(name: string, options: { readonly steal?: boolean; readonly signal?: AbortSignal }, work: () => Promise<void>): Promise<unknown>;
}

/** Carries words between the tabs of one origin. */
export interface LockChannel {
  /** Tells all other tabs. */
  tell(word: string): void;
  /** Calls `listener` with what another tab told. */
  hear(listener: (word: unknown) => void): void;
  close(): void;
}

/** What locks are made of; times are milliseconds. */
export interface LockOptions {
  readonly manager: LockManagerLike;
  /** Hears the other tabs of this origin. */
  readonly channel: LockChannel;
  readonly clock: Clock;
  /** How long a tab that is just going away may hold what this one opens: the old page of a reload. */
  readonly grace?: number;
  /** How long a tab that is asked for a diagram may take to save it. */
  readonly patience?: number;
}

const prefix = 'etom-flow.diagram.';

/** Returns the locks over Web Locks. */
export function createLocks({ manager, channel, clock, grace = 200, patience = 3000 }: LockOptions): DiagramLocks {
  /** What this tab has, with the way to let go. */
  const held = new Map<string, () => void>();
  const asked = new Set<(id: string) => Promise<void>>();
  const lost = new Set<(id: string) => void>();
  const free = new Set<(id: string) => void>();
  /** What this tab waits for, with the way to wait no longer. */
  const awaited = new Map<string, AbortController>();

  /** Resolves with whether the lock was given; waits for it no longer than `wait`, and not after `controller` has aborted. */
  const request = (id: string, { steal, wait, controller = new AbortController() }: { readonly steal?: true; readonly wait?: number; readonly controller?: AbortController }): Promise<boolean> =>
    new Promise((resolve) => {
      const stopWaiting = wait === undefined ? (): void => undefined : clock.after(wait, () => controller.abort());
      const options = steal === true ? { steal } : { signal: controller.signal };
      let mine: (() => void) | undefined;
      const hold = (): Promise<void> => {
        stopWaiting();
        return new Promise((release) => {
          mine = release;
          held.set(id, release);
          resolve(true);
        });
      };
      manager.request(prefix + id, options, hold).catch(() => {
        stopWaiting();
        if (mine === undefined) {
          // Not given in time. A browser that refuses for another reason has no locks here: compare-and-set goes without.
          resolve(!controller.signal.aborted);
        } else if (held.get(id) === mine) {
          held.delete(id);
          for (const listener of lost) listener(id);
        }
      });
    });

  const stopWaiting = (id: string): void => {
    awaited.get(id)?.abort();
    awaited.delete(id);
  };

  /** Waits for a diagram: so long as to say that it is busy, and then on. */
  const acquire = (id: string): Promise<'held' | 'busy'> => new Promise((resolve) => {
    stopWaiting(id);
    const controller = new AbortController();
    awaited.set(id, controller);
    let isBusy = false;
    const stopClock = clock.after(grace, () => {
      isBusy = true;
      resolve('busy');
    });
    void request(id, { controller }).then((given) => {
      stopClock();
      if (awaited.get(id) === controller) awaited.delete(id);
      resolve(given ? 'held' : 'busy');
      if (given && isBusy) for (const listener of free) listener(id);
    });
  });

  const release = (id: string): void => {
    stopWaiting(id);
    const letGo = held.get(id);
    held.delete(id);
    letGo?.();
  };

  channel.hear((id) => {
    if (typeof id !== 'string') return;
    // Somebody asks for it by name: who only waits stands back.
    stopWaiting(id);
    if (!held.has(id)) return;
    void Promise.allSettled([...asked].map((listener) => listener(id))).then(() => release(id));
  });

  return {
    acquire: (id) => (held.has(id) ? Promise.resolve('held') : acquire(id)),
    takeOver: async (id) => {
      if (held.has(id)) return;
      stopWaiting(id);
      const waiting = request(id, { wait: patience });
      channel.tell(id);
      if (!(await waiting)) await request(id, { steal: true });
    },
    release,
    keepOnly: (id) => {
      for (const other of [...held.keys(), ...awaited.keys()]) if (other !== id) release(other);
    },
    onAsked: (listener) => {
      asked.add(listener);
      return () => asked.delete(listener);
    },
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
    onFree: (listener) => {
      free.add(listener);
      return () => free.delete(listener);
    },
    close: () => {
      for (const id of [...held.keys(), ...awaited.keys()]) release(id);
      channel.close();
    },
  };
}

/** Returns locks that every tab has at once, for pages that have no Web Locks. */
export function createFreeLocks(): DiagramLocks {
  const nothing = (): (() => void) => () => undefined;
  return {
    acquire: () => Promise.resolve('held'),
    takeOver: () => Promise.resolve(),
    release: () => undefined,
    keepOnly: () => undefined,
    onAsked: nothing,
    onLost: nothing,
    onFree: nothing,
    close: () => undefined,
  };
}

/** Returns the locks of this browser; free ones where it has no Web Locks, as outside a secure context. */
export function browserLocks(clock: Clock): DiagramLocks {
  // Typed as always there, which is true of secure contexts only.
  const { locks } = navigator as { readonly locks?: LockManagerLike };
  return locks === undefined ? createFreeLocks() : createLocks({ manager: locks, channel: broadcast('etom-flow.locks'), clock });
}

function broadcast(name: string): LockChannel {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    tell: (word) => channel.postMessage(word),
    hear: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    close: () => channel.close(),
  };
}
