import type { NextVersion } from './app-version.ts';

/** The copy of the app that this browser keeps, so that it starts without a network. */
export interface OfflineCopy extends NextVersion {
  /** Asks the server whether there is a newer version; without a network nothing happens. */
  check(): void;
  /** Gives the room that the copy takes to the person's work. The next start makes a new copy. */
  discard(): Promise<void>;
}

/** How long a version counts as fresh, in ms. */
const hour = 3_600_000;

/**
 * Registers the service worker at `address`. Rejects where the browser has none, or where it could not be installed; then nothing of it
 * is left.
 */
export async function keepOfflineCopy(address: string): Promise<OfflineCopy> {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  let checked = Date.now();
  let found: ServiceWorker | undefined;
  const waiting: (() => void)[] = [];
  const active: (() => void)[] = [];

  const look = (): void => {
    // The first version of all waits for nobody.
    const worker = registration.waiting;
    if (worker === null || registration.active === null || worker === found) return;
    found = worker;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') for (const listener of active) listener();
    });
    for (const listener of waiting) listener();
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => {
    look();
    // A copy that found no room: what it has laid down already would take the room of the person's work.
    if (worker.state === 'redundant' && registration.active === null) void dropCaches();
  });
  const check = (): void => {
    if (Date.now() - checked < hour) return;
    checked = Date.now();
    registration.update().catch(() => undefined);
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing);
  look();

  return {
    check,
    onWaiting: (listener) => {
      waiting.push(listener);
      if (found !== undefined) listener();
    },
    onActive: (listener) => void active.push(listener),
    activate: () => registration.waiting?.postMessage('activate'),
    async discard() {
      await registration.unregister();
      await dropCaches();
    },
  };
}

/** All caches of this origin are copies of the app: its data lies elsewhere. */
async function dropCaches(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('workbox-precache')) await caches.delete(name);
}
