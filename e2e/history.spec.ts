import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppPage } from './pages/app-page.ts';
import { History } from './pages/history.ts';
import { expect, test } from './test.ts';

/** The process IDs on the canvas, in their order. */
async function idsOn(app: AppPage): Promise<readonly string[]> {
  return (await app.canvas.facts()).map(({ processId }) => processId).filter((id) => id !== '');
}

test('a version is named, compared with what came after it and brought back, and what was there before is kept', async ({ app, page }) => {
  const history = new History(page, app.words);
  await app.blocks.row('1.1.1.5').press('Enter');
  await history.save('Before the change');
  await app.header.saved();
  await app.blocks.row('1.1.1.6').press('Enter');
  await app.header.saved();
  const now = await idsOn(app);
  const added = (await app.canvas.facts()).find(({ processId }) => processId === '1.1.1.6')?.id ?? '';

  await history.open();
  await history.version('Before the change').click();
  await history.button('history.compare').click();
  await expect(history.differences.first()).toContainText('1.1.1.6 added after 1.1.1.5');
  await history.differences.first().click();
  await expect(history.element('after', added)).toHaveClass(/selected/);
  await expect(history.element('before', added)).toHaveCount(0);
  expect(await idsOn(app)).toEqual(now);

  await page.keyboard.press('Escape');
  await history.button('history.restore').click();
  await expect(page.locator('[data-notice=restored]')).toBeVisible();
  expect(await idsOn(app)).toEqual(['1.1.1.5']);
  await app.header.saved();

  await history.open();
  await history.version(app.words.format('history.kind', { kind: 'restored' })).waitFor();
  await history.rows.nth(1).click();
  await history.button('history.restore').click();
  await expect.poll(() => idsOn(app)).toEqual(now);
});

test('an imported file comes out of the history byte for byte', async ({ app, page }) => {
  const history = new History(page, app.words);
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures/vendor-untagged.bpmn'));
  await app.chooseFile({ name: 'vendor.bpmn', mimeType: 'application/xml', buffer: bytes });
  await expect(app.header.name).toHaveValue('vendor');
  await app.header.root.getByRole('button', { name: app.words.format('history.open'), exact: true }).click();
  await expect(history.rows).toHaveCount(1);
  await history.version('vendor.bpmn').click();
  const [download] = await Promise.all([page.waitForEvent('download'), history.button('history.original').click()]);
  expect(download.suggestedFilename()).toBe('vendor.bpmn');
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
});
