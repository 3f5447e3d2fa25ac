import { diagram, tagged } from './support/diagram.ts';
import type { Place } from './support/diagram.ts';
import { expect, test } from './test.ts';

const untagged = { id: 'Bare', name: 'Bare' };
const loose = { id: 'Loose', name: 'Loose', inside: tagged('1.1. 1.5.') };
const looser = { id: 'Looser', name: 'Looser', inside: tagged('1.1.1.6.') };
const good = { id: 'Good', name: 'Good', inside: tagged('1.1.1.4') };

test('a closed panel of the element opens when one goes to a problem, and the field that is meant has the keyboard', async ({ app, page }) => {
  await app.importXml(diagram([good, untagged]));
  await app.status.problems.click();
  await app.status.foldRight.click();
  await expect(app.element.root).toBeHidden();
  await app.problems.of('Bare').click();
  await expect(app.element.title).toHaveText('Bare');
  await expect(app.element.picker).toBeFocused();
  expect(await app.canvas.selected()).toEqual(['Bare']);
  await page.keyboard.press('Escape');
});

test('no problem survives its element, and the list follows every change, undo included', async ({ app }) => {
  await app.importXml(diagram([good, untagged]));
  await app.status.problems.click();
  await expect(app.problems.of('Bare')).toBeVisible();
  await app.canvas.select('Bare');
  await app.page.keyboard.press('Delete');
  await expect(app.problems.of('Bare')).toHaveCount(0);
  await app.header.undo.click();
  await expect(app.problems.of('Bare')).toBeVisible();
  await app.header.redo.click();
  await expect(app.problems.of('Bare')).toHaveCount(0);
});

for (const place of ['pool', 'sub-process'] satisfies Place[]) {
  test(`a problem inside a ${place} is listed, and a click shows its element`, async ({ app }) => {
    await app.importXml(diagram([good, untagged], place));
    await app.status.problems.click();
    await app.problems.of('Bare').click();
    await expect.poll(() => app.canvas.selected()).toEqual(['Bare']);
    await expect(app.canvas.shape('Bare')).toBeInViewport();
  });
}

test('all that is safe is mended in one step', async ({ app }) => {
  await app.importXml(diagram([loose, good, looser]));
  await app.status.problems.click();
  await app.problems.fixAll(2).click();
  await expect(app.problems.of('Loose')).toHaveCount(0);
  await expect(app.problems.of('Looser')).toHaveCount(0);
  expect(await app.saveXml()).toContain('processId="1.1.1.5"');
  await app.header.undo.click();
  await expect(app.problems.of('Loose')).toBeVisible();
  await expect(app.problems.of('Looser')).toBeVisible();
  expect(await app.saveXml()).toContain('processId="1.1. 1.5."');
});

test('problems are grouped, narrowed by severity and found by a word', async ({ app }) => {
  await app.importXml(diagram([loose, good, untagged]));
  await app.status.problems.click();
  await expect(app.problems.headings).toContainText(['Errors', 'Warnings']);
  await app.problems.grouping.selectOption('rule');
  await expect(app.problems.headings).toContainText(['etom/tag-required', 'etom/id-format']);
  await app.problems.only('error', 1).click();
  await expect(app.problems.of('Bare')).toHaveCount(0);
  await expect(app.problems.of('Loose')).toBeVisible();
  await app.problems.only('error', 1).click();
  await app.problems.filter.fill('tag-REQ');
  await expect(app.problems.of('Loose')).toHaveCount(0);
  await expect(app.problems.of('Bare')).toBeVisible();
});

test('a problem that is accepted counts no longer, stays with the diagram and can be taken back', async ({ app }) => {
  await app.importXml(diagram([good, untagged]));
  await app.status.problems.click();
  await app.problems.accept('Bare', 'a step of the supplier');
  await expect(app.status.noProblems).toBeVisible();
  expect(await app.saveXml()).toMatch(/<etom:accepted rule="etom\/tag-required" reason="a step of the supplier" ?\/>/);
  await app.header.saved();
  await app.reload();
  await app.problems.accepted(1).click();
  await expect(app.problems.root.getByText('a step of the supplier')).toBeVisible();
  await app.canvas.select('Bare');
  await expect(app.element.root.getByText('a step of the supplier')).toBeVisible();
  await app.problems.takeBack.click();
  await expect(app.element.root.getByText('a step of the supplier')).toHaveCount(0);
  await expect(app.problems.of('Bare')).toBeVisible();
  await expect(app.status.noProblems).toHaveCount(0);
});

test('the panel tells what is wrong with an element that bears no tag', async ({ app }) => {
  const gateway = '<bpmn:exclusiveGateway id="Gate" name="Gate"></bpmn:exclusiveGateway>';
  await app.importXml(diagram([good, { id: 'Gate' }]).replace(/<bpmn:task id="Gate".*?<\/bpmn:task>/, gateway));
  await app.canvas.select('Gate');
  await expect(app.element.root.locator('etom-issue').first()).toContainText(/gateway/i);
});

test('a rule that is set counts at once and is still set after a reload', async ({ app }) => {
  await app.importXml(diagram([good, untagged]));
  await app.status.problems.click();
  await expect(app.problems.only('error', 1)).toBeVisible();
  await app.problems.settings.click();
  await app.problems.severityOf('etom/tag-required').selectOption('warning');
  await app.problems.closeSettings();
  await expect(app.problems.only('warning', 1)).toBeVisible();
  await app.header.saved();
  await app.reload();
  await expect(app.problems.only('error', 0)).toBeVisible();
  await expect(app.problems.only('warning', 1)).toBeVisible();
});

test('F8 goes from problem to problem, Shift F8 back, wherever the keyboard is', async ({ app, page }) => {
  await app.importXml(diagram([untagged, good, { ...untagged, id: 'Other', name: 'Other' }]));
  await expect(app.status.noProblems).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect.poll(() => app.canvas.selected()).toEqual(['Bare']);
  await page.keyboard.press('F8');
  await expect.poll(() => app.canvas.selected()).toEqual(['Other']);
  await app.element.name.focus();
  await page.keyboard.press('F8');
  await expect.poll(() => app.canvas.selected()).toEqual(['Bare']);
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => app.canvas.selected()).toEqual(['Other']);
});

test('the button on an element offers the same fix as the list', async ({ app, page }) => {
  await app.importXml(diagram([good, loose]));
  await page.locator('.etom-issue-button').click();
  const dialog = page.getByRole('dialog', { name: app.words.format('problems.title') });
  await dialog.getByRole('button', { name: 'Write 1.1.1.5' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.etom-issue-button')).toHaveCount(0);
  expect(await app.saveXml()).toContain('processId="1.1.1.5"');
});
