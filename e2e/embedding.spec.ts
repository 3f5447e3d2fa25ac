import type { Page } from '@playwright/test';
import type { EtomEditor } from '../src/ui/index.ts';
import type { validate } from '../src/validation/index.ts';
import { watchFaults } from './faults.ts';
import { diagram, tagged } from './support/diagram.ts';
import { createForeignProject } from './support/foreign-project.ts';
import type { ForeignProject } from './support/foreign-project.ts';
import { expect, test as base } from './test.ts';

declare global {
  /** What the foreign page has heard of the editor. */
  var heard: { type: string; bubbles: boolean; composed: boolean; detail: { issues?: unknown[] } }[];
  /** What the foreign page was told when it asked for the modeler too early. */
  var earlyError: string;
  /** The bpmn-js instance of the foreign page. */
  var modeler: EtomEditor['modeler'];
  /** Validates its diagram by `etom-flow/validation`. */
  var check: () => ReturnType<typeof validate>;
}

/** `foreign` is made once for all tests of a worker; `embed` shows one of its pages and finds no fault in it. */
const test = base.extend<{ embed: (name: 'element' | 'modeler') => Promise<void> }, { foreign: ForeignProject }>({
  // Playwright reads from the pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  foreign: [async ({}, use) => {
    const project = await createForeignProject();
    await use(project);
    await project.remove();
  }, { scope: 'worker' }],
  embed: async ({ foreign, page }, use) => {
    const faults = watchFaults(page);
    await use((name) => foreign.show(page, name));
    expect(faults).toEqual([]);
  },
});

const one = diagram([{ id: 'Task_1', name: 'Take the order', inside: tagged('1.1.1.5') }]);
const two = diagram([{ id: 'Task_1', name: 'Take the order', inside: tagged('1.1.1.55') }, { id: 'Task_2', name: 'Wait' }]);

/** Does something with the editor of the page once it is ready. */
function withEditor<Result>(page: Page, action: (editor: EtomEditor, xml: string) => Promise<Result> | Result, xml = ''): Promise<Result> {
  return page.evaluate(`(async () => {
    const editor = document.querySelector('etom-editor');
    await editor.ready;
    return (${String(action)})(editor, ${JSON.stringify(xml)});
  })()`);
}

test('<etom-editor> reads, writes and checks a diagram in a page that is not ours', async ({ embed, page }) => {
  await embed('element');
  expect(await page.evaluate(() => globalThis.earlyError)).toContain('ready');
  expect(await withEditor(page, async (editor, xml) => (await editor.importXML(xml)).warnings.length, two)).toBe(0);

  const issues = await withEditor(page, (editor) => editor.validate());
  expect(issues).toEqual([
    expect.objectContaining({ rule: 'etom/id-known', severity: 'error', elementId: 'Task_1', elementType: 'bpmn:Task', elementName: 'Take the order', line: null }),
    expect.objectContaining({ rule: 'etom/tag-required', severity: 'error', elementId: 'Task_2', elementName: 'Wait', line: null }),
  ]);
  expect(Object.keys(issues[0] ?? {}).toSorted()).toEqual(['elementId', 'elementName', 'elementType', 'fixes', 'line', 'message', 'rule', 'severity']);
  expect(issues[0]?.message).toMatch(/[а-я]/);
  expect(issues[0]?.fixes[0]).toEqual({ title: expect.stringContaining('1.1.1.5'), safe: false });

  expect((await withEditor(page, (editor) => editor.saveXML())).xml).toContain('processId="1.1.1.55"');
  const { svg } = await withEditor(page, (editor) => editor.saveSVG());
  expect(svg).toContain('>1.1.1.55</text>');
  expect(svg).not.toContain('var(');
});

test('its properties are the language, the theme, the catalogues and the modeler', async ({ embed, page }) => {
  await embed('element');
  await withEditor(page, (editor, xml) => editor.importXML(xml).then(() => undefined), one);
  expect(await withEditor(page, ({ locale, theme, catalogues }) => ({ locale, theme, catalogues: catalogues.map(({ id }) => id) })))
    .toEqual({ locale: 'ru', theme: 'dark', catalogues: ['gost-r-53633.3-2009'] });
  expect(await withEditor(page, ({ modeler }) => modeler.get('elementRegistry').get('Task_1')?.businessObject.name)).toBe('Take the order');
  await expect(page.getByRole('button', { name: '1.1.1.5 Обработка заказов' })).toBeVisible();
  const dark = await page.locator('etom-editor').evaluate((editor) => getComputedStyle(editor).backgroundColor);
  await withEditor(page, (editor) => {
    editor.locale = 'en';
    editor.theme = 'light';
  });
  await expect(page.getByRole('button', { name: '1.1.1.5 Order handling' })).toBeVisible();
  await expect(page.locator('etom-editor')).not.toHaveCSS('background-color', dark);
});

test('it tells of changes and of issues with events that bubble and are composed', async ({ embed, page }) => {
  await embed('element');
  await withEditor(page, async (editor, xml) => {
    await editor.importXML(xml);
    globalThis.heard.length = 0;
    const { modeler } = editor;
    const task = modeler.get('elementRegistry').get('Task_1');
    if (task !== undefined) modeler.get('etomTags').set([task], []);
  }, one);
  await expect.poll(() => page.evaluate(() => globalThis.heard.map(({ type }) => type))).toEqual(['etom-change', 'etom-issues']);
  const [change, issues] = await page.evaluate(() => globalThis.heard);
  expect(change).toEqual({ type: 'etom-change', bubbles: true, composed: true, detail: {} });
  expect(issues).toMatchObject({ bubbles: true, composed: true, detail: { issues: [{ rule: 'etom/tag-required', elementId: 'Task_1' }] } });
});

test('it keeps nothing in the browser, and refuses what it cannot read', async ({ embed, page }) => {
  await embed('element');
  const failure = await withEditor(page, async (editor, xml) => {
    await editor.importXML(xml);
    return editor.importXML('<!DOCTYPE x>').then(() => 'opened', (error: Error) => error.name);
  }, one);
  expect(failure).toBe('UnreadableDiagram');
  expect((await withEditor(page, (editor) => editor.saveXML())).xml).toContain('Take the order');
  await page.getByRole('button', { name: '1.1.1.5 Обработка заказов' }).press('Enter');
  await expect.poll(() => page.evaluate(() => globalThis.heard.some(({ type }) => type === 'etom-change'))).toBe(true);
  const kept = await page.evaluate(async () => ({ databases: await indexedDB.databases(), local: localStorage.length, session: sessionStorage.length, cookies: document.cookie }));
  expect(kept).toEqual({ databases: [], local: 0, session: 0, cookies: '' });
});

test('it lives on when it is moved in the document', async ({ embed, page }) => {
  await embed('element');
  const same = await withEditor(page, async (editor, xml) => {
    await editor.importXML(xml);
    const { modeler } = editor;
    document.querySelector('#there')?.append(editor);
    await editor.ready;
    return editor.modeler === modeler;
  }, one);
  expect(same).toBe(true);
  await expect(page.locator('#there .djs-element[data-element-id="Task_1"]').getByText('1.1.1.5')).toBeVisible();
  await page.getByRole('button', { name: '1.1.1.5 Обработка заказов' }).press('Enter');
  await expect.poll(async () => (await withEditor(page, (editor) => editor.saveXML())).xml.match(/<bpmn:task /g)?.length).toBe(2);
});

test('a bpmn-js of another page takes our module, descriptor, palette and styles', async ({ embed, page }) => {
  await embed('modeler');
  await page.evaluate((xml) => globalThis.modeler.importXML(xml), one);
  await expect(page.locator('.djs-element[data-element-id="Task_1"]').getByText('1.1.1.5', { exact: true })).toBeVisible();
  const result = await page.evaluate(async () => {
    const { modeler } = globalThis;
    const root = modeler.get('elementRegistry').get('Process_1');
    const placed = modeler.get('etomBlocks').place('1.1.1.6');
    return { root: root?.id, name: placed?.businessObject.name, xml: (await modeler.saveXML({ format: true })).xml };
  });
  expect(result).toMatchObject({ root: 'Process_1', name: 'Обработка проблем клиентов' });
  expect(result.xml).toContain('<etom:tag processId="1.1.1.6" edition="gost-r-53633" />');
  expect(await page.evaluate(() => globalThis.check())).toMatchObject({ issues: [{ rule: 'etom/end-to-end', elementType: 'bpmn:Task' }], summary: { tasks: 2, tagged: 2, valid: 2 } });
});

test('the types resolve in a project that is not ours', async ({ foreign }) => {
  expect(await foreign.compile()).toBe('');
});

test('in the app, importXML opens a new diagram and never replaces the open one', async ({ app }) => {
  const { canvas, header, library, status } = app;
  await app.blocks.row('1.1.1.4').press('Enter');
  await expect(status.tagged(1, 1)).toBeVisible();
  const before = await app.saveXml();
  await app.importXml(one);
  await expect(header.name).toHaveValue(app.words.format('diagram.importedName'));
  expect((await canvas.only({ type: 'Task' })).name).toBe('Take the order');
  await library.show('New flow');
  await expect(header.name).toHaveValue('New flow');
  expect(await app.saveXml()).toBe(before);
  await expect(app.importXml('<!DOCTYPE x>')).rejects.toThrow();
  expect(await app.saveXml()).toBe(before);
});
