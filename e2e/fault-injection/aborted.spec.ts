import { fault, sized } from './support/fault.ts';
import { Workplace, editsIn, missing, numbers } from './support/workplace.ts';

declare global {
  /** Every so many transactions are aborted; 0: none. */
  var etomAbortEvery: number;
  var etomAborted: number;
}

fault('every n-th transaction aborted', { quick: 2, full: 40 }, async ({ browser, chance, number: round }) => {
  const context = await browser.newContext();
  await context.addInitScript(abortSome);
  const place = await Workplace.in(context);
  // All of them, every third, every second, every sixth, …
  const every = [1, 3, 2, 6, 4, 5][round % 6] ?? 1;
  await place.page.evaluate((count) => { globalThis.etomAbortEvery = count; }, every);
  const edits = numbers(1, sized(10, 40));
  for (const edit of edits) {
    await place.edit([edit]);
    if (chance.integer(0, 2) > 0) await place.save();
    if (chance.integer(0, 2) > 0) await place.settled();
  }
  const shown = numbers(1, await place.shown());
  const losses = missing(shown, (await place.kept()).flatMap(editsIn), `where every ${every}th is aborted, the database`);
  if (await place.page.evaluate(() => globalThis.etomAborted) === 0) losses.push('no transaction was aborted');
  await place.page.evaluate(() => { globalThis.etomAbortEvery = 0; });
  await place.save();
  await place.saved();
  await place.reload();
  losses.push(...missing(edits, await place.held(), 'the diagram'), ...place.errors);
  await context.close();
  return losses;
});

/** Runs in the page. */
function abortSome(): void {
  globalThis.etomAbortEvery = 0;
  globalThis.etomAborted = 0;
  let count = 0;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args: Parameters<IDBDatabase['transaction']>) {
    const tx = transaction.apply(this, args);
    if (globalThis.etomAbortEvery === 0 || tx.mode !== 'readwrite') return tx;
    count += 1;
    if (count % globalThis.etomAbortEvery !== 0) return tx;
    const abort = (): void => {
      try {
        tx.abort();
        globalThis.etomAborted += 1;
      } catch {
        // It has ended.
      }
    };
    // One at once, the next when its first write went well.
    if (count % (2 * globalThis.etomAbortEvery) === 0) queueMicrotask(abort);
    else addEventListener.call(tx, 'success', abort, { capture: true });
    return tx;
  };
}
