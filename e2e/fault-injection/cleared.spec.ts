import { fault } from './support/fault.ts';
import { Workplace, missing, numbers } from './support/workplace.ts';

fault('site data cleared while work is unsaved', { quick: 2, full: 20 }, async ({ browser, chance, number: round, origin }) => {
  const context = await browser.newContext();
  const place = await Workplace.in(context);
  const edits = numbers(1, chance.integer(2, 20));
  await place.edit(edits.slice(0, -1));
  if (chance.integer(0, 1) === 1) await place.saved();
  await place.edit(edits.slice(-1));
  const cdp = await context.newCDPSession(place.page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: round % 2 === 0 ? 'all' : 'indexeddb' });
  await place.save();
  await place.saved();
  await place.reload();
  const losses = [...missing(edits, await place.held(), 'the diagram'), ...place.errors];
  await context.close();
  return losses;
});
