import { expect, test } from './test.ts';

test('what is drawn in the very moment before the page is reloaded is there afterwards', async ({ app }) => {
  const { blocks, canvas, library } = app;
  const placed = ['1.1.1.2', '1.1.1.4', '1.1.1.5', '1.1.1.10', '1.1.1.11'];
  for (const [index, processId] of placed.entries()) {
    await blocks.row(processId).press('Enter');
    await expect.poll(async () => (await canvas.facts()).filter((fact) => fact.processId === processId)).toHaveLength(1);
    await app.reload();
    const kept = (await canvas.facts()).flatMap((fact) => (placed.includes(fact.processId ?? '') ? [fact.processId ?? ''] : []));
    expect(kept.toSorted()).toEqual(placed.slice(0, index + 1).toSorted());
  }
  await library.open();
  expect(await library.names()).toEqual(['New flow']);
});
