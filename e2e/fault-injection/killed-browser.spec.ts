import { fault, sized } from './support/fault.ts';
import { createProfile } from './support/profile.ts';
import { Workplace, missing, numbers } from './support/workplace.ts';

fault('browser killed while it saves', { quick: 2, full: 20 }, async ({ chance, origin }) => {
  const profile = await createProfile(origin);
  try {
    const saves = sized(30, 200);
    const context = await profile.start();
    const place = new Workplace(await context.newPage());
    let shown = 0;
    const last = chance.integer(1, saves - 1);
    const reached = new Promise<void>((resolve) => {
      void place.page.exposeFunction('etomShown', (number: number) => {
        shown = number;
        if (number >= last) resolve();
      });
    });
    await place.open();
    const working = place.page.evaluate(async (count) => {
      for (let number = 1; number <= count; number += 1) {
        globalThis.etomWatch.edit(number);
        dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true }));
        await globalThis.etomWatch.untilShown(number);
      }
    }, saves).catch(() => undefined);
    await reached;
    // The next save is on its way: the browser dies somewhere inside it.
    await new Promise((resolve) => { setTimeout(resolve, chance.integer(0, 20)); });
    await profile.kill();
    await working;
    const next = await Workplace.in(await profile.start());
    return [...missing(numbers(1, shown), await next.held(), 'the diagram'), ...place.errors, ...next.errors];
  } finally {
    await profile.remove();
  }
});
