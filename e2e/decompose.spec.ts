import type { AppPage } from './pages/app-page.ts';
import { diagram, tagged } from './support/diagram.ts';
import { expect, test } from './test.ts';

const parts = ['Check the address', 'Reserve the number', 'Agree the date'];
const catalogue = JSON.stringify({
  id: 'own-level-3', edition: 'gost-r-53633', title: { en: 'Our level 3', ru: 'Наш уровень 3' }, provenance: 'A test.', prefix: '770123',
  elements: parts.map((name, index) => ({
    id: `770123.1.1.1.5.${index + 1}`, level: 3, names: { en: name, ru: name }, official: [], verticals: ['F'], functions: [], status: 'organisation',
  })),
});
const flow = diagram([{ id: 'A', name: 'Take the order', inside: tagged('1.1.1.5') }, { id: 'B', name: 'Send the bill', inside: tagged('1.1.1.10') }]);

/** Opens an organisation's catalogue that divides order handling, and a flow that uses it. */
async function prepare(app: AppPage): Promise<void> {
  await app.chooseFile({ name: 'own-level-3.json', mimeType: 'application/json', buffer: Buffer.from(catalogue) });
  await expect(app.page.getByRole('dialog')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toBeHidden();
  await app.importXml(flow);
  await app.header.rename('Order to payment');
}

/** IDs and names of all tasks, those inside of others last. */
async function shownSteps(app: AppPage): Promise<string[]> {
  const facts = await app.canvas.facts();
  return facts.filter(({ type }) => type === 'Task').map(({ name, processId }) => `${processId} ${name}`);
}

const expected = parts.map((name, index) => `770123.1.1.1.5.${index + 1} ${name}`);

test('a step becomes a sub-process with the parts of its element, and inside they come first', async ({ app, page }) => {
  const { canvas, element } = app;
  await prepare(app);
  await canvas.select('A');
  await element.inside('steps').click();
  await expect(canvas.text('A', '1.1.1.5')).toBeHidden();
  await expect.poll(() => shownSteps(app)).toEqual(['1.1.1.10 Send the bill', ...expected]);

  await test.step('the menus offer the other parts first', async () => {
    await canvas.select((await canvas.only({ name: 'Agree the date' })).id);
    await canvas.openMenu('a');
    await expect(canvas.menuEntries.first()).toContainText('770123.1.1.1.5.1');
    await canvas.closeMenu();
  });

  await test.step('the picker too', async () => {
    await element.picker.focus();
    await expect(element.hits.first()).toHaveAttribute('data-process-id', '770123.1.1.1.5.1');
    await page.keyboard.press('Escape');
  });

  await test.step('it keeps its ID, and one undo takes all of it back', async () => {
    const xml = await app.saveXml();
    expect(xml).toMatch(/<bpmn:subProcess id="A" name="Take the order">/);
    await canvas.surface.focus();
    await page.keyboard.press('Control+z');
    await expect(canvas.text('A', '1.1.1.5')).toBeVisible();
    expect((await canvas.only({ name: 'Take the order' })).type).toBe('Task');
  });
});

test('a step calls a new diagram, with the parts of its element, and the way leads there and back', async ({ app }) => {
  const { canvas, element, header } = app;
  await prepare(app);
  await canvas.select('A');
  await element.inside('call-new').click();
  await expect(header.name).toHaveValue('Take the order');
  await app.page.getByRole('button', { name: 'Put its 3 parts inside as steps' }).first().click();
  await expect.poll(() => shownSteps(app)).toEqual(expected);
  const called = /<bpmn:process id="([^"]*)"/.exec(await app.saveXml())?.[1] ?? '';

  await header.back('Order to payment').click();
  await expect(header.name).toHaveValue('Order to payment');
  await expect.poll(() => canvas.selected()).toEqual(['A']);
  await expect(element.calledProcess).toHaveValue(called);
  expect(await app.saveXml()).toMatch(new RegExp(`<bpmn:callActivity id="A" name="Take the order" calledElement="${called}">`));

  await test.step('by the menu of the key D', async () => {
    await canvas.surface.focus();
    await app.page.keyboard.press('d');
    await canvas.menuEntries.filter({ hasText: 'Open the called diagram' }).click();
    await expect(header.name).toHaveValue('Take the order');
    await expect.poll(() => shownSteps(app)).toEqual(expected);
  });

  await test.step('the call holds over a reload', async () => {
    await header.saved();
    await app.reload();
    await app.library.show('Order to payment');
    await canvas.select('A');
    await element.inside('open-called').click();
    await expect(header.name).toHaveValue('Take the order');
  });
});

test('a step calls a diagram that is there already', async ({ app }) => {
  const { canvas, element, header, page } = app;
  await app.importXml(diagram([{ id: 'X', name: 'Print' }]).replace('id="Process_1"', 'id="Process_bill" name="Bill production"').replace('bpmnElement="Process_1"', 'bpmnElement="Process_bill"'));
  await header.rename('Bills');
  await app.importXml(flow);
  await canvas.select('B');
  await element.inside('call-existing').click();
  const dialog = page.locator('etom-call-dialog');
  await dialog.getByRole('searchbox').fill('bill prod');
  await dialog.locator('[data-process="Process_bill"]').click();
  await expect(dialog.getByRole('searchbox')).toBeHidden();
  await expect(element.calledProcess).toHaveValue('Process_bill');
  await element.inside('open-called').click();
  await expect(header.name).toHaveValue('Bills');
});
