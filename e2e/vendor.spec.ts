import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppPage } from './pages/app-page.ts';
import { openInBareBpmnJs } from './support/bare-bpmn-js.ts';
import { validateByCli } from './support/cli.ts';
import { corpus, corpusFiles } from './support/corpus.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

const file = join(import.meta.dirname, 'fixtures', 'vendor-untagged.bpmn');

/** How each task of the operator gets its tag: what is typed, by ID, by an English and by a Russian word. */
const choices = [
  { task: '_t_sell', query: '1.1.1.4', processId: '1.1.1.4' },
  { task: '_t_order', query: 'orders', processId: '1.1.1.5' },
  { task: '_t_service', query: 'activation', processId: '1.1.2.2' },
  { task: '_t_resource', query: '1.1.3.2', processId: '1.1.3.2' },
  { task: '_t_bill', query: 'выставления счетов', processId: '1.1.1.10' },
  { task: '_t_collect', query: 'сбор платежей', processId: '1.1.1.11' },
] as const;

/** What the other tool has written for itself, as it must be in the file afterwards. */
const foreign = [
  '<pf:sheet format="A3" orientation="landscape" />',
  '<pf:owner unit="B2C">Head of sales</pf:owner>',
  '<pf:property name="costCenter" value="4210" />',
  '<pf:property name="сложность" value="высокая" />',
  '<pf:simulation distribution="normal" mean="12.5" />',
  'pf:risk="medium"',
  'xmlns:pf="http://processforge.example/schema/modeler/5.2"',
  'exporter="ProcessForge Modeler"',
];

test('a file of another tool without tags is opened, tagged and taken away', async ({ app, browser }) => {
  const { canvas, element, header, problems, status, words } = app;
  const untagged = problems.items.filter({ hasText: words.format('issue.tagRequired', { kind: 'task' }) });
  await app.chooseFile(file);
  await expect(header.name).toHaveValue('vendor-untagged');

  await test.step('all tasks are counted as untagged', async () => {
    await expect(status.tagged(0, 8)).toBeVisible();
    await expect(status.errors(8)).toBeVisible();
    await status.problems.click();
    await expect(untagged).toHaveCount(8);
    for (const { task } of choices) await expect(canvas.text(task, '?')).toBeAttached();
  });

  await test.step('the subscriber’s tasks are someone else’s', async () => {
    await canvas.select('_pool_customer', { x: 0.01, y: 0.5 });
    await expect(element.external).not.toBeChecked();
    await element.turnExternal();
    await expect(element.external).toBeChecked();
    await expect(status.tagged(0, 6)).toBeVisible();
    await expect(untagged).toHaveCount(6);
    await expect(canvas.text('_t_choose', '?')).toBeHidden();
  });

  await test.step('the operator’s tasks are tagged by ID and by words of both languages', async () => {
    for (const { task, query, processId } of choices) {
      await problems.of(task).click();
      await expect.poll(() => canvas.selected()).toEqual([task]);
      await element.pick(query, processId);
      await expect(canvas.text(task, processId)).toBeAttached();
    }
    await expect(status.tagged(6, 6)).toBeVisible();
    await expect(problems.none(6)).toBeVisible();
  });

  await test.step('names stay as the other tool wrote them', async () => {
    const named = (await canvas.facts()).filter(({ processId }) => processId !== '').map(({ name }) => name);
    expect(named).toEqual(['Agree the offer', 'Check and book the order', 'Activate the service', 'Assign a port', 'Send the bill', 'Collect the payment']);
  });

  await test.step('the exported file keeps what is foreign and passes the command line', async () => {
    const xml = await textOf(await header.export('xml'));
    for (const text of foreign) expect(xml.includes(text), text).toBe(true);
    const { drawn, warnings } = await openInBareBpmnJs(browser, xml);
    expect(warnings).toEqual([]);
    expect(drawn).toEqual(expect.arrayContaining(choices.map(({ task }) => task)));
    const { code, report } = await validateByCli(xml);
    expect(report.files.flatMap(({ issues }) => issues)).toEqual([]);
    expect(report.summary).toMatchObject({ tasks: 6, tagged: 6, valid: 6, errors: 0 });
    expect(code).toBe(0);
  });
});

test('a dropped file becomes a diagram of its own', async ({ app }) => {
  const { blocks, header, library, status } = app;
  await blocks.row('1.1.1.4').press('Enter');
  await expect(status.tagged(1, 1)).toBeVisible();
  await app.dropFile('internet-access.bpmn', await readFile(file, 'utf8'));
  await expect(header.name).toHaveValue('internet-access');
  await expect(status.tagged(0, 8)).toBeVisible();
  await library.show('New flow');
  await expect(status.tagged(1, 1)).toBeVisible();
});

for (const folder of ['reference', 'vendors']) {
  test(`every file of the corpus’s ${folder} opens, or it is said why not`, async ({ app }) => {
    test.skip(corpus === undefined, 'there is no corpus on this machine: ETOM_CORPUS names one');
    test.setTimeout(180_000);
    const names = ['New flow'];
    for (const path of corpusFiles(folder)) {
      const name = basename(path, '.bpmn');
      const [first = ''] = names;
      await app.chooseFile(path);
      if (await outcomeOf(app, name) === 'warned') {
        await expect(app.report.root.getByRole('listitem')).not.toHaveCount(0);
        await app.report.accept.click();
      }
      if (await outcomeOf(app, name) === 'open') names.unshift(name);
      else await expectRefusal(app, path, first);
    }
    await app.library.open();
    await expect.poll(async () => (await app.library.names()).toSorted()).toEqual(names.toSorted());
  });
}

/** Waits until a file is open, was refused, or waits for a decision. */
async function outcomeOf({ header, report }: AppPage, name: string): Promise<string> {
  let outcome = '';
  await expect.poll(async () => {
    if (await report.accept.isVisible()) outcome = 'warned';
    else if (await report.close.isVisible()) outcome = 'refused';
    else if (await header.name.inputValue() === name) outcome = 'open';
    return outcome;
  }).not.toBe('');
  return outcome;
}

/** A refusal names the file and a reason, and what was open stays open. */
async function expectRefusal({ header, report, words }: AppPage, path: string, open: string): Promise<void> {
  await expect(report.heading).toHaveText(words.format('import.refused', { file: basename(path), reason: 'other' }));
  await expect(report.root.getByRole('paragraph').first()).not.toBeEmpty();
  await report.close.click();
  await expect(report.heading).toBeHidden();
  await expect(header.name).toHaveValue(open);
}
