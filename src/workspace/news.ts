import type { StoreChange } from './store.ts';

/** By what the tabs of one database tell each other of changes. */
export interface News {
  /** Tells the other tabs. */
  tell(change: StoreChange): void;
  /** Hears what other tabs tell; returns the way to stop. */
  hear(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

/** Returns the news of a database, over a channel of the browser that bears its name. */
export function createChannelNews(name: string): News {
  const channel = new BroadcastChannel(name);
  let closed = false;
  return {
    tell: (change) => {
      if (!closed) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
        channel.postMessage(change);
      }
    },
    hear: (listener) => {
      const hear = (event: MessageEvent): void => listener(event.data as StoreChange);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => {
      closed = true;
      channel.close();
    },
  };
}

/** Listeners to the news of a place in memory, each with the store that it belongs to. */
export type MemoryListeners = Map<(change: StoreChange) => void, object>;

/** Returns the news of stores over the same data in memory. */
export function createMemoryNews(listeners: MemoryListeners): News {
  const own = {};
  return {
    tell: (change) => {
      for (const [listener, owner] of listeners) {
        if (owner !== own) queueMicrotask(() => listener(change));
      }
    },
    hear: (listener) => {
      const hear = (change: StoreChange): void => listener(change);
      listeners.set(hear, own);
      return () => listeners.delete(hear);
    },
    close: () => {
      for (const [listener, owner] of listeners) {
        if (owner === own) listeners.delete(listener);
      }
    },
  };
}
