import type { Clock, LockChannel, LockManagerLike } from '../../src/workspace/index.ts';

interface Waiting {
  readonly work: () => Promise<void>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Web Locks as all tabs of one origin see them: one holder a name, the others in a queue, and a thief before everybody. */
export function fakeLockManager(): LockManagerLike {
  const queues = new Map<string, { holder: Waiting | undefined; readonly waiting: Waiting[] }>();
  const queueOf = (name: string) => {
    const queue = queues.get(name) ?? { holder: undefined, waiting: [] };
    queues.set(name, queue);
    return queue;
  };
  const serve = (name: string): void => {
    const queue = queueOf(name);
    if (queue.holder !== undefined) return;
    const next = queue.waiting.shift();
    if (next === undefined) return;
    queue.holder = next;
    void Promise.resolve().then(next.work).finally(() => {
      next.resolve(undefined);
      if (queue.holder !== next) return;
      queue.holder = undefined;
      serve(name);
    });
  };
  return {
    request: (name, { steal, signal }, work) => new Promise((resolve, reject) => {
      const queue = queueOf(name);
      const mine = { work, resolve, reject };
      if (steal === true) {
        const { holder } = queue;
        queue.holder = undefined;
        holder?.reject(new Error('stolen'));
        queue.waiting.unshift(mine);
      } else {
        queue.waiting.push(mine);
        signal?.addEventListener('abort', () => {
          const place = queue.waiting.indexOf(mine);
          if (place < 0) return;
          queue.waiting.splice(place, 1);
          reject(new Error('aborted'));
        });
      }
      serve(name);
    }),
  };
}

/** Channels of one name: each hears what the others post, a moment later. */
export function fakeChannels(): () => LockChannel {
  const listeners = new Set<(word: unknown) => void>();
  return () => {
    let mine: ((word: unknown) => void) | undefined;
    return {
      tell: (word) => {
        for (const listener of listeners) if (listener !== mine) queueMicrotask(() => listener(word));
      },
      hear: (listener) => {
        mine = listener;
        listeners.add(listener);
      },
      close: () => {
        if (mine !== undefined) listeners.delete(mine);
      },
    };
  };
}

/** A clock that stands until `pass` is called: then everything that waits is due, the earliest first. */
export function handClock(): Clock & { pass(): Promise<void> } {
  let time = 0;
  let due: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => time,
    after: (delay, work) => {
      const item = { at: time + delay, work };
      due.push(item);
      return () => {
        due = due.filter((other) => other !== item);
      };
    },
    async pass() {
      const [next] = due.toSorted((one, other) => one.at - other.at);
      if (next === undefined) return;
      due = due.filter((other) => other !== next);
      time = next.at;
      next.work();
      await settle();
    },
  };
}

/** Waits until every promise that is settled by now has had its effect. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
