import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/workspace/index.ts';
import { createTestDatabase } from './database.ts';
import { expectFault } from './place.ts';

describe('a store in IndexedDB under faults', () => {
  const database = createTestDatabase();
  const begin = IDBDatabase.prototype.transaction;
  const put = IDBObjectStore.prototype.put;

  /** Closes the connection under a transaction that begins, so often. */
  const losing = (times: number) => {
    let left = times;
    return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function lose(this: IDBDatabase, ...args) {
      if (left > 0) {
        left -= 1;
        this.close();
      }
      return begin.apply(this, args);
    });
  };

  it.each([1, 2])('opens a connection that is lost %i times anew and goes on', async (times) => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    losing(times);
    expect((await store.open(id)).xml).toBe('<a/>');
  });

  it('gives up after three tries, and does the next thing all the same', async () => {
    const pause = vi.fn(() => Promise.resolve());
    const store = await database.connect({ pause });
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    losing(3);
    await expectFault(store.save(id, { xml: '<b/>' }, 1), 'unavailable');
    expect(pause).toHaveBeenCalledTimes(2);
    expect(await store.save(id, { xml: '<b/>' }, 1)).toMatchObject({ revision: 2 });
  });

  it('saves each text once while every third transaction is aborted', async () => {
    const store = await database.connect();
    let meta = await store.create({ name: 'a', xml: '<a/>' });
    let count = 0;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function abort(this: IDBDatabase, ...args) {
      const tx = begin.apply(this, args);
      count += 1;
      if (count % 3 === 0) tx.abort();
      return tx;
    });
    for (let edit = 1; edit <= 20; edit += 1) meta = await store.save(meta.id, { xml: `<e${edit}/>` }, meta.revision);
    vi.restoreAllMocks();
    expect(meta.revision).toBe(21);
    expect((await store.open(meta.id)).xml).toBe('<e20/>');
    expect(await store.history.list(meta.id)).toHaveLength(21);
  });

  it('saves each text once while every third is aborted at its end', async () => {
    const store = await database.connect();
    let meta = await store.create({ name: 'a', xml: '<a/>' });
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function late(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === 'metas') {
        count += 1;
        if (count % 3 === 0) request.addEventListener('success', () => this.transaction.abort());
      }
      return request;
    });
    for (let edit = 1; edit <= 20; edit += 1) meta = await store.save(meta.id, { xml: `<e${edit}/>` }, meta.revision);
    expect(count).toBeGreaterThan(20);
    expect((await store.history.list(meta.id)).map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, index) => 21 - index));
  });

  it('makes one diagram where its creation was tried twice', async () => {
    const store = await database.connect();
    let left = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function late(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (left > 0) request.addEventListener('success', () => this.transaction.abort());
      left -= 1;
      return request;
    });
    const meta = await store.create({ name: 'a', xml: '<a/>' });
    expect([await store.list(), await store.history.list(meta.id)]).toMatchObject([[{ id: meta.id }], [{ revision: 1 }]]);
  });

  it('is not tried again where the disk is full, and leaves everything as it was', async () => {
    const pause = vi.fn(() => Promise.resolve());
    const store = await database.connect({ pause });
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore, ...args) {
      if (this.name === 'versionTexts') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expectFault(store.save(id, { xml: '<b/>', words: { names: 'b', ids: '', documentation: '' } }, 1), 'quota');
    expect(pause).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await store.open(id)).toMatchObject({ meta: { revision: 1 }, xml: '<a/>' });
    expect([await store.history.list(id), await store.readSearchRecords()]).toMatchObject([[{ revision: 1 }], []]);
  });

  it.each<[name: 'getAll' | 'getAllKeys' | 'get', call: (store: Store, id: string) => Promise<unknown>]>([
    ['getAll', (store) => store.readSearchRecords()],
    ['getAllKeys', (store) => store.quarantine()],
    ['get', (store, id) => store.open(id)],
  ])('rejects once, and nobody else hears of it, where the database throws at %s', async (method, call) => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
      throw new DOMException('the disk is gone', 'UnknownError');
    });
    await expectFault(call(store, id), 'unavailable');
    vi.restoreAllMocks();
    expect(await store.list()).toHaveLength(1);
  });

  it('says when the browser ended the connection, and opens it anew when it is asked for a sign of life', async () => {
    const onLost = vi.fn();
    const store = await database.connect({ onLost });
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.probe();
    const before = begun.mock.contexts.at(-1) as IDBDatabase | undefined;
    before?.dispatchEvent(new Event('close'));
    expect(onLost).toHaveBeenCalledOnce();
    await store.probe();
    expect(begun.mock.contexts.at(-1)).not.toBe(before);
    before?.close();
    await store.close();
    await expectFault(store.probe(), 'unavailable');
  });
});
