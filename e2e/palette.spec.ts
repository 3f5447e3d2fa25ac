import type { AppPage } from './pages/app-page.ts';
import { diagram, tagged } from './support/diagram.ts';
import { expect, test } from './test.ts';

const work = diagram([{ id: 'Task_1', name: 'Register', inside: tagged('1.1.1.5') }, { id: 'Task_2', name: 'Check', inside: tagged('1.1.1.5') }]);

test('the eleven CRM elements stand first, the rest of the map one step away, with uses of the diagram', async ({ app }) => {
  const { blocks, canvas } = app;
  await app.importXml(work);
  await expect(blocks.rows).toHaveCount(11);
  await expect(blocks.row('1.1.1.5')).toContainText('2×');
  await blocks.fold('1.1.2').click();
  await expect(blocks.rows).toHaveCount(16);
  await blocks.drag('1.1.2.3', await canvas.at({ x: 0.5, y: 0.7 }));
  await expect.poll(() => placed(app)).toContain('1.1.2.3 Task Service Problem Management');
  await expect(blocks.row('1.1.2.3')).toContainText('1×');
});

test('a whole group becomes a sub-process', async ({ app }) => {
  const { blocks } = app;
  await blocks.rows.first().press('End');
  await blocks.fold('groups').click();
  await blocks.row('1.1.4').focus();
  await app.page.keyboard.press('Enter');
  await expect.poll(() => placed(app)).toContain('1.1.4 SubProcess Supplier/Partner Relationship Management');
});

test('a search says why it found what it found', async ({ app }) => {
  const { blocks } = app;
  await blocks.search.fill('кредитоспособность');
  await expect(blocks.rows.first()).toHaveAttribute('data-process-id', '1.1.1.5');
  await expect(blocks.why('1.1.1.5').locator('mark')).toContainText(/кредитоспособност/i);
  await blocks.search.fill('1.3.7');
  await expect(blocks.row('1.1.1.6')).toBeVisible();
  await expect(blocks.why('1.1.1.6')).toContainText('1.3.7');
  await blocks.search.fill('инвойс');
  await expect(blocks.rows.first()).toHaveAttribute('data-process-id', '1.1.1.10');
});

test('a retired number is explained and leads to its successors', async ({ app }) => {
  const { blocks } = app;
  await blocks.search.fill('1.1.1.8');
  await expect(blocks.aside('1.1.1.8')).toContainText('Billing & Collections Management');
  await expect(blocks.row('1.1.1.8')).toHaveCount(0);
  await blocks.aside('1.1.1.8').getByRole('button', { name: '1.1.1.12' }).click();
  await expect(blocks.search).toHaveValue('1.1.1.12');
  await expect(blocks.rows.first()).toHaveAttribute('data-process-id', '1.1.1.12');
});

test('the keyboard searches, goes through the list and places', async ({ app, page }) => {
  const { blocks } = app;
  await page.keyboard.press('b');
  await page.keyboard.type('provisioning');
  await page.keyboard.press('ArrowDown');
  await expect(blocks.row('1.1.3.2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => placed(app)).toEqual(['1.1.3.2 Task Resource Provisioning']);
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(blocks.search).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(blocks.row('1.1.1.1')).toBeFocused();
  await page.keyboard.type('q');
  await expect(blocks.search).toBeFocused();
  await expect(blocks.search).toHaveValue('q');
});

test('the panel folds to a rail of pictograms, and widths and folds hold over a reload', async ({ app }) => {
  const { blocks, canvas, status } = app;
  const width = async (): Promise<number> => Math.round((await blocks.root.boundingBox())?.width ?? 0);
  await canvas.drag({ x: await width(), y: 400 }, { x: 340, y: 400 });
  await expect.poll(width).toBe(340);
  await status.root.getByRole('button', { name: app.words.format('status.foldLeft') }).click();
  await expect.poll(width).toBeLessThan(80);
  await expect(blocks.rows).toHaveCount(11);
  await expect(canvas.root).toBeInViewport({ ratio: 0.9 });
  await blocks.drag('1.1.1.4', await canvas.at({ x: 0.5, y: 0.5 }));
  await expect.poll(() => placed(app)).toEqual(['1.1.1.4 Task Selling']);
  await app.header.saved();
  await app.reload();
  await expect.poll(width).toBeLessThan(80);
  await blocks.unfold.click();
  await expect.poll(width).toBe(340);
  await expect(blocks.search).toBeVisible();
});

/** What is drawn with a tag: ID, type and name. */
async function placed({ canvas }: AppPage): Promise<string[]> {
  return (await canvas.facts()).filter(({ processId, bounds }) => processId !== '' && bounds !== undefined).map(({ processId, type, name }) => `${processId} ${type} ${name}`);
}
