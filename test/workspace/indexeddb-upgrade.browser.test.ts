import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../src/workspace/index.ts';
import { createTestDatabase } from './database.ts';
import { expectFault } from './place.ts';

const meta = { id: 'one', name: 'One', revision: 3, createdAt: 1, changedAt: 2 };
const trashed = { id: 'two', name: 'Two', revision: 1, createdAt: 1, changedAt: 1, deletedAt: 5 };
const first = ['metas', 'texts', 'views', 'settings'];
const diagrams = [
  ['metas', 'one', { ...meta, recordVersion: 1 }], ['texts', 'one', { id: 'one', xml: '<one/>', recordVersion: 1 }],
  ['metas', 'two', { ...trashed, recordVersion: 1 }], ['texts', 'two', { id: 'two', xml: '<two/>', recordVersion: 1 }],
  ['views', 'one', { x: 1, y: 2, width: 3, height: 4, recordVersion: 1 }], ['settings', 'lastOpen', { value: 'one', recordVersion: 1 }],
] as const;
const catalogue = { id: 'c', text: '{}', revision: 1, createdAt: 1, changedAt: 1 };

/** Each released version of the database, with data in it as that version wrote it. */
const versions = [
  { version: 1, tables: first, records: diagrams, catalogues: [] },
  { version: 2, tables: [...first, 'catalogues'], records: [...diagrams, ['catalogues', 'c', { ...catalogue, recordVersion: 1 }] as const], catalogues: [catalogue] },
];
const present = versions.length + 1;

describe.each(versions)('a database of version $version', ({ version, tables, records, catalogues }) => {
  const database = createTestDatabase();

  it('is taken over with all that is in it', async () => {
    await database.make(version, tables, records);
    const store = await database.connect();
    expect(await store.list()).toEqual([meta]);
    expect(await store.listRemoved()).toEqual([trashed]);
    expect(await store.open('one')).toEqual({ meta, xml: '<one/>' });
    expect(await store.readView('one')).toEqual({ x: 1, y: 2, width: 3, height: 4 });
    expect(await store.readLastOpen()).toBe('one');
    expect(await store.catalogues.list()).toEqual(catalogues);
    expect([await store.folders.list(), await store.history.list('one'), await store.quarantine()]).toEqual([[], [], []]);
    const now = await openDB(database.name);
    expect(now.version).toBe(present);
    now.close();
  });

  it('begins its histories with the text before the first save', async () => {
    await database.make(version, tables, records);
    const store = await database.connect({ now: () => 9 });
    await store.save('one', { xml: '<one-more/>' }, 3);
    const history = await store.history.list('one');
    expect(history).toMatchObject([{ revision: 4, at: 9 }, { revision: 3, at: 2, kind: 'auto', ...await factsOf('<one/>') }]);
    expect((await store.history.read(history[1]?.id ?? '')).xml).toBe('<one/>');
    await store.save('two', { xml: '<two/>' }, 1);
    expect(await store.history.list('two')).toMatchObject([{ revision: 1, at: 1 }]);
  });

  it('has lost nothing when its upgrade ends at any step, and is upgraded the next time', async () => {
    await database.make(version, tables, records);
    const make = IDBDatabase.prototype.createObjectStore;
    let [step, ends] = [0, 1];
    const ending = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function end(this: IDBDatabase, ...args) {
      const made = make.apply(this, args);
      step += 1;
      if (step === ends) made.transaction.abort();
      return made;
    });
    for (;; ends += 1) {
      step = 0;
      const opened = await database.connect().then((store) => store.close(), (error: unknown) => error);
      if (opened === undefined) break;
      const old = await openDB(database.name);
      expect([old.version, [...old.objectStoreNames]]).toEqual([version, tables.toSorted()]);
      const tx = old.transaction(tables);
      for (const [table, key, record] of records) expect(await tx.objectStore(table).get(key)).toEqual(record);
      // A connection that closes with a transaction open would block the next upgrade for a moment.
      await tx.done;
      old.close();
    }
    expect(ends).toBe(10 - tables.length + 1);
    ending.mockRestore();
    const store = await database.connect();
    expect(await store.open('one')).toEqual({ meta, xml: '<one/>' });
    expect(await store.save('one', { xml: '<one-more/>' }, 3)).toMatchObject({ revision: 4 });
  });

  it('waits while an older tab holds it, and is upgraded once that is gone', async () => {
    await database.make(version, tables, records);
    const holder = await openDB(database.name);
    const onBlocked = vi.fn();
    await expectFault(database.connect({ onBlocked }), 'blocked');
    expect(onBlocked).toHaveBeenCalledOnce();
    holder.close();
    expect(await (await database.connect()).open('one')).toEqual({ meta, xml: '<one/>' });
  });
});

it('the first database is made as a whole or not at all', async () => {
  const { openIndexedDbStore } = await import('../../src/workspace/index.ts');
  const name = crypto.randomUUID();
  const make = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(function end(this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('aborted', 'AbortError');
  });
  await expectFault(openIndexedDbStore({ name }), 'unavailable');
  make.mockRestore();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  const store = await openIndexedDbStore({ name });
  expect(await store.count()).toBe(0);
  await store.close();
  indexedDB.deleteDatabase(name);
});
