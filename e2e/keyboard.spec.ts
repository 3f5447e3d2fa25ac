import type { Page } from '@playwright/test';
import { RussianKeyboard } from './support/russian-keys.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

/** The part of the app that has the keyboard. */
function focusedPart(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = ['etom-header', 'etom-blocks', '.djs-container', 'etom-problems', 'etom-element', 'etom-status'];
    return parts.find((part) => document.activeElement?.closest(part) !== null) ?? document.activeElement?.localName ?? '';
  });
}

/** Presses Tab until the keyboard is on a control with this accessible name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.getByRole('button', { name, exact: true }).and(page.locator(':focus'));
  for (let step = 0; step < 90; step += 1) {
    if (await focused.count() > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches “${name}”`);
}

test('Tab goes through header, blocks, canvas, element and status', async ({ app, page }) => {
  await app.header.library.focus();
  const order: string[] = [];
  for (let step = 0; step < 90 && order.at(-1) !== 'etom-status'; step += 1) {
    const part = await focusedPart(page);
    if (/^etom-|^\.djs/.test(part) && !order.includes(part)) order.push(part);
    await page.keyboard.press('Tab');
  }
  expect(order).toEqual(['etom-header', 'etom-blocks', '.djs-container', 'etom-element', 'etom-status']);
});

test('a flow is composed, checked, mended and taken away without a mouse', async ({ app, page }) => {
  const { blocks, canvas, element, status, words } = app;
  const { keyboard } = page;

  await test.step('search and Enter place blocks one after the other', async () => {
    await keyboard.press('b');
    await expect(blocks.search).toBeFocused();
    await keyboard.type('selling');
    await expect(blocks.rows.first()).toContainText('1.1.1.4');
    await keyboard.press('Enter');
    await expect.poll(() => focusedPart(page)).toBe('.djs-container');
    await keyboard.press('b');
    await keyboard.press('Control+a');
    await keyboard.type('1.1.1.5');
    await keyboard.press('ArrowDown');
    await expect(blocks.row('1.1.1.5')).toBeFocused();
    await keyboard.press('Enter');
    await expect(status.tagged(2, 2)).toBeVisible();
  });

  await test.step('A appends, E names', async () => {
    await keyboard.press('a');
    await canvas.choose('1.1.2.2');
    await keyboard.press('e');
    await canvas.finishName('Switch it on');
    await keyboard.press('a');
    await canvas.choose('User task');
    await canvas.finishName('Tell the customer');
    await expect(status.tagged(3, 4)).toBeVisible();
  });

  await test.step('T tags what is selected, R turns it into another block', async () => {
    await keyboard.press('t');
    await expect(element.picker).toBeFocused();
    await keyboard.type('interface');
    await expect(element.hits.first()).toContainText('1.1.1.2');
    await keyboard.press('Enter');
    await expect(status.tagged(4, 4)).toBeVisible();
    const { id } = await canvas.only({ name: 'Tell the customer' });
    await expect(canvas.text(id, '1.1.1.2')).toBeVisible();
    await canvas.surface.focus();
    await keyboard.press('r');
    await canvas.choose('1.1.1.9');
    await expect.poll(async () => (await canvas.facts()).some(({ processId }) => processId === '1.1.1.9')).toBe(true);
  });

  await test.step('Ctrl+Z and Ctrl+Y work from a panel too', async () => {
    await blocks.row('1.1.1.5').focus();
    await keyboard.press('Control+z');
    await expect.poll(async () => (await canvas.only({ name: 'Tell the customer' })).processId).toBe('1.1.1.2');
    await keyboard.press('Control+z');
    await expect(status.tagged(3, 4)).toBeVisible();
    expect(await focusedPart(page)).toBe('etom-blocks');
  });

  await test.step('the problems are reached, read and followed', async () => {
    await tabTo(page, await status.problems.evaluate((button) => button.textContent?.trim().replace(/\s+/g, ' ') ?? ''));
    await keyboard.press('Enter');
    const { id } = await canvas.only({ name: 'Tell the customer' });
    await expect(app.problems.of(id).first()).toBeVisible();
    await canvas.surface.focus();
    await keyboard.press('Tab');
    for (let step = 0; step < 60 && !(await app.problems.of(id).first().evaluate((row) => row.matches(':focus'))); step += 1) await keyboard.press('Tab');
    await expect(app.problems.of(id).first()).toBeFocused();
    await keyboard.press('Enter');
    expect(await canvas.selected()).toEqual([id]);
    await keyboard.press('Control+y');
    await expect(status.tagged(4, 4)).toBeVisible();
  });

  await test.step('the file is taken away', async () => {
    await app.header.library.focus();
    await tabTo(page, words.format('header.export'));
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: words.format('header.exportXml') })).toBeFocused();
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect(await textOf(await download)).toContain('processId="1.1.1.2"');
  });
});

test('a question mark opens the sheet of shortcuts, Esc closes it', async ({ app, page }) => {
  const sheet = page.getByRole('dialog');
  await page.keyboard.press('Shift+?');
  await expect(sheet).toBeVisible();
  await expect(page.getByText(app.words.format('keys.tag'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await app.blocks.search.focus();
  await page.keyboard.type('?');
  await expect(app.blocks.search).toHaveValue('?');
  await expect(sheet).toBeHidden();
});

test('the keys work with the Russian layout', async ({ app, page }) => {
  const { blocks, canvas, element, status } = app;
  const keyboard = new RussianKeyboard(page);

  await keyboard.press('KeyB');
  await expect(blocks.search).toBeFocused();
  await expect(blocks.search).toHaveValue('');
  await page.keyboard.insertText('заказы');
  await expect(blocks.rows.first()).toContainText('1.1.1.5');
  await page.keyboard.press('Enter');
  await expect(status.tagged(1, 1)).toBeVisible();

  await keyboard.press('KeyA');
  await expect(canvas.menuSearch).toBeFocused();
  await expect(canvas.menuSearch).toHaveValue('');
  await page.keyboard.insertText('счета');
  await expect(canvas.menuEntries.first()).toContainText('1.1.1.1');
  await page.keyboard.press('Enter');
  await expect(status.tagged(2, 2)).toBeVisible();

  await keyboard.press('Control+KeyZ');
  await expect(status.tagged(1, 1)).toBeVisible();
  await keyboard.press('Control+KeyY');
  await expect(status.tagged(2, 2)).toBeVisible();
  await blocks.row('1.1.1.5').focus();
  await keyboard.press('Control+KeyZ');
  await expect(status.tagged(1, 1)).toBeVisible();

  await canvas.select((await canvas.only({ processId: '1.1.1.5' })).id);
  await keyboard.press('KeyT');
  await expect(element.picker).toBeFocused();
  await expect(element.picker).toHaveValue('');
  await canvas.surface.focus();
  await keyboard.press('Shift+Digit7');
  await expect(page.getByRole('dialog')).toBeVisible();
});
