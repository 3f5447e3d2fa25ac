import type { Page } from '@playwright/test';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { validateByCli } from './support/cli.ts';
import { diagram, tagged } from './support/diagram.ts';
import { visibleTexts } from './support/visible-texts.ts';
import { expect, test } from './test.ts';

/** One element of a catalogue file. */
function own(id: string, en: string, more: object = {}): object {
  const level = id.replace(/^\d{6}\./, '').split('.').length - 2;
  return { id, level, names: { en, ru: `${en} (рус.)` }, official: ['ru', 'en'], verticals: ['F'], functions: [], status: 'organisation', ...more };
}

const acme = {
  id: 'acme', edition: 'gost-r-53633', title: { en: 'Acme', ru: 'Акме' }, provenance: 'A test.', prefix: '770001',
  elements: [own('770001.1.1.1.5.1', 'Check the address'), own('770001.1.1.1.5.2', 'Agree on a date'), own('2.1.1.1', 'Partner sales', { parent: '1.1.1' })],
};

test('an element that was made in the app is placed, valid, and taken by the command line with the exported file', async ({ app, page }) => {
  const { blocks, canvas, catalogues, status } = app;
  await catalogues.open();
  await catalogues.create('Acme', '770001');
  await catalogues.add('order handling', 'Check the installation address');
  await expect(catalogues.row('770001.1.1.1.5.1')).toContainText('Check the installation address');
  await catalogues.saved();
  const file = await (await catalogues.export()).path();
  await catalogues.close();

  await blocks.search.fill('installation address');
  await blocks.row('770001.1.1.1.5.1').press('Enter');
  await expect.poll(async () => (await canvas.facts()).filter(({ processId }) => processId === '770001.1.1.1.5.1').length).toBe(1);
  await expect(status.tagged(1, 1)).toBeVisible();
  const xml = await app.saveXml();
  expect(xml).toContain('value="770001.1.1.1.5.1 Check the installation address"');

  const known = await validateByCli(xml, ['--catalogue', file]);
  // The new flow has one step yet, so it is not end-to-end; of the step nothing is said.
  expect([known.report.summary.valid, known.report.files[0]?.issues.map(({ rule }) => rule).filter((rule) => rule !== 'etom/end-to-end')]).toEqual([1, []]);
  const unknown = await validateByCli(xml);
  expect([unknown.code, unknown.report.files[0]?.issues.map(({ rule }) => rule)]).toEqual([1, expect.arrayContaining(['etom/id-known'])]);

  await page.reload();
  await app.ready();
  await blocks.search.fill('installation address');
  await expect(blocks.row('770001.1.1.1.5.1')).toBeVisible();
});

test('what is wrong is said beside the field while it is written, and undone', async ({ app, page }) => {
  const { catalogues } = app;
  await catalogues.open();
  await catalogues.importFile('acme.json', acme);
  await catalogues.row('770001.1.1.1.5.1').click();

  const number = catalogues.field('catalogues.id');
  await number.fill('2');
  await expect(number).toHaveAccessibleDescription(/770001\.1\.1\.1\.5\.2 is given already/);
  await number.press('Tab');
  await expect(number).toHaveValue('1');
  await number.fill('9');
  await number.press('Enter');
  await expect(catalogues.row('770001.1.1.1.5.9')).toHaveAttribute('aria-current', 'true');

  for (const locale of ['en', 'ru'] as const) await catalogues.name(locale).fill('');
  await catalogues.name('ru').press('Tab');
  await expect(catalogues.name('en')).toHaveAttribute('aria-invalid', 'true');
  await expect(catalogues.name('en')).toHaveAccessibleDescription(/One language is enough/);
  await expect(catalogues.list.first()).toContainText(app.words.format('catalogues.faults', { count: 1 }));
  await catalogues.button('catalogues.export').click();
  await expect(catalogues.root.getByText(app.words.format('catalogues.exportFaulty', { count: 1 }))).toBeVisible();

  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+z');
  await expect(catalogues.row('770001.1.1.1.5.1')).toContainText('Check the address');
  await expect(catalogues.button('header.undo')).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect(catalogues.row('770001.1.1.1.5.9')).toBeVisible();
});

test('a file is refused with element and field, and a known one asks before it replaces', async ({ app }) => {
  const { catalogues } = app;
  await catalogues.open();
  await catalogues.importFile('acme.json', acme);
  await expect(catalogues.rows).toHaveCount(3);
  for (const [content, said] of [
    ['{', /“bad.json” was not added.*line 1/],
    [{ ...acme, prefix: '440002' }, /Element 770001\.1\.1\.1\.5\.1, id: The ID has the prefix 770001, but the catalogue declares 440002/],
    [{ ...acme, elements: [own('2.1.1.1', '', { parent: '1.1.1', names: { en: '', ru: 'Имя' } })] }, /Element 2\.1\.1\.1, names\.en:/],
    [{ ...acme, prefix: undefined, elements: [own('1.1.1.5', 'Order handling', { status: 'standard' })] }, /Element 1\.1\.1\.5, status:/],
  ] as const) {
    await catalogues.importFile('bad.json', content);
    await expect(catalogues.notice).toContainText(said);
    await catalogues.notice.getByRole('button').click();
    await expect(catalogues.rows).toHaveCount(3);
  }

  await catalogues.importFile('acme.json', { ...acme, elements: acme.elements.slice(0, 1) });
  await catalogues.button('catalogues.sameChoice', { choice: 'both' }).click();
  await expect(catalogues.list).toHaveCount(2);
  await catalogues.list.first().click();
  await catalogues.importFile('acme.json', { ...acme, elements: acme.elements.slice(0, 2) });
  await catalogues.button('catalogues.sameChoice', { choice: 'replace' }).click();
  await expect(catalogues.rows).toHaveCount(2);
  await catalogues.button('header.undo').click();
  await expect(catalogues.rows).toHaveCount(3);
});

test('a deletion says where diagrams use the element, also those that are not open, and leads there', async ({ app, page }) => {
  const { canvas, catalogues, header } = app;
  await app.importXml(diagram([{ id: 'Task_1', name: 'Look at the map', inside: tagged('770001.1.1.1.5.1') }]));
  await header.rename('First');
  await app.importXml(diagram([{ id: 'Task_2', name: 'Call', inside: tagged('770001.1.1.1.5.1') }, { id: 'Task_3', name: 'Sell', inside: tagged('2.1.1.1') }]));
  await header.rename('Second');
  await catalogues.open();
  await catalogues.importFile('acme.json', acme);

  await catalogues.row('770001.1.1.1.5.2').click();
  await catalogues.row('770001.1.1.1.5.2').press('Delete');
  await expect(catalogues.rows).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(catalogues.rows).toHaveCount(3);

  await catalogues.row('770001.1.1.1.5.1').click();
  await catalogues.button('catalogues.delete').click();
  await expect(catalogues.removal).toContainText(/First:.*Look at the map/);
  await expect(catalogues.removal).toContainText(/Second:.*Call/);
  await expect(catalogues.button('catalogues.keep')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(catalogues.row('770001.1.1.1.5.1')).toBeVisible();

  await catalogues.button('catalogues.delete').click();
  await catalogues.button('catalogues.removeAnyway').click();
  await expect(catalogues.rows).toHaveCount(2);
  await expect(catalogues.root.getByText(app.words.format('catalogues.strays', { count: 1 }))).toBeVisible();

  await catalogues.button('catalogues.settings').click();
  await catalogues.button('catalogues.deleteCatalogue').click();
  await expect(catalogues.removal).toContainText('Sell');
  await catalogues.button('catalogues.removeAnyway').click();
  await expect(catalogues.list).toHaveCount(0);
  await catalogues.button('notice.undo').click();
  await expect(catalogues.list).toHaveCount(1);

  await catalogues.row('2.1.1.1').click();
  await catalogues.form.getByRole('button', { name: 'Sell', exact: true }).click();
  await expect(catalogues.button('catalogues.close')).toBeHidden();
  await expect(header.name).toHaveValue('Second');
  expect(await canvas.selected()).toEqual(['Task_3']);
});

test('tabs agree: the palette follows, and of two that change one catalogue the later keeps a copy', async ({ app, context }) => {
  await app.catalogues.open();
  await app.catalogues.importFile('acme.json', acme);
  await app.catalogues.saved();
  const page = await context.newPage();
  const faults = watchFaults(page);
  const other = new AppPage(page);
  await other.open();
  await other.catalogues.open();
  await other.catalogues.row('2.1.1.1').click();

  await app.catalogues.row('2.1.1.1').click();
  await app.catalogues.name('en').fill('Partner business');
  await app.catalogues.saved();
  await expect(other.catalogues.row('2.1.1.1')).toContainText('Partner business');
  await other.catalogues.close();
  await other.blocks.search.fill('Partner business');
  await expect(other.blocks.row('2.1.1.1')).toBeVisible();

  // The other tab writes, and this one is saved before it is.
  await other.catalogues.open();
  await other.catalogues.row('2.1.1.1').click();
  const release = await holdTimers(page);
  await other.catalogues.name('en').fill('There');
  await app.catalogues.name('en').fill('Here');
  await app.catalogues.saved();
  await release();
  for (const { catalogues } of [app, other]) await expect(catalogues.list).toHaveCount(2);
  await expect(other.catalogues.notice.getByText('from this tab')).toBeVisible();
  await expect(other.catalogues.name('en')).toHaveValue('There');
  await expect(app.catalogues.name('en')).toHaveValue('Here');
  expect(faults).toEqual([]);
});

test('an ID of a diagram is added from the panel of its element', async ({ app }) => {
  const { canvas, catalogues, element } = app;
  await app.importXml(diagram([{ id: 'Task_1', name: 'Look at the map', inside: tagged('770001.1.1.1.5.7') }, { id: 'Task_2', name: 'Measure', inside: tagged('1.1.1.5.3') }]));
  await canvas.select('Task_1');
  await element.button('catalogues.addToCatalogue').click();
  await expect(catalogues.root.getByText(app.words.format('catalogues.needed', { id: '770001.1.1.1.5.7' }))).toBeVisible();
  await catalogues.button('catalogues.createAndAdd').click();
  await expect(catalogues.name('en')).toHaveValue('Look at the map');
  await expect(catalogues.row('770001.1.1.1.5.7')).toHaveAttribute('aria-current', 'true');
  await catalogues.close();
  await expect(element.button('catalogues.addToCatalogue')).toBeHidden();

  await canvas.select('Task_2');
  await element.button('catalogues.addToCatalogue').click();
  await expect(catalogues.row('770001.1.1.1.5.3')).toHaveAttribute('aria-current', 'true');
  await expect(catalogues.root.getByText(app.words.format('catalogues.addedAs', { asked: '1.1.1.5.3', id: '770001.1.1.1.5.3' }))).toBeVisible();
});

test('everything works by keyboard alone', async ({ app, page }) => {
  const { catalogues } = app;
  await page.locator('etom-header').getByRole('button', { name: app.words.format('catalogues.title') }).focus();
  await page.keyboard.press('Enter');
  await catalogues.button('catalogues.create').waitFor();
  await catalogues.button('catalogues.create').focus();
  await page.keyboard.press('Enter');
  await expect(catalogues.field('catalogues.titleIn', { locale: 'en' })).toBeFocused();
  await page.keyboard.type('Acme');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('770001');
  await catalogues.button('catalogues.add').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.1.1.6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Call back');
  await expect(catalogues.row('770001.1.1.1.6.1')).toContainText('Call back');
  await catalogues.row('770001.1.1.1.6.1').focus();
  await page.keyboard.press('Delete');
  await expect(catalogues.rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(catalogues.rows).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(catalogues.button('catalogues.close')).toBeHidden();
});

for (const locale of ['en', 'ru'] as const) {
  test(`no text is left untranslated (${locale})`, async ({ app, page }) => {
    if (locale === 'ru') await app.header.switchTo('ru');
    const { catalogues } = app.in(locale);
    const look = async (what: string): Promise<void> => {
      const texts = (await visibleTexts(page)).filter((text) => /^(?:catalogue|save|notice)s?\./.test(text) || (locale === 'ru' && /[a-z]{4}/i.test(text) && !/[а-яё]/i.test(text) && !same.test(text)));
      expect(texts, what).toEqual([]);
    };
    await catalogues.open();
    await look('the empty dialog');
    await catalogues.importFile('acme.json', acme);
    await catalogues.row('2.1.1.1').click();
    await look('an element');
    await catalogues.button('catalogues.settings').click();
    await look('the settings');
    await catalogues.button('catalogues.add').click();
    await look('the addition');
  });
}

/** Keeps a page from doing anything later; resolves with the way to let it. */
async function holdTimers(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const { setTimeout: real } = globalThis;
    const waiting: (() => void)[] = [];
    globalThis.setTimeout = ((work: () => void) => waiting.push(work)) as typeof setTimeout;
    return () => {
      globalThis.setTimeout = real;
      for (const work of waiting) work();
    };
  });
  return () => held.evaluate((release) => release());
}

/** What is the same in every language: proper names, IDs, and what this test has written itself. */
const same = /^(?:English|Process_\w+|Powered by bpmn\.io|New flow|Acme|A test\.|Check the address|Agree on a date|Partner sales|eTOM.*|.*\(рус\.\)|CRM.*|acme\.json)$/;
