import { readFile } from 'node:fs/promises';
import { diagram, tagged } from './support/diagram.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

const work = diagram([{ id: 'Task_1', name: 'Register', inside: tagged('1.1.1.5') }, { id: 'Task_2', name: 'Lay', inside: tagged('1.1.3.2') }, { id: 'Task_3', name: 'Wait' }]);

test('a picture leaves with a legend of the elements that the diagram uses, in the language of the page', async ({ app, page }) => {
  await app.importXml(work);
  const plain = await textOf(await app.header.export('svg'));
  expect(plain).not.toContain(app.words.format('legend.title'));

  const download = await app.header.export('svg', { legend: true });
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  const svg = await textOf(download);
  for (const text of [app.words.format('legend.title'), 'Order handling', 'Resource Provisioning', 'Wait']) expect(svg).toContain(text);
  expect(svg).not.toContain('var(');

  await app.header.switchTheme('dark');
  await app.header.switchTo('ru');
  const russian = await textOf(await app.in('ru').header.export('svg', { legend: true }));
  for (const text of [app.in('ru').words.format('legend.title'), 'Обработка заказов', 'Предоставление ресурсов*']) expect(russian).toContain(text);

  // Opened alone, nothing of the legend touches the drawing or leaves the frame.
  const alone = await page.context().newPage();
  await alone.setContent(svg.slice(svg.indexOf('<svg')));
  const { legend, drawing, frame } = await alone.evaluate(() => {
    const box = (element: Element | null | undefined): { top: number; bottom: number; left: number; right: number } => {
      const { top, bottom, left, right } = element?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, left, right };
    };
    const whole = document.querySelector('svg');
    return { legend: box(whole?.lastElementChild), drawing: box(whole?.querySelector(':scope > g.djs-group, :scope > g')), frame: box(whole) };
  });
  expect(legend.top).toBeGreaterThan(drawing.bottom);
  expect(legend.bottom).toBeLessThanOrEqual(frame.bottom);
  expect(legend.left).toBeGreaterThanOrEqual(frame.left);
  expect(legend.right).toBeLessThanOrEqual(frame.right);
});

test('a picture leaves as pixels, on white', async ({ app, page }) => {
  await app.importXml(work);
  const download = await app.header.export('png', { legend: true });
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const pixels = await readFile(await download.path());

  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return { corner: [...data.slice(0, 4)], colors: new Set(new Uint32Array(data.buffer)).size, wide: image.width };
  }, pixels.toString('base64'));

  expect(seen.corner).toEqual([255, 255, 255, 255]);
  expect(seen.colors).toBeGreaterThan(20);
  expect(seen.wide).toBeGreaterThan(600);
});

test('the diagram is printed alone on one sheet, by key and from the menu, and the page is as before', async ({ app, page }) => {
  await app.importXml(work);
  await app.header.switchTheme('dark');
  await app.header.rename('Printed');
  // The dialog of the system would hold up the test.
  await page.evaluate(() => { globalThis.print = () => undefined; });
  const printed = page.locator('img.etom-print');
  await page.emulateMedia({ media: 'print' });
  for (const ask of [() => app.header.print(), () => page.keyboard.press('Control+p')]) {
    await ask();
    await expect(printed).toBeVisible();
    await expect(printed).toHaveAttribute('alt', 'Printed');
    await expect(app.header.root).toBeHidden();
    const sheets = (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(printed).toHaveCount(0);
    await expect(app.header.root).toBeVisible();
  }
});
