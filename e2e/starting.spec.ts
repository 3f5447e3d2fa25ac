import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { expect, test } from './test.ts';

test('the first paint waits for no script, palette and search included', async ({ page }) => {
  const faults = watchFaults(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect(page.getByText('eTOM Flow')).toBeVisible();
  expect(await page.locator('etom-app').count()).toBe(0);
  release();
  const app = new AppPage(page);
  await app.ready();
  await expect(app.blocks.rows).toHaveCount(11);
  await expect(page.locator('.etom-shell')).toHaveCount(0);
  expect(faults).toEqual([]);
});
