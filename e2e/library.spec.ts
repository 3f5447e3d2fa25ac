import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './test.ts';

const sample = (flow: string): Uint8Array => readFileSync(new URL(`../samples/${flow}.ru.bpmn`, import.meta.url));

test('a zip comes in with its folders beside a file that is damaged, and a step is found in any form of its words', async ({ app }) => {
  const { header, library, words } = app;
  const zip = zipSync({ 'Продажи/Заказ.bpmn': sample('order-to-payment'), 'Ремонт.bpmn': sample('problem-to-solution'), 'torn.bpmn': strToU8('<definitions'), '../evil.bpmn': sample('order-to-payment') });
  await library.open();
  const report = await library.importFiles({ name: 'flows.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(report).toContainText(words.format('library.imported', { count: 2 }));
  await expect(report.getByRole('listitem').filter({ hasText: 'torn.bpmn' })).toContainText(words.format('library.leftOutReason', { reason: 'syntax' }));
  await expect(report.getByRole('listitem').filter({ hasText: 'evil.bpmn' })).toContainText(words.format('library.leftOutReason', { reason: 'path' }));
  await library.closeReport();
  await library.goTo({ folder: 'Продажи' });
  expect(await library.names()).toEqual(['Заказ']);
  await library.goTo('all');
  await library.search('кредитоспособностью');
  await expect(library.diagrams).toHaveCount(1);
  await expect(library.diagrams.locator('mark')).toHaveText('кредитоспособность');
  await expect(library.diagrams.locator('img')).toHaveAttribute('src', /^blob:/);
  await library.diagram('Заказ').click();
  await expect(header.name).toHaveValue('Заказ');
});

test('what was deleted waits in the trash and is restored, by keyboard alone', async ({ app, page }) => {
  const { library } = app;
  await library.openSample('order-to-payment');
  await library.open();
  await expect(library.diagrams.and(page.locator(':focus'))).toContainText('Order-to-Payment');
  await page.keyboard.press('End');
  await expect(library.diagrams.and(page.locator(':focus'))).toContainText('New flow');
  await page.keyboard.press('Delete');
  await expect(library.removal('New flow')).toBeVisible();
  expect(await library.names()).toEqual(['Order-to-Payment']);
  await library.goTo('trash');
  await expect(library.diagrams).toContainText(app.words.format('library.daysLeft', { days: 30 }));
  await library.diagrams.focus();
  await page.keyboard.press('Space');
  await library.root.getByRole('toolbar').getByRole('button', { name: app.words.format('library.restoreMany'), exact: true }).click();
  await library.goTo('all');
  await expect.poll(async () => (await library.names()).toSorted()).toEqual(['New flow', 'Order-to-Payment']);
});

test('how the library was looked at is how it is shown again: as a table, by name, with a folder folded away', async ({ app, page }) => {
  const { library, words } = app;
  const zip = zipSync({ 'Ящик/Внутри/Ремонт.bpmn': sample('problem-to-solution'), 'Заказ.bpmn': sample('order-to-payment') });
  await library.open();
  await library.importFiles({ name: 'flows.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await library.closeReport();
  await library.root.getByRole('button', { name: words.format('library.view', { view: 'table' }), exact: true }).click();
  const byName = library.root.getByRole('columnheader').filter({ has: page.getByRole('button', { name: words.format('library.sort', { by: 'name' }), exact: true }) });
  await byName.getByRole('button').click();
  const inner = library.root.getByRole('treeitem', { name: 'Внутри' });
  await expect(inner).toBeVisible();
  await library.root.getByRole('treeitem', { name: 'Ящик' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(inner).toBeHidden();
  await library.close();
  await app.reload();
  await library.open();
  await expect(byName).toHaveAttribute('aria-sort', 'ascending');
  expect(await library.names()).toEqual(['New flow', 'Заказ', 'Ремонт']);
  await expect(library.root.getByRole('treeitem', { name: 'Ящик' })).toHaveAttribute('aria-expanded', 'false');
  await expect(inner).toBeHidden();
});

test('diagrams lie open as tabs, also after a reload; a few letters lead to another one', async ({ app, page }) => {
  const { header, library, tabs } = app;
  await expect(tabs.tabs).toHaveText(['New flow']);
  await library.openSample('order-to-payment');
  await library.openSample('problem-to-solution');
  await expect(tabs.tabs).toHaveText(['New flow', 'Order-to-Payment', 'Problem-to-Solution']);
  await page.keyboard.press('Control+k');
  await expect(tabs.switcher).toBeFocused();
  await page.keyboard.type('otp');
  await page.keyboard.press('Enter');
  await expect(header.name).toHaveValue('Order-to-Payment');
  await expect(tabs.current).toHaveText('Order-to-Payment');
  await app.reload();
  await expect(tabs.tabs).toHaveText(['New flow', 'Order-to-Payment', 'Problem-to-Solution']);
  await tabs.tab('New flow').click({ button: 'middle' });
  await tabs.current.focus();
  await page.keyboard.press('Delete');
  await expect(header.name).toHaveValue('Problem-to-Solution');
  await expect(tabs.tabs).toHaveText(['Problem-to-Solution']);
});
