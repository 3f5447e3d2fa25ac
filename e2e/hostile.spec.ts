import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';
import { History } from './pages/history.ts';
import { expect, test } from './test.ts';

declare global {
  /** What the Content-Security-Policy has refused in this page. */
  var refusedByPolicy: string[];
  /** Set by a script that should never run. */
  var pwned: unknown;
}

const folder = join(import.meta.dirname, '..', 'test', 'hostile');
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const opened = files.filter((name) => !name.startsWith('refused-'));
const image = '<img src=x onerror=pwned=1>';

/** An archive whose names mean harm: one is shown, the others lead out of it. */
const archive = Buffer.from(zipSync({
  [`${image}/zipped ${image}.bpmn`]: strToU8(read('names.bpmn')),
  '../../evil.bpmn': strToU8(read('tags.bpmn')),
  '/etc/evil.bpmn': strToU8(read('tags.bpmn')),
  'bomb.bpmn': new Uint8Array(60 * 1024 * 1024),
}, { level: 9 }));

/** Opens the app and resolves with what grows while a file does harm. */
async function openWatched(page: Page): Promise<{ app: AppPage; harm: string[]; faults: readonly string[] }> {
  const harm: string[] = [];
  await page.addInitScript(() => {
    globalThis.refusedByPolicy = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => globalThis.refusedByPolicy.push(`${violatedDirective} ${blockedURI}`));
  });
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => harm.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1[:/]|blob:|data:)/.test(request.url())) harm.push(`request: ${request.url()}`);
  });
  const app = new AppPage(page);
  const faults = watchFaults(page);
  await app.open();
  return { app, harm, faults };
}

/** Runs in the page: selects one element after the other, so that the panel tells of each; a task stays selected. */
async function selectAll(): Promise<void> {
  const { modeler } = document.querySelector('etom-editor') ?? {};
  const elements = modeler?.get('elementRegistry').filter(() => true) ?? [];
  for (const element of [...elements, ...elements.filter(({ type }) => type === 'bpmn:Task').slice(0, 1)]) {
    modeler?.get('selection').select(element);
    await Promise.resolve();
  }
}

test('files that mean harm do none: imported, listed, searched, opened, checked, printed, compared', async ({ page }) => {
  // A whole corpus in one page: what it does in one diagram it may do to the next.
  test.slow();
  const { app, harm, faults } = await openWatched(page);
  const { canvas, library, problems, status } = app;
  await test.step('imported many at a time, from an archive too', async () => {
    await library.open();
    const field = library.root.locator('input.files');
    await field.setInputFiles([
      ...files.map((name) => ({ name: name === 'pools.bpmn' ? `${image}.bpmn` : name, mimeType: 'application/xml', buffer: Buffer.from(read(name)) })),
      { name: `${image}.zip`, mimeType: 'application/zip', buffer: archive },
    ]);
    await expect(library.root.getByRole('dialog').filter({ hasText: 'refused-page.bpmn' }).last()).toBeVisible({ timeout: 30_000 });
    await expect(library.root.getByText('evil.bpmn').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('listed and searched', async () => {
    expect((await library.names()).length).toBeGreaterThanOrEqual(opened.length);
    await library.root.locator('wa-input.search input').fill('<img');
    await expect(library.diagrams.first()).toContainText('<img');
    await library.root.locator('wa-input.search input').fill('');
  });
  await test.step('opened, selected, hovered, checked', async () => {
    for (const name of [image, 'tags']) {
      await library.diagram(name).first().click();
      await expect(app.header.name).toHaveValue(name);
      await page.evaluate(selectAll);
      if (name !== 'tags') await library.open();
    }
    await status.problems.click();
    await problems.root.locator('[data-element-id]').first().hover();
    await canvas.surface.press('Control+f');
    await page.keyboard.type('Step 3');
    await page.keyboard.press('Escape');
  });
  await test.step('printed', async () => {
    await page.evaluate(() => { globalThis.print = () => undefined; });
    await page.keyboard.press('Control+p');
    await expect(page.locator('img.etom-print')).toHaveAttribute('alt', 'tags');
    expect((await page.pdf()).length).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
  await test.step('compared', async () => {
    await app.importXml(read('names.bpmn'));
    await page.evaluate(selectAll);
    await app.element.name.fill(`${image} again`);
    await app.element.name.blur();
    await app.header.saved();
    const history = new History(page, app.words);
    await history.open();
    await history.rows.last().click();
    await history.button('history.compare').click();
    await expect(history.differences.first()).toContainText('<img src=x');
    await history.differences.first().click();
    await page.keyboard.press('Escape');
  });
  expect(await page.evaluate(() => ({ pwned: globalThis.pwned, refused: globalThis.refusedByPolicy }))).toEqual({ pwned: undefined, refused: [] });
  expect({ harm, faults }).toEqual({ harm: [], faults: [] });
});
