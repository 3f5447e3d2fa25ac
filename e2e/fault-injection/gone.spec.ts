import { StartPage } from '../pages/start-page.ts';
import { fault } from './support/fault.ts';
import { openBarePage } from './support/old-database.ts';
import { Workplace, numbers } from './support/workplace.ts';

fault('the database is gone while the marker is there', { quick: 2, full: 20 }, async ({ browser, chance, number: round }) => {
  const context = await browser.newContext();
  const place = await Workplace.in(context);
  const { app, page } = place;
  await place.edit(numbers(1, chance.integer(1, 9)));
  await place.saved();
  await openBarePage(page);
  await page.evaluate(round % 2 === 0 ? deleteDatabase : emptyDatabase);
  await page.goto('/');
  const start = new StartPage(page, app.words);
  // Whichever comes first: an alarm or a welcome.
  await start.root.or(page.locator('etom-app')).waitFor({ state: 'attached' });
  const losses = await start.root.count() === 0 ? ['the app welcomes with an empty workspace'] : [];
  // The alarm stays until somebody has answered it.
  await page.reload();
  await start.root.or(page.locator('etom-app')).waitFor({ state: 'attached' });
  if (await start.root.count() === 0) losses.push('the alarm is gone after a reload');
  losses.push(...place.errors);
  await context.close();
  return losses;
});

/** Runs in the page. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase('etom-flow').addEventListener('success', () => resolve());
  });
}

/** Runs in the page. */
function emptyDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('etom-flow');
    opening.addEventListener('success', () => {
      const tables = [...opening.result.objectStoreNames];
      const tx = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) tx.objectStore(table).clear();
      tx.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
