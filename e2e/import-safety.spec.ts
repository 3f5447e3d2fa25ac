import { Buffer } from 'node:buffer';
import type { AppPage } from './pages/app-page.ts';
import { diagram, tagged } from './support/diagram.ts';
import { expect, test } from './test.ts';

const sound = diagram([{ id: 'Task_1', name: 'Take the order', inside: tagged('1.1.1.5') }]);

/** Files that nobody can open, what the dialog says of each, and the line that it names. */
const refused = [
  { file: 'empty.bpmn', content: '', reason: 'empty' },
  { file: 'entities.bpmn', content: sound.replace('?>\n', '?>\n<!DOCTYPE definitions [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'), reason: 'doctype', line: 2 },
  { file: 'answer.bpmn', content: '<!doctype html>\n<title>Please log in</title>\n', reason: 'notbpmn', line: 1 },
  { file: 'page.bpmn', content: '<html lang="en">\n<body><p>Not a model</p></body>\n</html>\n', reason: 'notbpmn', line: 1 },
  { file: 'truncated.bpmn', content: sound.slice(0, sound.indexOf('</bpmn:process>')), reason: 'syntax', line: 4 },
  { file: 'picture.bpmn', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0x80]), reason: 'encoding' },
  { file: 'model-only.bpmn', content: sound.replace(/ {2}<bpmndi:BPMNDiagram[^]*BPMNDiagram>\n/, ''), reason: 'nodrawing' },
] as const;

/** What must not change when a file is not opened. */
async function whatIsKept(app: AppPage): Promise<{ open: string; name: string; diagrams: string[] }> {
  await app.header.saved();
  await app.library.open();
  const diagrams = await app.library.names();
  await app.library.close();
  return { open: await app.saveXml(), name: await app.header.name.inputValue(), diagrams };
}

/** Opens the app with a diagram in which somebody has worked. */
async function work(app: AppPage): Promise<void> {
  await app.blocks.row('1.1.1.4').press('Enter');
  await expect(app.status.tagged(1, 1)).toBeVisible();
}

test('what cannot be opened is refused with its reason, and nothing is touched', async ({ app }) => {
  const { report, words } = app;
  await work(app);
  const before = await whatIsKept(app);
  for (const { file, content, reason, ...where } of refused) {
    await test.step(file, async () => {
      await app.chooseFile({ name: file, mimeType: 'application/xml', buffer: Buffer.from(content) });
      await expect(report.heading).toHaveText(words.format('import.refused', { file, reason: 'other' }));
      await expect(report.root.getByText(words.format('import.refusal', { reason }))).toBeVisible();
      const line = 'line' in where ? [words.format('import.line', { line: where.line })] : [];
      await expect(report.root.getByText(/^Line \d+$/)).toHaveText(line);
      await report.close.click();
      await expect(report.heading).toBeHidden();
    });
  }
  expect(await whatIsKept(app)).toEqual(before);
});

test.describe('a file that can be opened only with losses', () => {
  const file = 'twice.bpmn';
  const lossy = diagram([{ id: 'Task_1', name: 'First' }, { id: 'Task_2', name: 'Second' }]).replace('task id="Task_2"', 'task id="Task_1"').replaceAll('Ref="Task_2"', 'Ref="Task_1"');

  test('is left alone where the person says so', async ({ app }) => {
    const { report, words } = app;
    await work(app);
    const before = await whatIsKept(app);

    await app.chooseFile({ name: file, mimeType: 'application/xml', buffer: Buffer.from(lossy) });

    await expect(report.heading).toHaveText(words.format('import.warned', { file }));
    await expect(report.root.getByRole('listitem').first()).toContainText('Task_1');
    await expect(report.root.getByText(words.format('import.line', { line: 5 }), { exact: true })).toBeVisible();
    await report.cancel.click();
    await expect(report.heading).toBeHidden();
    expect(await whatIsKept(app)).toEqual(before);
  });

  test('becomes a new diagram where the person accepts it', async ({ app }) => {
    const { canvas, library, report } = app;
    await work(app);
    const before = await whatIsKept(app);

    await app.dropFile(file, lossy);
    await report.accept.click();

    await expect(app.header.name).toHaveValue('twice');
    await expect(report.heading).toBeHidden();
    expect(await canvas.only({ type: 'Task' })).toMatchObject({ name: 'First' });
    await library.open();
    await expect(library.diagrams).toHaveCount(before.diagrams.length + 1);
    await library.diagram(before.name).click();
    await expect(app.header.name).toHaveValue(before.name);
    expect(await app.saveXml()).toBe(before.open);
  });

  test('comes after a refused one: one dialog, one file', async ({ app }) => {
    const { report, words } = app;
    await app.chooseFile({ name: 'empty.bpmn', mimeType: 'application/xml', buffer: Buffer.from('') });
    await report.close.click();
    await app.chooseFile({ name: file, mimeType: 'application/xml', buffer: Buffer.from(lossy) });
    await expect(report.heading).toHaveText(words.format('import.warned', { file }));
    await expect(report.close).toBeHidden();
  });
});
