import type { AppPage } from './pages/app-page.ts';
import { expect, test } from './test.ts';

/** The ID and the name of the only process of a file. */
function processOf(xml: string): { id: string; name: string } {
  const [, attributes = ''] = /<bpmn:process ([^>]*)>/.exec(xml) ?? [];
  return { id: /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '', name: /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '' };
}

/** Draws one block and waits until it is in the store. */
async function draw(app: AppPage, processId: string): Promise<void> {
  await app.blocks.row(processId).press('Enter');
  await expect.poll(async () => (await app.canvas.facts()).filter((fact) => fact.processId === processId).length).toBeGreaterThan(0);
  await app.header.saved();
}

test('a new diagram asks for its name, and the process takes it too', async ({ app, page }) => {
  const { header, library } = app;
  await library.create();
  await expect(header.name).toBeFocused();
  await page.keyboard.type('Usage-to-Payment');
  await page.keyboard.press('Enter');
  await expect(header.name).toHaveValue('Usage-to-Payment');
  await expect.poll(async () => processOf(await app.saveXml()).name).toBe('Usage-to-Payment');
  await expect(page).toHaveTitle(/^Usage-to-Payment/);
  await library.open();
  await expect.poll(() => library.names()).toEqual(['Usage-to-Payment', 'New flow']);
  await expect(library.current).toContainText('Usage-to-Payment');
});

test('a diagram is renamed from the list', async ({ app, page }) => {
  const { header, library } = app;
  await library.open();
  await (await library.tool('New flow', 'rename')).click();
  await expect(library.root.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Request-to-Answer');
  await page.keyboard.press('Enter');
  await expect(library.diagram('Request-to-Answer')).toBeVisible();
  await library.close();
  await expect(header.name).toHaveValue('Request-to-Answer');
  expect(processOf(await app.saveXml()).name).toBe('Request-to-Answer');
});

test('a duplicate has the same drawing and a process ID of its own', async ({ app }) => {
  const { canvas, header, library } = app;
  await draw(app, '1.1.1.5');
  const [original, drawing] = [processOf(await app.saveXml()), await canvas.facts()];
  await library.open();
  await (await library.tool('New flow', 'duplicate')).click();
  await library.diagram('New flow (copy)').click();
  await expect(header.name).toHaveValue('New flow (copy)');
  const copy = processOf(await app.saveXml());
  expect(copy.id).not.toBe(original.id);
  expect((await canvas.facts()).filter(({ type }) => type === 'Task')).toEqual(drawing.filter(({ type }) => type === 'Task'));
});

test('a deleted diagram comes back with undo', async ({ app }) => {
  const { canvas, header, library } = app;
  await header.rename('Kept');
  await draw(app, '1.1.1.6');
  const xml = await app.saveXml();
  await library.open();
  await (await library.tool('Kept', 'delete')).click();
  await expect(library.removal('Kept')).toBeVisible();
  await expect(header.name).toHaveValue('New flow');
  await expect.poll(() => library.names()).toEqual(['New flow']);
  await library.undoRemoval.click();
  await expect(header.name).toHaveValue('Kept');
  expect(await app.saveXml()).toBe(xml);
  expect(await canvas.only({ processId: '1.1.1.6' })).toBeDefined();
  await expect(library.removal('Kept')).toBeHidden();
});

test('work is saved by itself, and a reload returns to it', async ({ app }) => {
  const { canvas, header, status } = app;
  await app.blocks.row('1.1.1.4').press('Enter');
  await expect(header.saveState).toHaveText(app.words.format('save.saving'));
  await header.saved();
  await expect(header.saveState).toContainText('Saved');
  const xml = await app.saveXml();
  await app.reload();
  await expect(status.tagged(1, 1)).toBeVisible();
  expect(await app.saveXml()).toBe(xml);
  await expect(canvas.text((await canvas.only({ type: 'Task' })).id, '1.1.1.4')).toBeVisible();
});

test('each diagram keeps its own viewport, also over a reload', async ({ app, page }) => {
  const { canvas, header, library, status } = app;
  await draw(app, '1.1.1.4');
  await status.zoomOut.click();
  await page.mouse.move(700, 300);
  await page.mouse.wheel(120, 90);
  await expect.poll(async () => (await canvas.viewport()).x).not.toBe(0);
  const first = await canvas.viewport();
  await library.create();
  await expect(header.name).toBeFocused();
  await header.rename('Second');
  const second = await canvas.viewport();
  expect(second).not.toEqual(first);
  await library.show('New flow');
  await expect(header.name).toHaveValue('New flow');
  await expect.poll(() => canvas.viewport()).toEqual(first);
  await app.reload();
  await expect(header.name).toHaveValue('New flow');
  expect(await canvas.viewport()).toEqual(first);
  await library.show('Second');
  await expect.poll(() => canvas.viewport()).toEqual(second);
});
