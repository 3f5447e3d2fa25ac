import { deleteDB, openDB } from 'idb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openIndexedDbStore, type Store } from '../../src/workspace/index.ts';
import { randomId } from '../../src/workspace/random-id.ts';
import { createTestDatabase } from './database.ts';
import { expectFault } from './place.ts';
import { storeContract } from './store-contract.ts';

storeContract('IndexedDB', async () => {
  const name = randomId();
  const stores: Store[] = [];
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await deleteDB(name);
  });
  return {
    connect: async (now) => {
      const store = await openIndexedDbStore({ name, now });
      stores.push(store);
      return store;
    },
  };
});

/** The version of the database that the app makes today. */
const present = 3;

describe('the store in IndexedDB', () => {
  const database = createTestDatabase();
  const { connect, plant, peek } = database;

  it('shows the others, and what is left, where a metadata record is damaged', async () => {
    const store = await connect({ now: () => 5 });
    const good = await store.create({ name: 'good', xml: '<good/>' });
    const bad = await store.create({ name: 'bad', xml: '<bad/>' });
    await plant('metas', bad.id, { id: bad.id, recordVersion: 1, name: 7, revision: 'x', createdAt: null });
    await plant('metas', 'rubbish', 'rubbish');
    await plant('metas', 'nothing', { recordVersion: 1 });
    expect(await store.list()).toEqual([good, { id: bad.id, name: '', revision: 0, createdAt: 0, changedAt: 0 }]);
    expect((await store.open(bad.id)).xml).toBe('<bad/>');
    expect(await store.save(bad.id, { xml: '<mended/>', name: 'mended' }, 0)).toMatchObject({ name: 'mended', revision: 1 });
  });

  it.each([
    ['views', 'readView', { x: 'left', y: 0, width: 1, height: 1 }],
    ['settings', 'readLastOpen', { value: 7 }],
  ] as const)('reads a damaged record of %s as none', async (table, method, record) => {
    const store = await connect();
    await plant(table, 'lastOpen', record);
    expect(await store[method]('lastOpen')).toBeUndefined();
  });

  it('says so where a text is damaged', async () => {
    const store = await connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    await plant('texts', id, { id, xml: null });
    await expectFault(store.open(id), 'damaged');
  });

  it('does not touch a record of a newer app', async () => {
    const store = await connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    const newer = { id, recordVersion: 99, title: 'a' };
    await plant('metas', id, newer);
    await expectFault(store.open(id), 'newer');
    await expectFault(store.save(id, { xml: '<b/>' }, 1), 'newer');
    await expectFault(store.rename(id, 'b'), 'newer');
    expect(await peek('metas', id)).toEqual(newer);
  });

  it('lists the sound catalogues beside a damaged one, and does not touch one of a newer app', async () => {
    const store = await connect({ now: () => 5 });
    const sound = await store.catalogues.create('{}');
    await plant('catalogues', 'bad', { id: 'bad', text: 7 });
    await plant('catalogues', 'odd', { id: 'odd', text: 'x', revision: 'y' });
    await plant('catalogues', 'newer', { id: 'newer', recordVersion: 99 });
    expect(await store.catalogues.list()).toEqual([{ id: 'odd', text: 'x', revision: 0, createdAt: 0, changedAt: 0 }, sound]);
    await expectFault(store.catalogues.save('bad', '{}', 0), 'damaged');
    await expectFault(store.catalogues.remove('newer'), 'newer');
  });

  it('says that the data is of a newer app', async () => {
    (await openDB(database.name, 99)).close();
    await expectFault(connect(), 'newer');
  });

  it('says that the browser keeps no data', async () => {
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expectFault(connect(), 'unavailable');
    opening.mockRestore();
    expect(await (await connect()).list()).toEqual([]);
  });

  it('says that an older tab holds the data, and can be opened once that is gone', async () => {
    const holder = await openDB(database.name, present);
    const older = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function open(this: IDBFactory, wanted: string) {
      return this.open(wanted, present + 1);
    });
    const onBlocked = vi.fn();
    await expectFault(connect({ onBlocked }), 'blocked');
    expect(onBlocked).toHaveBeenCalledOnce();
    older.mockRestore();
    holder.close();
    await deleteDB(database.name);
    expect(await (await connect()).list()).toEqual([]);
  });

  it('lets go of the data when a newer app in another tab asks for it, and says so', async () => {
    const onLost = vi.fn();
    const store = await connect({ onLost });
    const newer = await openDB(database.name, present + 1);
    expect(onLost).toHaveBeenCalledOnce();
    await expectFault(store.list(), 'newer');
    newer.close();
  });

  it('is saved only when the transaction is complete', async () => {
    const store = await connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    const put = IDBObjectStore.prototype.put;
    // As over quota: the request succeeds, then the transaction is aborted.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function late(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    const error = await expectFault(store.save(id, { xml: '<b/>' }, 1), 'unavailable');
    expect(error.cause).toBeInstanceOf(DOMException);
    vi.restoreAllMocks();
    expect(await store.open(id)).toMatchObject({ meta: { revision: 1 }, xml: '<a/>' });
  });

  it('says that the disk is full', async () => {
    const store = await connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expectFault(store.save(id, { xml: '<b/>' }, 1), 'quota');
    vi.restoreAllMocks();
    expect(await store.open(id)).toMatchObject({ meta: { revision: 1 }, xml: '<a/>' });
  });

  it('asks for transactions that are on the disk when they are done', async () => {
    const store = await connect();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.create({ name: 'a', xml: '<a/>' });
    expect(begin.mock.calls.map((call) => call[2])).toEqual([{ durability: 'strict' }]);
  });

  it('reads no text for the list', async () => {
    const store = await connect();
    await store.create({ name: 'a', xml: '<a/>' });
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.list();
    expect(begin.mock.calls.map((call) => call[0])).toEqual([['metas', 'settings']]);
  });
});
