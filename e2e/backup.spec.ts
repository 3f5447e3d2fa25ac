import { readFileSync } from 'node:fs';
import { AppPage } from './pages/app-page.ts';
import { watchFaults } from './faults.ts';
import { expect, test } from './test.ts';

test('a backup goes to another browser, comes in once, and never over other work', async ({ app, browser }) => {
  const { words } = app;
  await app.header.rename('Order-to-Payment');
  await app.blocks.row('1.1.1.5').press('Enter');
  await app.header.saved();
  const xml = await app.saveXml();
  const file = await (await app.workspace.backUp()).path();

  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  const other = new AppPage(page);
  await other.open();
  await other.workspace.restore({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') });
  await expect(other.workspace.dialog).toContainText(words.format('backup.failed', { task: 'restore' }));
  await other.workspace.close();
  await other.workspace.restore(file);
  await expect(other.workspace.dialog).toContainText(words.format('backup.added', { count: 1 }));
  await other.workspace.close();
  await other.library.show('Order-to-Payment');
  await expect(other.header.name).toHaveValue('Order-to-Payment');
  expect(await other.saveXml()).toBe(xml);
  // Opened as any file, a backup is known as what it is.
  await other.chooseFile({ name: 'backup.zip', mimeType: 'application/zip', buffer: readFileSync(file) });
  await expect(other.workspace.dialog).toContainText(words.format('backup.added', { count: 0 }));
  await other.workspace.close();
  expect(faults).toEqual([]);
  await context.close();
});
