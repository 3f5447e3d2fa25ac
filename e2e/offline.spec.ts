import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { serveApp } from './support/app-server.ts';
import type { AppServer } from './support/app-server.ts';

const test = base.extend<{ server: AppServer }>({
  // The other specs are about the app itself and block its service worker.
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern -- the form that Playwright reads
  server: async ({}, use) => {
    const server = await serveApp();
    await use(server);
    await server.stop();
  },
});

/** Opens the app and waits until this browser has its own copy of it. */
async function visit(page: Page, server: AppServer): Promise<AppPage> {
  await page.goto(server.address);
  const app = new AppPage(page);
  await app.ready();
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  return app;
}

test('after the first visit the app starts without its server, with the diagrams and all that it loads on demand', async ({ page, server }) => {
  const faults = watchFaults(page);
  const app = await visit(page, server);
  await app.header.rename('Kept');
  await app.header.saved();
  await server.stop();
  await app.reload();
  await expect(app.header.name).toHaveValue('Kept');
  await app.catalogues.open();
  await expect(app.catalogues.root.getByRole('dialog')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a new version asks in every tab and starts when all have agreed', async ({ page, context, server }) => {
  const first = await visit(page, server);
  const second = await visit(await context.newPage(), server);
  const tabs = [first, second];
  const notice = ({ page: tab }: AppPage) => tab.locator('etom-notice');
  const reload = (tab: AppPage) => notice(tab).getByRole('button', { name: tab.words.format('update.reload') });
  // A mark that a reload wipes away.
  for (const { page: tab } of tabs) await tab.evaluate(() => document.body.setAttribute('data-before', ''));
  const before = ({ page: tab }: AppPage) => tab.locator('body[data-before]');
  server.release();
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  for (const tab of tabs) await expect(notice(tab)).toContainText(tab.words.format('update.text', { state: 'ready' }));
  await reload(first).click();
  await expect(notice(first)).toContainText(first.words.format('update.text', { state: 'agreed' }));
  await expect(before(first)).toHaveCount(1);
  await reload(second).click();
  for (const tab of tabs) await expect(before(tab)).toHaveCount(0);
  for (const tab of tabs) {
    await tab.ready();
    await expect(notice(tab)).toHaveCount(0);
  }
});
