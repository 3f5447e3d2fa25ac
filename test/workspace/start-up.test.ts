import { describe, expect, test } from 'vitest';
import { createMarker, createMemoryData, createMemoryStore, startUp, StoreError } from '../../src/workspace/index.ts';
import type { MemoryData, Store, StoreFault } from '../../src/workspace/index.ts';
import { memoryStorage } from './memory-storage.ts';

const flow = { name: 'Order to payment', xml: '<a/>' };

/** A browser with its data and its marker; each start is a new page. */
function browser() {
  const data: MemoryData = createMemoryData();
  const storage = memoryStorage();
  const marker = createMarker(() => storage);
  return {
    marker,
    start: (open: () => Promise<Store> = () => Promise.resolve(createMemoryStore({ data }))) => startUp({ open, memory: () => createMemoryStore(), marker }),
    /** The same browser after its database is gone, and nothing else. */
    cleared: () => startUp({ open: () => Promise.resolve(createMemoryStore()), memory: () => createMemoryStore(), marker }),
  };
}

function storeOf(day: Awaited<ReturnType<typeof startUp>>): Store {
  if (!('store' in day)) throw new Error(`there is no store: ${day.kind}`);
  return day.store;
}

describe('the start of a day', () => {
  test('given the first visit, it is an empty workspace', async () => {
    const { start, marker } = browser();
    expect((await start()).kind).toBe('kept');
    expect(marker.loss()).toBeUndefined();
  });

  test('given diagrams, they are there again; given a database that went away, that is no first visit', async () => {
    const { start, cleared, marker } = browser();
    await storeOf(await start()).create(flow);
    expect(await storeOf(await start()).list()).toHaveLength(1);
    expect(await cleared()).toMatchObject({ kind: 'gone', loss: { count: 1 } });
    expect((await cleared()).kind).toBe('gone');
    marker.answer();
    expect((await cleared()).kind).toBe('kept');
  });

  test('given a person who deleted the last diagram for ever, nothing is missed', async () => {
    const { start, cleared } = browser();
    const store = storeOf(await start());
    const { id } = await store.create(flow);
    await store.remove(id);
    expect((await start()).kind).toBe('kept');
    await store.purge([id]);
    expect((await start()).kind).toBe('kept');
    expect((await cleared()).kind).toBe('kept');
  });

  test.each<[StoreFault, string]>([['unavailable', 'memory'], ['blocked', 'memory'], ['quota', 'memory'], ['newer', 'newer']])(
    'given a store that does not open (%s), the day begins as %s', async (fault, kind) => {
      const day = await browser().start(() => Promise.reject(new StoreError(fault)));
      expect(day).toMatchObject(kind === 'memory' ? { kind, fault } : { kind });
    },
  );

  test('given a store that opens and does not answer, nobody takes it for an empty one', async () => {
    const { start, marker } = browser();
    marker.note(3);
    const dead = (fault: StoreFault): Promise<Store> => Promise.resolve({ ...createMemoryStore(), count: () => Promise.reject(new StoreError(fault)) });
    expect(await start(() => dead('unavailable'))).toEqual({ kind: 'unreadable', fault: 'unavailable' });
    expect(await start(() => dead('newer'))).toEqual({ kind: 'newer' });
    expect(marker.loss()).toBeUndefined();
    expect((await start()).kind).toBe('gone');
  });
});
