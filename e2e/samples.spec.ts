import { readFile } from 'node:fs/promises';
import samples from '../samples/samples.json' with { type: 'json' };
import type { AppPage } from './pages/app-page.ts';
import { expect, test } from './test.ts';

/** Opens each sample from the list of diagrams: it is a diagram of its own, whole, tagged, without a problem, and saved as it came. */
async function expectEachToOpen(app: AppPage): Promise<void> {
  const { canvas, header, library, status, words } = app;
  const textOf = (flow: string): Promise<string> => readFile(new URL(`../samples/${flow}.${words.locale}.bpmn`, import.meta.url), 'utf8');
  for (const { flow, tasks } of samples) {
    const name = words.format('samples.name', { flow: flow.replaceAll('-', '') });
    await test.step(name, async () => {
      await library.openSample(flow);
      await expect(header.name).toHaveValue(name);
      await expect(status.tagged(tasks, tasks)).toBeVisible();
      await expect(status.problems).toHaveText(words.format('status.noProblems'));
      expect((await canvas.facts()).filter(({ type }) => type === 'Participant')).toHaveLength(3);
      expect(await app.saveXml()).toBe(await textOf(flow));
      await header.saved();
    });
  }
  await library.open();
  expect((await library.names()).length).toBe(samples.length + 1);
}

test('an empty canvas offers the sample flows, and the list shows each as a picture', async ({ app, page }) => {
  const { library, words } = app;
  await page.getByRole('button', { name: words.format('samples.open') }).click();
  await expect(library.samples).toHaveCount(samples.length);
  for (const [index, card] of (await library.samples.all()).entries()) {
    await card.scrollIntoViewIfNeeded();
    await expect(card).toContainText(words.format('samples.tasks', { count: samples[index]?.tasks ?? 0 }));
    const picture = card.locator('img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});

test('no picture or text of a sample is loaded before the list is open', async ({ app, page }) => {
  const loaded = (): Promise<string[]> => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /(?:to-\w+-.*\.svg|\.bpmn)$/.test(name)));
  expect(await loaded()).toEqual([]);
  await app.library.open();
  await expect.poll(loaded).not.toEqual([]);
});

test('each sample flow opens without a problem', async ({ app }) => {
  await expectEachToOpen(app);
});

test('each sample flow opens in Russian too', async ({ app }) => {
  await app.header.switchTo('ru');
  await expectEachToOpen(app.in('ru'));
});

test('a sample that was changed is a diagram of its own: opened again it is as it was', async ({ app }) => {
  const { blocks, canvas, header, library } = app;
  await library.openSample('order-to-payment');
  await expect(header.name).toHaveValue('Order-to-Payment');
  const before = (await canvas.facts()).length;
  await blocks.row('1.1.1.3').press('Enter');
  await expect.poll(async () => (await canvas.facts()).length).toBeGreaterThan(before);
  await header.saved();
  await library.openSample('order-to-payment');
  await expect(header.name).toHaveValue('Order-to-Payment 2');
  expect((await canvas.facts()).length).toBe(before);
});
