import { en } from '../src/words/en.ts';
import type { Locale } from '../src/words/index.ts';
import type { AppPage } from './pages/app-page.ts';
import { diagram, tagged } from './support/diagram.ts';
import { visibleTexts } from './support/visible-texts.ts';
import { expect, test } from './test.ts';

declare global {
  /** Lives as long as the page: gone after a reload. */
  var stamp: string | undefined;
}

const work = diagram([{ id: 'Task_1', name: 'Register', inside: tagged('1.1.1.5') }, { id: 'Task_2', name: 'Wait' }]);

/** Opens a diagram with a problem, shows the problem and selects its task. */
async function openWork(app: AppPage): Promise<void> {
  await app.importXml(work);
  await app.status.problems.click();
  await app.canvas.select('Task_2');
  await app.page.evaluate(() => {
    globalThis.stamp = 'same page';
  });
}

/** Asserts that the open diagram and the selection are as they were, in the same page. */
async function expectUntouched({ canvas, page }: AppPage): Promise<void> {
  expect(await page.evaluate(() => globalThis.stamp)).toBe('same page');
  expect(await canvas.selected()).toEqual(['Task_2']);
  expect((await canvas.facts()).filter(({ type }) => type === 'Task').map(({ id, name }) => `${id} ${name}`)).toEqual(['Task_1 Register', 'Task_2 Wait']);
}

test('the language changes everywhere at once, and the work stays', async ({ app, page }) => {
  await openWork(app);
  const russian = app.in('ru');
  await expect(app.problems.of('Task_2')).toContainText(app.words.format('issue.tagRequired', { kind: 'task' }));

  await app.header.switchTo('ru');

  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(russian.problems.of('Task_2')).toContainText(russian.words.format('issue.tagRequired', { kind: 'task' }));
  await expect(russian.status.errors(1)).toBeVisible();
  await expect(russian.blocks.row('1.1.1.5')).toContainText('Обработка заказов');
  await expect(russian.element.documentation).toBeVisible();
  for (const tool of await russian.canvas.tools.all()) await expect(tool).toHaveAccessibleName(/[а-яё]/i);
  await expectUntouched(russian);
  await expect(app.canvas.text('Task_1', '1.1.1.5')).toBeVisible();

  await russian.header.switchTo('en');
  await expect(app.problems.of('Task_2')).toContainText('no eTOM tag');
  await expect(app.blocks.row('1.1.1.5')).toContainText('Order handling');
  await expect(app.canvas.tool('Create task')).toBeVisible();
  await expectUntouched(app);
});

test('the theme changes at once, and the work stays', async ({ app }) => {
  await openWork(app);
  const light = await paperOf(app);
  await app.header.switchTheme('dark');
  await expect.poll(() => paperOf(app)).not.toBe(light);
  expect(luminance(await paperOf(app))).toBeLessThan(luminance(light) / 3);
  await expectUntouched(app);
  await app.header.switchTheme('light');
  await expect.poll(() => paperOf(app)).toBe(light);
  await expectUntouched(app);
});

test('language and theme hold over a reload', async ({ app, page }) => {
  await app.header.switchTo('ru');
  const russian = app.in('ru');
  await russian.header.switchTheme('dark');
  const dark = await paperOf(app);
  await app.reload();
  await expect(russian.header.openFile).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(await paperOf(app)).toBe(dark);
});

test.describe('the first visit', () => {
  test.use({ locale: 'ru-RU', colorScheme: 'dark' });

  test('speaks the language and wears the theme of the system', async ({ app }) => {
    const russian = app.in('ru');
    await expect(russian.header.openFile).toBeVisible();
    await expect(russian.header.name).toHaveValue(russian.words.format('diagram.newName'));
    expect(luminance(await paperOf(app))).toBeLessThan(0.2);
  });
});

for (const locale of ['en', 'ru'] as const) {
  test(`no text is left untranslated (${locale})`, async ({ app, page }) => {
    await app.importXml(work);
    const local = app.in(locale);
    if (locale !== 'en') await app.header.switchTo(locale);
    const look = async (what: string): Promise<void> => {
      expect(untranslated(await visibleTexts(page), locale), what).toEqual([]);
    };
    await local.status.problems.click();
    await local.canvas.select('Task_2');
    await look('the editor');
    await local.header.help.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('the sheet of shortcuts');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    for (const key of ['a', 'r', 'n'] as const) {
      await local.canvas.openMenu(key);
      await look(`the menu of ${key}`);
      await local.canvas.closeMenu();
    }
    await local.library.open();
    await local.library.diagrams.first().hover();
    await look('the list of diagrams');
    await local.library.close();
    await local.dropFile('empty.bpmn', '');
    await expect(local.report.close).toBeVisible();
    await look('the report of an import');
  });
}

/** What is the same in every language: proper names, rules, IDs, keys of the keyboard, and what this test has written itself. */
const names = /^(?:English|[A-Z&/]+|eTOM(?: · CRM)?|Powered by bpmn\.io|etom\/.+|Task_\d|Process_\d|(?:Ctrl|Shift|Delete|Enter|Esc|F\d).*|New flow|Imported flow|Register|Wait|Asked|Done)$/;

/** Texts that are the name of a text, and in Russian those that are English. */
function untranslated(texts: readonly string[], locale: Locale): string[] {
  const keys = new Set<string>(Object.keys(en));
  const isEnglish = (text: string): boolean => /[a-z]{3}/i.test(text) && !/[а-яё]/i.test(text) && !names.test(text);
  return texts.filter((text) => keys.has(text) || (locale === 'ru' && isEnglish(text)));
}

/** The color of the paper below the diagram: red, green, blue. */
function paperOf({ canvas }: AppPage): Promise<string> {
  return canvas.root.evaluate((root) => {
    const painted = [root, root.parentElement].find((node) => node !== null && !/, 0\)$|transparent/.test(getComputedStyle(node).backgroundColor));
    return painted ? getComputedStyle(painted).backgroundColor : '';
  });
}

/** Roughly how light a color is, from 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (0.21 * red + 0.72 * green + 0.07 * blue) / 255;
}
