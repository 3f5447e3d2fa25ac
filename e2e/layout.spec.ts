import type { AppPage } from './pages/app-page.ts';
import { diagram } from './support/diagram.ts';
import { coveredPoints, overflowing, smallTexts } from './support/layout.ts';
import { expect, test } from './test.ts';

const long = 'Проверка возможности предоставления нестандартного продукта корпоративному клиенту '.repeat(2).trim();
const work = diagram(['1', '2', '3', '4', '5', '6'].map((number) => ({ id: `Task_${number}`, name: `${number} ${long}` })));

for (const size of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('everything has its place in both languages and themes', async ({ app }) => {
      await app.importXml(work);
      await app.header.rename(long);
      for (const locale of ['en', 'ru'] as const) {
        const local = app.in(locale);
        if (locale === 'ru') await app.header.switchTo('ru');
        for (const theme of ['light', 'dark'] as const) {
          if (theme === 'dark') await local.header.switchTheme('dark');
          await test.step(`${locale}, ${theme}`, () => expectOrder(local));
        }
        await local.header.switchTheme('light');
      }
    });

    test('every block and every tool can be reached', async ({ app }) => {
      const { blocks, canvas, status } = app;
      for (const problems of ['folded', 'open']) {
        if (problems === 'open') await status.problems.click();
        await expect(blocks.rows).toHaveCount(11);
        for (const row of await blocks.rows.all()) {
          await row.scrollIntoViewIfNeeded();
          await expect(row).toBeInViewport({ ratio: 1 });
        }
        for (const tool of await canvas.tools.all()) {
          await tool.scrollIntoViewIfNeeded();
          expect(await coveredPoints(tool, [0.5]), `${await tool.getAttribute('aria-label')} with the problems ${problems}`).toEqual([]);
        }
      }
    });
  });
}

/** Looks at the app with everything folded, then with a selection and the problems, then with the list of diagrams. */
async function expectOrder(app: AppPage): Promise<void> {
  const { canvas, library, page, status } = app;
  const look = async (what: string): Promise<void> => {
    await expect.poll(() => overflowing(page), what).toEqual([]);
    expect(await smallTexts(page, 12), what).toEqual([]);
  };
  await canvas.deselect();
  expect(await coveredPoints(canvas.logo, [0.02, 0.5, 0.98])).toEqual([]);
  await look('nothing selected');
  await canvas.select('Task_1');
  await status.problems.click();
  await expect(app.problems.items).toHaveCount(6);
  await expect(canvas.logo).toBeInViewport({ ratio: 1 });
  expect(await coveredPoints(canvas.logo, [0.02, 0.5, 0.98])).toEqual([]);
  await look('a task and the problems');
  await status.problems.click();
  await library.open();
  await look('the list of diagrams');
  await library.close();
}
