import type { Page } from '@playwright/test';

/** A diagram as an earlier build has left it. */
export interface OldDiagram {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/** Opens a page of the origin in which nothing of the app runs. */
export async function openBarePage(page: Page): Promise<void> {
  await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bare</title>' }));
  await page.goto('/bare.html');
}

/**
 * Writes a database as the build of that version wrote it: version 1 has no catalogues. `hold` keeps it open as that build does: it lets
 * go when it is asked; `stubborn` does not; `let go` closes it.
 */
export async function writeOldDatabase(page: Page, version: 1 | 2, diagrams: readonly OldDiagram[], then: 'hold' | 'stubborn' | 'let go'): Promise<void> {
  await page.evaluate(async ([number, list, after]) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('etom-flow', number);
      opening.addEventListener('upgradeneeded', () => {
        for (const table of ['metas', 'texts', 'views', 'settings', ...(number > 1 ? ['catalogues'] : [])]) opening.result.createObjectStore(table);
      });
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no reason')));
    });
    const tx = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const [index, { id, name, xml }] of list.entries()) {
      tx.objectStore('metas').put({ id, name, revision: 1 + index, createdAt: 1000, changedAt: 2000 + index, recordVersion: 1 }, id);
      tx.objectStore('texts').put({ id, xml, recordVersion: 1 }, id);
      tx.objectStore('views').put({ x: 0, y: 0, width: 1000, height: 700, recordVersion: 1 }, id);
    }
    tx.objectStore('settings').put({ value: list[0]?.id ?? '', recordVersion: 1 }, 'lastOpen');
    await new Promise((resolve) => { tx.addEventListener('complete', resolve); });
    if (after === 'let go') database.close();
    if (after === 'hold') database.addEventListener('versionchange', () => database.close());
  }, [version, diagrams, then] as const);
}
