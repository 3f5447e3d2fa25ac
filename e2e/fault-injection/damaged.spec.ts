import type { Store } from '../../src/workspace/index.ts';
import { diagram, tagged } from '../support/diagram.ts';
import { fault, sized } from './support/fault.ts';
import { Workplace } from './support/workplace.ts';

/** What may stand where a record should. */
const garbage = [{}, null, 42, 'garbage', [], { recordVersion: 1 }, { id: 7, xml: 12, text: null, recordVersion: 1 }] as const;
const names = ['First', 'Second', 'Third'] as const;
const texts = names.map((name) => diagram([{ id: 'Task_1', name, inside: tagged('1.1.1.5') }]));
/** What is looked at whenever the damage is asked for; texts and pictures are when they are read. */
const watched = ['metas', 'versions', 'folders', 'catalogues', 'settings', 'views', 'searches'];

fault('one damaged record of each kind', { quick: 2, full: garbage.length }, async ({ browser, number: round }) => {
  const losses: string[] = [];
  const context = await browser.newContext();
  const place = await Workplace.in(context);
  const ids = await place.page.evaluate(fill, [names, texts] as const);
  const tables = await place.page.evaluate(tablesOf);
  // All at once in the quick run: each of them lies in a table of its own.
  for (const damaged of sized(0, 1) === 1 ? tables.map((table) => [table]) : [tables]) {
    const keys = await place.page.evaluate(damage, [damaged, ids[0] ?? '', garbage[round] ?? null] as const);
    if (keys.length < damaged.length) losses.push(`${damaged.join(', ')}: not every table had a record to damage`);
    await place.reload();
    const found = await place.page.evaluate(readAll, ids);
    losses.push(
      ...names.slice(1).filter((name, index) => !found.listed.includes(name) || found.texts[index + 1] !== texts[index + 1]).map((name) => `with damage in ${damaged.join(', ')} “${name}” is not there`),
      ...(damaged.includes('texts') && !damaged.includes('versions') && found.lastGood !== texts[0] ? ['the last good version of the damaged text is not offered'] : []),
      ...(damaged.includes('texts') && found.texts[0] !== 'damaged' && found.texts[0] !== 'missing' ? ['the damaged text is opened'] : []),
      ...keys.filter(({ table, key }) => watched.includes(table) && !found.named.includes(`${table} ${key}`)).map(({ table }) => `the damaged record of ${table} is not named`),
    );
    await place.edit([1]);
    await place.saved();
    await place.page.evaluate(repair, keys);
  }
  losses.push(...place.errors);
  await context.close();
  return losses;
});

/** Runs in the page: puts something into every table, and resolves with the IDs of the diagrams. */
async function fill([wanted, xmls]: readonly [readonly string[], readonly string[]]): Promise<string[]> {
  const { store } = document.querySelector('etom-app') as unknown as { store: Store };
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const metas = await store.createMany(wanted.map((name, index) => ({ name, xml: xmls[index] ?? '', picture, words: { names: name, ids: '', documentation: '' } })));
  await store.folders.create({ name: 'Folder' });
  await store.catalogues.create('{}');
  await store.writeRules('{}');
  for (const { id } of metas) await store.writeView(id, { x: 0, y: 0, width: 1000, height: 700 });
  return metas.map(({ id }) => id);
}

/** Runs in the page. */
async function tablesOf(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('etom-flow');
    opening.addEventListener('success', () => {
      resolve([...opening.result.objectStoreNames]);
      opening.result.close();
    });
  });
}

/** One record that was damaged, and what it was. */
interface Damaged {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
}

/** Runs in the page: puts garbage where a record of each table was; that of the diagram where there is one. */
async function damage([tables, id, value]: readonly [readonly string[], string, unknown]): Promise<Damaged[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
  const database = await done(indexedDB.open('etom-flow'));
  const tx = database.transaction(tables, 'readwrite');
  const damaged: Damaged[] = [];
  for (const table of tables) {
    const store = tx.objectStore(table);
    const records = (await done(store.getAll())) as { id?: string; diagramId?: string }[];
    const keys = (await done(store.getAllKeys())) as string[];
    const own = keys.findIndex((key, index) => key === id || records[index]?.diagramId === id);
    // Of settings the last one: the first is which diagram was open, and written anew at each start.
    const place = own === -1 ? keys.length - 1 : own;
    const key = keys[place];
    if (key === undefined) continue;
    damaged.push({ table, key, before: records[place] });
    await done(store.put(value, key));
  }
  database.close();
  return damaged;
}

/** Runs in the page: writes back what was there. */
async function repair(damaged: readonly Damaged[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('etom-flow');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const tx = database.transaction(damaged.map(({ table }) => table), 'readwrite');
  for (const { table, key, before } of damaged) tx.objectStore(table).put(before, key);
  await new Promise((resolve) => { tx.addEventListener('complete', resolve); });
  database.close();
}

/** What the store says of itself: names in its list, texts or why there is none, the last good text of the first diagram, damaged records. */
interface Found {
  readonly listed: string[];
  readonly texts: string[];
  readonly lastGood: string | undefined;
  readonly named: string[];
}

/** Runs in the page. */
async function readAll(ids: readonly string[]): Promise<Found> {
  const { store } = document.querySelector('etom-app') as unknown as { store: Store };
  const listed = (await store.list()).map(({ name }) => name);
  const found = await Promise.all(ids.map((id) => store.open(id).then(({ xml }) => xml, (error: { fault: string }) => error.fault)));
  const lastGood = await store.lastGood(ids[0] ?? '');
  const named = (await store.quarantine()).map(({ table, key }) => `${table} ${key}`);
  return { listed, texts: found, lastGood: lastGood?.xml, named };
}
