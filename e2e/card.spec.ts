import { ElementCard } from './pages/element-card.ts';
import { diagram, tagged } from './support/diagram.ts';
import { expect, test } from './test.ts';

test('the card of a row comes with the pointer, explains, and stays out of the middle of the canvas', async ({ app, page }) => {
  const { blocks, canvas, card } = app;
  await app.importXml(diagram([{ id: 'Task_1', inside: tagged('1.1.1.5') }]));
  await blocks.row('1.1.1.5').hover();
  await expect(card.root).toBeVisible();
  for (const text of ['1.1.1.5', 'Order handling', 'Обработка заказов', app.words.format('card.used', { count: 1 }), 'Fulfillment', 'GOST R 53633.3-2009', 'Check the customer’s credit']) {
    await expect(card.root).toContainText(text);
  }
  const middle = await canvas.at({ x: 0.5, y: 0.5 });
  const box = await card.root.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(middle.x);
  await card.root.hover();
  await expect(card.root).toBeVisible();
  await card.link('1.1.1').click();
  await expect(card.root).toContainText('Customer Relationship Management');
  await page.keyboard.press('Escape');
  await expect(card.root).toBeHidden();
});

test('the card moves with the keyboard, is entered and left', async ({ app, page }) => {
  const { blocks, card } = app;
  await page.keyboard.press('b');
  await page.keyboard.press('ArrowDown');
  await expect(card.root).toContainText('1.1.1.1');
  await page.keyboard.press('ArrowDown');
  await expect(card.root).toContainText('1.1.1.2');
  await page.keyboard.press('ArrowRight');
  await expect(card.root.locator('button:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card.root).toBeHidden();
  await expect(blocks.row('1.1.1.2')).toBeFocused();
});

test('a name that is our translation is told to be', async ({ app }) => {
  const russian = app.in('ru');
  await app.header.switchTo('ru');
  await russian.blocks.fold('1.1.2').click();
  await russian.blocks.row('1.1.2.3').hover();
  await expect(russian.card.ours).toBeVisible();
  await russian.blocks.row('1.1.2.2').hover();
  await expect(russian.card.root).toContainText('1.1.2.2');
  await expect(russian.card.ours).toBeHidden();
});

test('a term is explained at its word, and the glossary has all terms', async ({ app, page }) => {
  const { blocks, card, glossary } = app;
  await blocks.row('1.1.1.5').hover();
  await card.term('customer').click();
  await expect(glossary.popup).toContainText('clause 3.3');
  await glossary.openAll.click();
  await expect(glossary.term('customer')).toBeFocused();
  await expect(glossary.term('customer')).toBeInViewport();
  await glossary.search.fill('supply');
  await expect(glossary.term('supply-chain')).toBeVisible();
  await expect(glossary.term('oss')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(glossary.search).toBeHidden();
});

test('an option of the tag picker has its card too', async ({ app, page }) => {
  const { canvas, element } = app;
  await app.importXml(diagram([{ id: 'Task_1' }]));
  await canvas.select('Task_1');
  await page.keyboard.press('t');
  await page.keyboard.type('loyalty');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const card = new ElementCard(element.root, app.words);
  await expect(card.root).toContainText('Retention and loyalty');
  await page.keyboard.press('Enter');
  await expect(card.root).toBeHidden();
  await expect(canvas.text('Task_1', '1.1.1.9')).toBeVisible();
});

test('a label explains its term', async ({ app }) => {
  const { canvas, element, glossary } = app;
  await app.importXml(diagram([{ id: 'Task_1' }]));
  await canvas.select('Task_1');
  await element.root.getByRole('button', { name: 'eTOM', exact: true }).click();
  await expect(glossary.popup).toContainText('enhanced telecom operations map', { ignoreCase: true });
});

test('the glossary is reached from the help', async ({ app, page }) => {
  await page.keyboard.press('Shift+?');
  await page.locator('etom-shortcuts').getByRole('button', { name: app.words.format('glossary.title') }).click();
  await expect(app.glossary.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.glossary.search).toBeHidden();
});
