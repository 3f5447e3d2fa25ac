import type { BrowserContext, Page } from '@playwright/test';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { expect, test } from './test.ts';

/** Opens the app in another tab of the same browser. */
async function openOther(context: BrowserContext): Promise<{ other: AppPage; faults: readonly string[] }> {
  const page = await context.newPage();
  const faults = watchFaults(page);
  const other = new AppPage(page);
  await other.open();
  return { other, faults };
}

async function draw(app: AppPage, processId: string): Promise<void> {
  await app.blocks.row(processId).press('Enter');
  await expect.poll(() => tagsOf(app)).toContain(processId);
}

async function tagsOf(app: AppPage): Promise<readonly string[]> {
  return (await app.canvas.facts()).flatMap(({ processId }) => (processId === undefined || processId === '' ? [] : [processId]));
}

/** Takes all the room that the browser gives, in a database that is not the app's. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const request = indexedDB.open('filler');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onupgradeneeded = () => request.result.createObjectStore('junk', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const put = (size: number): Promise<boolean> => new Promise((resolve) => {
      const transaction = database.transaction('junk', 'readwrite');
      transaction.objectStore('junk').add(crypto.getRandomValues(new Uint8Array(size)));
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
    for (const size of [60_000, 10_000, 2000, 500]) while (await put(size));
    database.close();
  });
}

function freeDisk(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => {
    indexedDB.deleteDatabase('filler').onsuccess = () => resolve();
  }));
}

test('a diagram that another tab has can be looked at, and taken over with all of its work', async ({ app, context }) => {
  await draw(app, '1.1.1.4');
  await app.header.saved();
  const { other, faults } = await openOther(context);
  await expect(other.header.saveState).toHaveAttribute('data-save-state', 'readonly');
  await expect(other.header.name).toBeDisabled();

  // Nothing changes it: neither a block by keyboard or mouse, nor a key, nor a gesture.
  const before = await other.saveXml();
  const task = await other.canvas.only({ type: 'Task' });
  await other.blocks.row('1.1.1.6').press('Enter');
  await other.canvas.select(task.id);
  await other.page.keyboard.press('Delete');
  await other.page.keyboard.press('F2');
  await other.page.keyboard.press('ArrowRight');
  await other.page.keyboard.press('n');
  const free = await other.canvas.at({ x: 0.6, y: 0.8 });
  await other.canvas.drag(await other.canvas.pointOf(task.id), free);
  await other.blocks.drag('1.1.1.6', free);
  expect(await other.saveXml()).toBe(before);
  await expect(other.page.locator('.djs-context-pad.open, .djs-popup, .djs-direct-editing-parent')).toHaveCount(0);

  // What the first tab does in the very moment is not lost.
  await draw(app, '1.1.1.5');
  await other.takeOver.click();
  await expect(other.header.saveState).toHaveAttribute('data-save-state', 'saved');
  expect((await tagsOf(other)).toSorted()).toEqual(['1.1.1.4', '1.1.1.5']);
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'readonly');
  await draw(other, '1.1.1.6');
  await other.header.saved();
  await app.takeOver.click();
  await expect.poll(async () => (await tagsOf(app)).toSorted()).toEqual(['1.1.1.4', '1.1.1.5', '1.1.1.6']);
  await expect(other.header.saveState).toHaveAttribute('data-save-state', 'readonly');
  await other.library.open();
  expect(await other.library.names()).toEqual(['New flow']);
  expect(faults).toEqual([]);
});

test('where the browser has no locks, the slower of two tabs keeps its text as a copy and says so', async ({ app, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
  });
  await app.reload();
  const { other, faults } = await openOther(context);
  await draw(app, '1.1.1.4');
  await app.header.saved();
  await draw(other, '1.1.1.6');
  const name = app.words.format('diagram.copyOfTab', { name: 'New flow' });
  await expect(other.library.notices).toContainText(app.words.format('notice.keptCopy', { name }));
  await expect(other.header.name).toHaveValue(name);
  expect(await tagsOf(other)).toEqual(['1.1.1.6']);
  await other.reload();
  await other.library.open();
  await expect.poll(async () => (await other.library.names()).toSorted()).toEqual(['New flow', name].toSorted());
  await other.library.diagram('New flow').click();
  await expect(other.header.name).toHaveValue('New flow');
  expect(await tagsOf(other)).toEqual(['1.1.1.4']);
  expect(faults).toEqual([]);
});

test('where the browser keeps no data, the app says so and works in this tab', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is denied', 'SecurityError');
    };
  });
  const faults = watchFaults(page);
  const app = new AppPage(page);
  await app.open();
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'memory');
  await expect(app.banner).toContainText(app.words.format('save.memoryBanner', { fault: 'unavailable' }));
  await app.blocks.row('1.1.1.4').press('Enter');
  await app.library.create();
  await expect(app.header.name).toHaveValue('New flow 2');
  await app.library.show('New flow');
  await expect(app.status.tagged(1, 1)).toBeVisible();
  expect(faults).toEqual([]);
});

test('a full disk is told with a way out, and saving goes on by itself when there is room again', async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  const faults = watchFaults(page);
  const app = new AppPage(page);
  await app.open();
  await draw(app, '1.1.1.4');
  await app.header.saved();
  await fillDisk(page);
  await draw(app, '1.1.1.5');
  await expect(app.header.saveState).toHaveAttribute('data-save-state', 'failed');
  await expect(app.header.saveState).toHaveText(app.words.format('save.failed', { fault: 'quota' }));
  await expect(app.header.downloadCopy).toBeVisible();
  await freeDisk(page);
  await app.header.saved();
  await app.reload();
  expect((await tagsOf(app)).toSorted()).toEqual(['1.1.1.4', '1.1.1.5']);
  expect(faults).toEqual([]);
});
