import { crash } from './support/crash.ts';
import { fault } from './support/fault.ts';
import { Workplace, missing, numbers } from './support/workplace.ts';

/** How long the work of a busy person may wait for a save, in ms. */
const longest = 5000;

fault('page crash after “Saved”', { quick: 2, full: 40 }, async ({ browser, chance }) => {
  const context = await browser.newContext();
  const place = await Workplace.in(context);
  const edits = numbers(1, chance.integer(1, 12));
  await place.edit(edits);
  if (chance.integer(0, 1) === 1) await place.save();
  await place.saved();
  await crash(place);
  const next = await Workplace.in(context);
  const losses = [...missing(edits, await next.held(), 'the diagram'), ...place.errors, ...next.errors];
  await context.close();
  return losses;
});

fault('page crash during continuous drags: at most 5 s lost', { quick: 1, full: 20 }, async ({ browser, chance }) => {
  const context = await browser.newContext();
  const place = await Workplace.in(context);
  const { app, page } = place;
  await app.blocks.row('1.1.1.4').press('Enter');
  const { id } = await app.canvas.only({ type: 'Task' });
  // The clock of the page stands still but for the steps here, so that a slow machine changes nothing.
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 1000));
  const step = chance.integer(300, 900);
  const steps = Math.ceil(chance.integer(6000, 12_000) / step);
  for (let number = 1; number <= steps; number += 1) {
    await takeUp(place, id);
    await page.clock.runFor(step);
    await place.settled();
    await page.mouse.up();
    await place.edit([number]);
  }
  await takeUp(place, id);
  await crash(place);
  const next = await Workplace.in(context);
  const held = new Set(await next.held());
  const lost = numbers(1, steps).filter((number) => !held.has(number)).slice(1).length * step;
  const losses = [...(lost > longest ? [`the last ${lost} ms of work`] : []), ...place.errors, ...next.errors];
  await context.close();
  return losses;
});

/** Takes an element with the mouse and moves it; the button stays down. */
async function takeUp({ app, page }: Workplace, id: string): Promise<void> {
  const { x, y } = await app.canvas.pointOf(id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 2 });
  await page.mouse.move(x + 20, y - 3, { steps: 2 });
}
