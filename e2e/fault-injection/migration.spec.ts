import type { BrowserContext } from '@playwright/test';
import { diagram, tagged } from '../support/diagram.ts';
import { fault, sized } from './support/fault.ts';
import { openBarePage, writeOldDatabase } from './support/old-database.ts';
import type { OldDiagram } from './support/old-database.ts';
import { createProfile } from './support/profile.ts';
import { Workplace, numbers } from './support/workplace.ts';

declare global {
  /** Told from the page when its migration has come to the step at which the browser is to die. */
  var etomMigrates: ((step: number) => void) | undefined;
}

/** Diagrams as earlier builds have left them, each with an edit of its number. */
const oldDiagrams: readonly OldDiagram[] = numbers(1, 5).map((number) => ({
  id: `old-${number}`,
  name: `Old flow ${number}`,
  xml: diagram([{ id: `Task_${number}`, name: `[${number}]`, inside: tagged('1.1.1.5') }]),
}));

fault('an old build is open while the new one migrates', { quick: 2, full: 20 }, async ({ browser, number: round }) => {
  const context = await browser.newContext();
  const old = await context.newPage();
  await openBarePage(old);
  await writeOldDatabase(old, round % 2 === 0 ? 1 : 2, oldDiagrams, 'hold');
  const place = await Workplace.in(context);
  const losses = [...await lostDiagrams(place), ...place.errors];
  await place.edit([100]);
  await place.saved();
  await context.close();
  return losses;
});

fault('an old build does not let go of the database', { quick: 1, full: 10 }, async ({ browser, number: round }) => {
  const context = await browser.newContext();
  const old = await context.newPage();
  await openBarePage(old);
  await writeOldDatabase(old, round % 2 === 0 ? 1 : 2, oldDiagrams, 'stubborn');
  const place = await Workplace.in(context);
  // Nothing of what is there may be touched, and what is done meanwhile is told to be of this tab only.
  await place.shows('memory');
  await old.close();
  await place.reload();
  const losses = [...await lostDiagrams(place), ...place.errors];
  await context.close();
  return losses;
});

fault('browser killed at each step of a migration', { quick: 1, full: 2 }, async ({ number: round, origin }) => {
  const losses: string[] = [];
  let killed = 0;
  for (const step of sized(0, 1) === 1 ? numbers(1, 100) : [1, 6]) {
    const profile = await createProfile(origin);
    try {
      const isThere = await killAt(await profile.start(), step, round % 2 === 0 ? 1 : 2);
      await profile.kill();
      const next = await Workplace.in(await profile.start());
      losses.push(...[...await lostDiagrams(next), ...next.errors].map((loss) => `step ${step}: ${loss}`));
      if (!isThere) break;
      killed += 1;
    } finally {
      await profile.remove();
    }
  }
  return killed === 0 ? ['there was no step at which to kill'] : losses;
});

/** Starts a migration and resolves when it has come to a step, with whether it ever does. The page hangs there. */
async function killAt(context: BrowserContext, step: number, version: 1 | 2): Promise<boolean> {
  const page = await context.newPage();
  await openBarePage(page);
  await writeOldDatabase(page, version, oldDiagrams, 'let go');
  await page.addInitScript(stopAt, step);
  let reach = (): void => undefined;
  const isReached = new Promise<boolean>((resolve) => { reach = () => resolve(true); });
  await page.exposeFunction('etomMigrates', () => reach());
  // The page is on its way before it can die.
  await page.goto('/', { waitUntil: 'commit' });
  const isOpen = new Workplace(page).app.ready();
  return Promise.race([isReached, isOpen.then(() => false, () => true)]);
}

/** Which of the old diagrams are not in the database any more. */
async function lostDiagrams(place: Workplace): Promise<string[]> {
  const kept = await place.kept();
  const lost = oldDiagrams.flatMap(({ name, xml }) => [
    ...(kept.includes(xml) ? [] : [`the text of “${name}” is gone`]),
    ...(kept.includes(name) ? [] : [`the name “${name}” is gone`]),
  ]);
  const open = (await place.app.saveXml()).includes('[1]') ? [] : ['the diagram that was open last is not open'];
  return [...lost, ...open];
}

/** Runs in the page: says when the migration comes to this step, and holds it there until the browser is killed. */
function stopAt(step: number): void {
  let count = 0;
  const isMigrating = (place: IDBDatabase | IDBObjectStore): boolean => (place instanceof IDBDatabase ? true : place.transaction.mode === 'versionchange');
  const wrap = (owner: object, name: string): void => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: IDBDatabase | IDBObjectStore, ...args: unknown[]) {
      if (isMigrating(this)) {
        count += 1;
        if (count === step) {
          globalThis.etomMigrates?.(step);
          const until = performance.now() + 5000;
          while (performance.now() < until);
        }
      }
      return original.apply(this, args);
    });
  };
  for (const name of ['createObjectStore', 'deleteObjectStore']) wrap(IDBDatabase.prototype, name);
  for (const name of ['put', 'add', 'delete', 'createIndex', 'openCursor', 'getAll', 'get']) wrap(IDBObjectStore.prototype, name);
}
