import { fault, sized } from './support/fault.ts';
import { Workplace, editsIn, missing, numbers } from './support/workplace.ts';

fault('two tabs that edit one diagram without locks', { quick: 1, full: 5 }, async ({ browser, chance }) => {
  const context = await browser.newContext();
  // Without locks, as where the page is no secure context, the comparison in the transaction is all there is.
  await context.addInitScript(() => { Reflect.deleteProperty(Navigator.prototype, 'locks'); });
  await context.addInitScript(delayDigests);
  const first = await Workplace.in(context);
  await first.edit([0]);
  await first.saved();
  const places = [first, await Workplace.in(context, { second: true })] as const;
  const name = await first.app.header.name.inputValue();
  const edits = numbers(1, sized(40, 200));
  for (const edit of edits) {
    const place = chance.one(places);
    // From time to time a tab comes back to the diagram that both began with.
    if (chance.integer(1, 10) === 1 && await place.app.header.name.inputValue() !== name) await place.app.library.show(name);
    await place.edit([edit]);
    if (chance.integer(0, 2) > 0) await place.save();
    if (chance.integer(0, 3) === 0) await place.saved();
  }
  for (const place of places) {
    await place.save();
    await place.saved();
  }
  const kept = (await first.kept()).flatMap(editsIn);
  const losses = [...missing(edits, kept, 'the database'), ...places.flatMap(({ errors }) => errors)];
  await context.close();
  return losses;
});

fault('two tabs that take one diagram from each other', { quick: 1, full: 5 }, async ({ browser, chance }) => {
  const context = await browser.newContext();
  await context.addInitScript(delayDigests);
  const places = [await Workplace.in(context), await Workplace.in(context, { second: true })] as const;
  const edits = numbers(1, sized(16, 200));
  for (const edit of edits) {
    const place = edit % 4 === 1 ? chance.one(places) : undefined;
    const writer = place ?? (await places[0].state() === 'readonly' ? places[1] : places[0]);
    if (await writer.state() === 'readonly') {
      await writer.app.takeOver.click();
      await writer.leaves('readonly');
    }
    await writer.edit([edit]);
    if (chance.integer(0, 2) > 0) await writer.save();
    if (chance.integer(0, 3) === 0) await writer.saved();
  }
  for (const place of places) await place.safe();
  const kept = (await places[0].kept()).flatMap(editsIn);
  const losses = [...missing(edits, kept, 'the database'), ...places.flatMap(({ errors }) => errors)];
  await context.close();
  return losses;
});

/** Runs in the page: what is computed before a save takes its time, another each time. */
function delayDigests(): void {
  const { digest } = SubtleCrypto.prototype;
  let count = 0;
  SubtleCrypto.prototype.digest = async function (...args: Parameters<SubtleCrypto['digest']>) {
    count += 1;
    await new Promise((resolve) => { setTimeout(resolve, (count * 37) % 50); });
    return digest.apply(this, args);
  };
}
