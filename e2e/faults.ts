import type { Page } from '@playwright/test';

/** What bpmn-js itself logs when its replace menu is opened, and Playwright where it blocks the service worker. */
const known = [/getPad is deprecated/, /Service Worker registration blocked by Playwright/];

/**
 * Collects what must never happen in a page: uncaught errors, errors and warnings on the console, refusals of the
 * Content-Security-Policy. Returns the list, which grows while the page lives.
 */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !known.some((pattern) => pattern.test(text))) faults.push(`console: ${text}`);
  });
  return faults;
}
