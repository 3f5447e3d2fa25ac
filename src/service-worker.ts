import { precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';

/** All files of the built app, written in by the build; those without a hash in their names with a revision. */
declare const builtFiles: readonly PrecacheEntry[];

/** The part of a service worker that this one needs: the types of pages and of workers exclude each other. */
declare const self: {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'activate', listener: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

// The app has one address; whatever stands behind its question mark, it is the same page.
precacheAndRoute([...builtFiles], { ignoreURLParametersMatching: [/./] });

// A new version waits until no page of the old one is left, or until all of them have agreed (editor/app-version.ts).
self.addEventListener('message', ({ data }) => {
  if (data === 'activate') void self.skipWaiting();
});

// The page of the first visit has its files from here too: what it loads later is of the same version as itself.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
