import type { AppPage } from './pages/app-page.ts';
import { diagram } from './support/diagram.ts';
import { expect, test } from './test.ts';

const steps = diagram([{ id: 'A', name: 'Check credit' }, { id: 'B', name: ' ' }, { id: 'C', name: ' ' }]);

/** The tags of an element as the file holds them: ID and functions. */
async function tagsOf(app: AppPage, id: string): Promise<string[]> {
  const xml = await app.saveXml();
  const task = new RegExp(`<bpmn:task id="${id}".*?</bpmn:task>`, 's').exec(xml)?.[0] ?? '';
  return [...task.matchAll(/<etom:tag processId="([^"]*)"[^>]*?(?: functions="([^"]*)")? \/>/g)].map(([, processId, functions]) => [processId, functions].filter(Boolean).join(' '));
}

test('a step takes several elements, with one primary, and says what it performs of each', async ({ app, page }) => {
  const { canvas, element } = app;
  await app.importXml(steps);
  await canvas.select('A');

  await test.step('the empty field offers the blocks, and the arrows choose', async () => {
    await element.picker.focus();
    await expect(element.hit('1.1.1.5')).toBeVisible();
    await element.picker.pressSequentially('order');
    await expect(element.hits.first()).toHaveAttribute('aria-selected', 'true');
    await element.picker.press('Enter');
    await expect(canvas.text('A', '1.1.1.5')).toBeVisible();
  });

  await test.step('what it performs is ticked as evidence', async () => {
    await element.performs('credit-check').check();
    await expect(element.performs('credit-check')).toBeChecked();
    expect(await tagsOf(app, 'A')).toEqual(['1.1.1.5 credit-check']);
  });

  await test.step('a further element is added and made the primary one', async () => {
    await element.button('element.addMode').click();
    await element.pick('bill inquiry', '1.1.1.12');
    await expect(element.tags).toHaveCount(2);
    await element.button('element.makePrimary', { id: '1.1.1.12' }).click();
    await expect(canvas.text('A', '1.1.1.12')).toBeVisible();
    expect(await tagsOf(app, 'A')).toEqual(['1.1.1.12', '1.1.1.5 credit-check']);
  });

  await test.step('level 3 is a number below it', async () => {
    await element.thirdLevel.fill('0');
    await element.thirdLevel.press('Enter');
    await expect(element.root.getByRole('alert')).toBeVisible();
    await element.thirdLevel.fill('3');
    await element.thirdLevel.press('Enter');
    await expect(canvas.text('A', '1.1.1.12.3')).toBeVisible();
  });

  await test.step('one goes, and undo brings it back', async () => {
    await element.removeTag('1.1.1.5').click();
    await expect(element.tags).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(element.tags).toHaveCount(2);
  });
});

test('an ID typed by hand is judged while it is typed', async ({ app }) => {
  const { canvas, element } = app;
  await app.importXml(steps);
  await canvas.select('A');
  for (const [typed, remark, first] of [
    ['1.1.1.55', 'in no catalogue', '1.1.1.5'],
    ['1,1,1,5', 'full stop', '1.1.1.5'],
    ['1.1.1.5.7', 'not checked', '1.1.1.5.7'],
    ['1.1.1.8', 'retired', '1.1.1.10'],
  ] as const) {
    await element.picker.fill(typed);
    await expect(element.remark).toContainText(remark);
    await expect(element.hits.first()).toHaveAttribute('data-process-id', first);
  }
  await element.picker.fill('1.1.1.5.7');
  await element.picker.press('Enter');
  await expect(canvas.text('A', '1.1.1.5.7')).toBeVisible();
});

test('many elements are tagged in one undo step', async ({ app, page }) => {
  const { canvas, element, status } = app;
  await app.importXml(steps);
  await canvas.select('A');
  await element.pick('1.1.1.4', '1.1.1.4');
  await expect(canvas.text('A', '1.1.1.4')).toBeVisible();
  await canvas.surface.focus();
  await page.keyboard.press('Control+a');
  await expect(element.sharedTags).toHaveCount(1);

  await element.pick('order handling', '1.1.1.5');
  for (const id of ['A', 'B', 'C']) await expect(canvas.text(id, '1.1.1.5')).toBeVisible();
  await expect(canvas.text('B', 'Order handling')).toBeVisible();
  await expect(canvas.text('A', 'Check credit')).toBeVisible();
  await expect(status.tagged(3, 3)).toBeVisible();

  await element.sharedTags.getByRole('button').first().click();
  await element.performs('progress-notification').check();
  expect(await tagsOf(app, 'C')).toEqual(['1.1.1.5 progress-notification']);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(canvas.text('A', '1.1.1.4')).toBeVisible();
  await expect(canvas.text('B', '?')).toBeVisible();
});
