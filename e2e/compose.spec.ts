import type { AppPage } from './pages/app-page.ts';
import type { Fact } from './pages/canvas.ts';
import { openInBareBpmnJs } from './support/bare-bpmn-js.ts';
import { validateByCli } from './support/cli.ts';
import { composeOrderToPayment, orderToPayment } from './support/order-to-payment.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

test('an Order-to-Payment flow is composed, checked, mended, kept and taken away', async ({ app, browser, page }) => {
  const { canvas, header, status } = app;
  await composeOrderToPayment(app);

  await test.step('what was composed stands on the canvas', async () => {
    const facts = await canvas.facts();
    expect(facts.filter(({ type }) => type === 'Participant').map(({ name }) => name)).toEqual(['Operator', 'Customer']);
    expect(facts.flatMap(({ processId }) => processId || []).toSorted()).toEqual(orderToPayment.toSorted());
    expect(facts.filter(({ type }) => type === 'SequenceFlow')).toHaveLength(orderToPayment.length + 1);
    expect(facts.filter(({ type }) => type === 'MessageFlow')).toHaveLength(1);
    for (const { id, processId } of facts.filter((fact) => fact.processId !== '')) {
      await expect(canvas.text(id, processId)).toBeVisible();
    }
    await expect(status.tagged(8, 8)).toBeVisible();
    await expect(status.noProblems).toBeVisible();
  });

  await test.step('a block takes a name of its own', () => renameSelling(app));
  await test.step('a missing and a wrong tag are shown', () => breakTwoTags(app));
  await test.step('a problem leads to its element, and both are mended', () => mendBothTags(app));

  const before = await test.step('a reload returns to the same diagram and viewport', async () => {
    await header.saved();
    const [xml, view, facts] = [await app.saveXml(), await canvas.viewport(), await canvas.facts()];
    await app.reload();
    expect(await app.saveXml()).toBe(xml);
    expect(await canvas.viewport()).toEqual(view);
    expect((await canvas.facts()).toSorted(byId)).toEqual(facts.toSorted(byId));
    return facts;
  });

  await test.step('the exported XML opens in bare bpmn-js and passes the command line', async () => {
    const download = await header.export('xml');
    expect(download.suggestedFilename()).toBe('New flow.bpmn');
    const xml = await textOf(download);
    const { drawn, warnings } = await openInBareBpmnJs(browser, xml);
    expect(warnings).toEqual([]);
    expect(drawn.toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    const { code, report } = await validateByCli(xml);
    expect(report.files.flatMap(({ issues }) => issues)).toEqual([]);
    expect(report.summary).toMatchObject({ files: 1, tasks: 9, tagged: 9, valid: 9, errors: 0 });
    expect(code).toBe(0);
  });

  await test.step('the exported picture holds each ID as a text and no color of the page', async () => {
    const download = await header.export('svg');
    expect(download.suggestedFilename()).toBe('New flow.svg');
    const svg = await textOf(download);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual(expect.arrayContaining(before.flatMap(({ processId }) => processId || [])));
    expect(svg).not.toContain('var(');
  });
  await expect(page).toHaveTitle(/New flow/);
});

function byId(a: Fact, b: Fact): number {
  return a.id.localeCompare(b.id);
}

async function renameSelling({ canvas }: AppPage): Promise<void> {
  const { id } = await canvas.only({ processId: '1.1.1.4' });
  await canvas.deselect();
  await canvas.doubleClick(id);
  await canvas.finishName('Agree the offer');
  await expect(canvas.text(id, 'Agree the offer')).toBeVisible();
  await expect(canvas.text(id, '1.1.1.4')).toBeVisible();
}

/** Ends the flow with a plain BPMN task and gives another step an ID that does not exist. */
async function breakTwoTags(app: AppPage): Promise<void> {
  const { canvas, element, page, problems, status } = app;
  const loyalty = await canvas.only({ processId: '1.1.1.9' });
  await canvas.select((await canvas.only({ type: 'EndEvent' })).id, { x: 0.8, y: 0.6 });
  await page.keyboard.press('Delete');
  await canvas.select(loyalty.id);
  await canvas.pad('Append task').click();
  await canvas.finishName('Check satisfaction');
  const plain = await canvas.only({ name: 'Check satisfaction' });
  await canvas.pad('Append end event').click();
  await canvas.finishName('Paid');
  await expect(canvas.text(plain.id, '?')).toBeVisible();
  await expect(status.errors(1)).toBeVisible();

  await canvas.select(loyalty.id);
  await element.picker.fill('1.1.1.55');
  await element.asTyped.click();
  await expect(canvas.text(loyalty.id, '1.1.1.55')).toBeVisible();
  await expect(status.errors(2)).toBeVisible();
  await expect(status.tagged(9, 9)).toBeHidden();
  await expect(status.tagged(8, 9)).toBeVisible();

  await status.problems.click();
  await expect(problems.items).toHaveCount(2);
  await expect(problems.of(plain.id)).toContainText('no eTOM tag');
  await expect(problems.of(loyalty.id)).toContainText('1.1.1.55');
  for (const { id } of [plain, loyalty]) expect(await canvas.hasMarker(id, 'etom-issue-error')).toBe(true);
}

async function mendBothTags({ canvas, element, problems, status, words }: AppPage): Promise<void> {
  const [plain, wrong] = [await canvas.only({ name: 'Check satisfaction' }), await canvas.only({ processId: '1.1.1.55' })];
  await canvas.deselect();
  await problems.of(wrong.id).click();
  expect(await canvas.selected()).toEqual([wrong.id]);
  await expect(canvas.shape(wrong.id)).toBeInViewport();
  const fix = problems.fix(wrong.id, words.format('fix.assign', { id: '1.1.1.9', name_en: 'Retention and loyalty' }));
  await expect(fix).toBeVisible();
  await fix.click();
  await expect(canvas.text(wrong.id, '1.1.1.9')).toBeVisible();

  await problems.of(plain.id).click();
  expect(await canvas.selected()).toEqual([plain.id]);
  await element.pick('loyalty', '1.1.1.9');
  await expect(canvas.text(plain.id, '1.1.1.9')).toBeVisible();
  await expect(problems.none(9)).toBeVisible();
  await expect(status.noProblems).toBeVisible();
  for (const { id } of [plain, wrong]) expect(await canvas.hasMarker(id, 'etom-issue-error')).toBe(false);
}
