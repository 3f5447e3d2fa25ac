import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { StartPage } from './pages/start-page.ts';
import { expect, test } from './test.ts';

/** Leaves the app, so that nothing holds its data, and does something to that from a page of the same origin. */
async function behindItsBack(app: AppPage, what: (name: string) => Promise<void>): Promise<void> {
  await app.page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await app.page.goto('/nothing');
  await app.page.evaluate(what, 'etom-flow');
}

/** Opens the app where it cannot begin. */
async function openStartPage(page: Page, { words }: AppPage): Promise<StartPage> {
  await page.goto('/');
  const start = new StartPage(page, words);
  await start.root.waitFor();
  return start;
}

test('diagrams that the browser has lost are missed, and nobody is welcomed in their place', async ({ app, page }) => {
  await app.blocks.row('1.1.1.4').press('Enter');
  await app.header.saved();
  await behindItsBack(app, (name) => new Promise((resolve) => {
    indexedDB.deleteDatabase(name).addEventListener('success', () => resolve());
  }));
  const start = await openStartPage(page, app);
  await expect(start.root).toContainText(app.words.format('start.title', { trouble: 'gone' }));
  await start.restore({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no backup') });
  await expect(start.root.getByRole('alert')).toHaveText(app.words.format('start.failed', { work: 'restore' }));
  await start.way('start.empty').click();
  await app.ready();
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'saved');
});

test('data of a newer version is not touched, and all of it can be saved as files', async ({ app, page }) => {
  await app.header.rename('Order-to-Payment');
  await app.blocks.row('1.1.1.4').press('Enter');
  await app.header.saved();
  const xml = await app.saveXml();
  await behindItsBack(app, (name) => new Promise((resolve) => {
    const request = indexedDB.open(name, 999);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  }));
  const start = await openStartPage(page, app);
  await expect(start.root).toContainText(app.words.format('start.title', { trouble: 'newer' }));
  const files = unzipSync(new Uint8Array(await readFile(await (await start.rescue()).path())));
  expect(new TextDecoder().decode(files['texts/Order-to-Payment.bpmn'])).toBe(xml);
  await start.way('start.memory').click();
  await app.ready();
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'memory');
});

test('a diagram whose place in the list is damaged is named on the start page, and comes back from its history', async ({ app }) => {
  const { header, library } = app;
  await library.openSample('order-to-payment');
  await header.saved();
  const xml = await app.saveXml();
  await behindItsBack(app, (name) => new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => {
      const tx = request.result.transaction('metas', 'readwrite');
      const cursor = tx.objectStore('metas').openCursor();
      cursor.addEventListener('success', () => {
        if ((cursor.result?.value as { name?: string } | undefined)?.name === 'Order-to-Payment') cursor.result?.update('rubbish');
        cursor.result?.continue();
      });
      tx.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
    });
  }));
  await app.open();
  await expect(header.name).toHaveValue('New flow');
  await library.open();
  await expect(library.root.getByText(app.words.format('library.damaged', { count: 1, names: 'Order-to-Payment' }))).toBeVisible();
  await library.root.getByRole('button', { name: app.words.format('library.mend'), exact: true }).click();
  await library.diagram('Order-to-Payment').click();
  await expect(header.name).toHaveValue('Order-to-Payment');
  expect(await app.saveXml()).toBe(xml);
});

test('a storage that opens but does not answer is explained, and a try later begins as always', async ({ page }) => {
  const faults = watchFaults(page);
  const app = new AppPage(page);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('well') !== null) return;
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('the disk is gone', 'UnknownError');
    };
  });
  const start = await openStartPage(page, app);
  await expect(start.root).toContainText(app.words.format('start.title', { trouble: 'unreadable' }));
  await page.evaluate(() => sessionStorage.setItem('well', ''));
  await start.way('start.retry').click();
  await app.ready();
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(faults).toEqual([]);
});
