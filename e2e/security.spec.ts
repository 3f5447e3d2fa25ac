import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import type { AppPage } from './pages/app-page.ts';
import { diagram } from './support/diagram.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

declare global {
  /** What the Content-Security-Policy has refused in this page. */
  var refusedByPolicy: string[];
  /** Set by a script that should never run. */
  var pwned: unknown;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.refusedByPolicy = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      globalThis.refusedByPolicy.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
});

test('the policy allows neither inline code nor eval, and the page carries it too', async ({ request }) => {
  const answer = await request.get('/');
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(await answer.text()).toContain('<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;');
});

test('a tour through the whole app breaks no policy and leaves the console clean', async ({ app, page }) => {
  const { blocks, canvas, header, library, problems, report, status } = app;
  await test.step('blocks, menus, panels', async () => {
    await blocks.search.fill('bill');
    await blocks.search.press('Enter');
    await blocks.search.fill('');
    await blocks.root.getByRole('button', { name: 'A', exact: true }).click();
    await blocks.row('1.1.1.6').hover();
    await page.keyboard.press('Escape');
    for (const key of ['n', 'a', 'r'] as const) {
      await canvas.openMenu(key);
      await canvas.closeMenu();
    }
    await canvas.surface.press('Control+f');
    await page.keyboard.type('bill');
    await page.keyboard.press('Escape');
  });
  await test.step('a wrong tag, its problem, its fix', async () => {
    const [{ id } = { id: '' }] = (await canvas.facts()).filter(({ type }) => type === 'Task');
    await canvas.select(id);
    await app.element.picker.fill('1.1.1.8');
    await app.element.asTyped.click();
    await status.problems.click();
    await problems.of(id).click();
    await canvas.shape(id).hover();
    await problems.fixes.last().click();
    await expect(problems.root.getByText('1.1.1.8')).toHaveCount(0);
    await app.element.name.fill('Renamed');
    await app.element.documentation.fill('Two\nlines');
    await app.element.documentation.blur();
  });
  await test.step('files in and out', async () => {
    await header.export('xml');
    await header.export('svg');
    await app.chooseFile({ name: 'empty.bpmn', mimeType: 'application/xml', buffer: Buffer.from('') });
    await report.close.click();
    await app.dropFile('dropped.bpmn', diagram([{ id: 'Task_1' }]));
    await expect(header.name).toHaveValue('dropped');
  });
  await test.step('diagrams, language, theme, help', async () => {
    await library.open();
    await (await library.tool('dropped', 'delete')).click();
    await expect(header.name).toHaveValue('New flow');
    await library.close();
    await header.switchTheme('dark');
    await header.switchTo('ru');
    await app.in('ru').header.help.click();
    await page.keyboard.press('Escape');
    await app.in('ru').header.switchTo('en');
    await status.zoomFit.click();
    await status.zoomReset.click();
    await app.reload();
  });
  expect(await page.evaluate(() => globalThis.refusedByPolicy)).toEqual([]);
});

test('a hostile diagram is shown as text and runs nothing', async ({ app, browser, page }) => {
  const { blocks, canvas, element, header, library, problems, report, status } = app;
  const file = '<img src=x onerror=pwned=1>.bpmn';

  await app.chooseFile({ name: file, mimeType: 'application/xml', buffer: Buffer.from(hostile) });
  await expect(header.name).toHaveValue(file.replace('.bpmn', ''));

  await test.step('every text appears as it was written', async () => {
    await status.problems.click();
    for (const { id, name } of steps) {
      await canvas.select(id);
      await expect(element.title).toHaveText(name);
      await expect(element.name).toHaveValue(name);
      await problems.root.locator(`[data-element-id="${id}"]`).first().hover();
    }
    await expect(element.documentation).toHaveValue('<script>pwned=1</script>');
    await expect(problems.root).toContainText(wrongId);
  });
  await test.step('searches and menus take markup as text', async () => {
    await blocks.search.fill('<xyzzy>');
    await expect(blocks.root.getByRole('status')).toContainText('“<xyzzy>”');
    await canvas.surface.press('Control+f');
    await page.keyboard.type('<img');
    await expect(canvas.root.locator('.djs-search-results')).toContainText('<img src=x');
    await page.keyboard.press('Escape');
  });
  await test.step('the list of diagrams and the report of losses do so too', async () => {
    await library.open();
    await expect(library.diagram(file.replace('.bpmn', ''))).toBeVisible();
    await library.close();
    await app.chooseFile({ name: file, mimeType: 'application/xml', buffer: Buffer.from(hostile.replace('id="javascript"', 'id="&lt;img src=x onerror=pwned=1&gt;"')) });
    await expect(report.root.getByRole('listitem').first()).toContainText('<img src=x onerror=pwned=1>');
    await report.cancel.click();
  });

  const svg = await textOf(await header.export('svg'));
  expect(await runsIn(await browser.newPage(), svg)).toBe(false);
  expect(await whatRan(app)).toEqual({ pwned: undefined, refused: [] });
});

const script = '<script>pwned=1</script>';
const wrongId = '"><script>pwned=1</script>';

/** Tasks whose IDs are legal in XML and mean something to a page or its scripts. */
const steps = [
  { id: 'onload', name: '<img src=x onerror=pwned=1>' },
  { id: 'javascript', name: script },
  { id: 'etom-editor', name: '</text></svg><svg onload=pwned=1>' },
  { id: 'document.body', name: '{{constructor.constructor("pwned=1")()}} ${pwned=1} javascript:pwned=1' },
] as const;

const hostile = diagram(steps.map(({ id, name }) => ({
  id,
  name: escaped(name),
  inside: `<bpmn:documentation>${escaped(script)}</bpmn:documentation><bpmn:extensionElements>
    <etom:tag processId="${escaped(wrongId)}" edition="${escaped(script)}" onload="pwned=1" />
    <x:link xmlns:x="urn:x" href="javascript:pwned=1" onclick="pwned=1">${escaped(script)}</x:link>
  </bpmn:extensionElements>`,
})));

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Whether a picture runs a script in a page without any policy. */
async function runsIn(page: Page, svg: string): Promise<boolean> {
  await page.setContent(svg.replace(/^<\?xml[^>]*>\s*(?:<!--[^]*?-->\s*)?(?:<!DOCTYPE[^>]*>)?/, ''));
  const ran = await page.evaluate(() => globalThis.pwned !== undefined);
  await page.close();
  return ran;
}

function whatRan({ page }: AppPage): Promise<{ pwned: unknown; refused: string[] }> {
  return page.evaluate(() => ({ pwned: globalThis.pwned, refused: globalThis.refusedByPolicy }));
}
