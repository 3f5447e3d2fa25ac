import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { diagram } from './support/diagram.ts';
import { expect, test } from './test.ts';

const tags = '<bpmn:extensionElements><etom:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check" since="2" /><etom:tag processId="1.1.1.4" /></bpmn:extensionElements>';
const source = diagram([{ id: 'Check', name: 'Check credit', inside: tags }, { id: 'Agree', name: 'Agree the offer' }]);

/** Copies both tasks of `source` with the keyboard. */
async function copyAll(app: AppPage): Promise<void> {
  await app.importXml(source);
  await app.canvas.deselect();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.press('Control+c');
}

/** Pastes with the keyboard and puts what comes into the middle of the canvas. */
async function paste({ canvas, page }: AppPage): Promise<void> {
  await canvas.deselect();
  await page.keyboard.press('Control+v');
  await expect(canvas.root.locator('.djs-drag-group')).toBeVisible();
  await canvas.put(await canvas.at({ x: 0.5, y: 0.5 }));
}

async function expectPasted(app: AppPage): Promise<void> {
  await expect.poll(async () => (await app.canvas.facts()).filter(({ type }) => type === 'Task').map(({ name, processId }) => `${name} ${processId}`))
    .toEqual(['Check credit 1.1.1.5', 'Agree the offer ']);
  const xml = await app.saveXml();
  expect(xml).toContain('functions="credit-check" since="2"');
  expect(xml.match(/<bpmn:categoryValue /g)).toHaveLength(1);
  expect(xml).not.toContain('id="Check"');
}

test('elements are copied from one window to another, with everything in their tags', async ({ app, context }) => {
  const other = new AppPage(await context.newPage());
  const faults = watchFaults(other.page);
  await other.open();
  await other.library.create();
  await app.page.bringToFront();
  await copyAll(app);
  await other.page.bringToFront();
  await paste(other);
  await expectPasted(other);
  expect(faults).toEqual([]);
});

test('elements are copied from one diagram to another of the same window', async ({ app }) => {
  await copyAll(app);
  await app.library.create();
  await paste(app);
  await expectPasted(app);
});

test('what else lies on the clipboard is left alone, and texts are still copied as texts', async ({ app, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyAll(app);
  const before = await app.canvas.facts();
  await app.canvas.deselect();
  for (const text of ['credit check', 'etom-flow-elements:{"version":1', 'bpmn-js-clip----{"0":[{"id":1}]}']) {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('Control+v');
  }
  expect(await app.canvas.facts()).toEqual(before);
  await page.evaluate(() => navigator.clipboard.writeText('Check the credit'));
  await app.canvas.doubleClick('Agree');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await app.canvas.editingBox.press('Enter');
  await expect(app.canvas.text('Agree', 'Check the credit')).toBeVisible();
});
