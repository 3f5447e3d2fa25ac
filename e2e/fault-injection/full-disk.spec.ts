import { fault } from './support/fault.ts';
import { Workplace, missing, numbers } from './support/workplace.ts';

const megabyte = 1024 * 1024;

fault('a disk that is full: the state within 2 s, saving goes on by itself', { quick: 1, full: 10 }, async ({ browser, chance, origin }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const allow = (quotaSize: number) => cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await allow(3 * megabyte);
  const place = new Workplace(page);
  await place.open();
  // The clock of the page stands still but for the steps here, so that a slow machine changes nothing.
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 1000));
  const padding = 'x'.repeat(chance.integer(150_000, 400_000));
  const losses: string[] = [];
  let before = '';
  let number = 0;
  while (await place.state() !== 'failed') {
    number += 1;
    before = (await place.kept()).join('\n');
    await place.edit([number], padding);
    await page.clock.runFor(2000);
    await place.settled();
    if (!['saved', 'failed'].includes(await place.state())) losses.push(`after 2 s edit ${number} is ${await place.state()}`);
    if (number > 100) return ['the disk never is full'];
  }
  const after = (await place.kept()).join('\n');
  if (after !== before) losses.push('what was there before is another now');
  await allow(500 * megabyte);
  for (let second = 0; second < 120 && await place.state() !== 'saved'; second += 1) {
    await page.clock.runFor(1000);
    await place.settled();
  }
  if (await place.state() !== 'saved') losses.push('it does not save again when there is room');
  await place.reload();
  losses.push(...missing(numbers(1, number), await place.held(), 'the diagram'), ...place.errors);
  await context.close();
  return losses;
});
