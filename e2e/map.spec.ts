import { diagram, tagged } from './support/diagram.ts';
import { expect, test } from './test.ts';

const work = diagram([{ id: 'Task_1', name: 'Register', inside: tagged('1.1.1.5') }, { id: 'Task_2', name: 'Wait' }]);
const orders = 'CRM Customer Relationship Management × F Fulfillment';
const assurance = 'SM&O Service Management & Operations × A Assurance';

test('the map shows what lies where and what the diagram uses, and narrows the blocks', async ({ app, page }) => {
  const { blocks, map } = app;
  await app.importXml(work);
  await blocks.openMap.click();
  await expect(map.cell(orders, 5, 1)).toBeFocused();
  await map.cell(assurance, 2, 0).hover();
  await expect(map.rows).toHaveCount(2);
  await map.cell(assurance, 2, 0).click();
  await expect(map.cell(assurance, 2, 0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(map.grid).toBeHidden();
  await expect(blocks.rows).toHaveCount(2);
  await expect(blocks.root).toContainText('SM&O × A');
  await expect(blocks.openMap).toBeFocused();
  await blocks.clearPlace.click();
  await expect(blocks.rows).toHaveCount(11);
});

test('the map is a grid for the keyboard, and an element is placed from it', async ({ app, page }) => {
  const { blocks, canvas, map } = app;
  await blocks.openMap.focus();
  await page.keyboard.press('Enter');
  await expect(map.cell(orders, 5, 0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(map.cell(assurance, 2, 0)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(map.row('1.1.2.3')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(map.grid).toBeHidden();
  await expect.poll(async () => (await canvas.facts()).map(({ processId }) => processId)).toContain('1.1.2.4');
  await expect(canvas.surface).toBeFocused();
});

test('an element of the map is put where the mouse clicks next, or tags what is selected', async ({ app }) => {
  const { blocks, canvas, map, status } = app;
  await app.importXml(work);
  await blocks.openMap.click();
  await map.row('1.1.1.4').click();
  await expect(map.grid).toBeHidden();
  await canvas.put(await canvas.at({ x: 0.5, y: 0.75 }));
  await expect.poll(async () => (await canvas.facts()).map(({ processId }) => processId)).toContain('1.1.1.4');
  await canvas.select('Task_2');
  await blocks.openMap.click();
  await map.tagInstead('Wait').click();
  await map.row('1.1.1.3').click();
  await expect(canvas.text('Task_2', '1.1.1.3')).toBeVisible();
  await expect(status.tagged(3, 3)).toBeVisible();
});
