import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarker, createMemoryStore, findLoss, markStore } from '../../src/workspace/index.ts';
import { memoryStorage } from './memory-storage.ts';

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the marker of a database', () => {
  it('is silent where there never was one', async () => {
    expect(await findLoss(createMemoryStore(), createMarker(memoryStorage))).toBeUndefined();
  });

  it('says at an empty new database what was there, again and again, until it is answered', async () => {
    const storage = memoryStorage();
    const marker = createMarker(() => storage, () => 7);
    const store = markStore(createMemoryStore(), marker);
    await store.createMany([{ name: 'a', xml: '<a/>' }, { name: 'b', xml: '<b/>' }]);
    await store.create({ name: 'c', xml: '<c/>' });
    const later = createMarker(() => storage, () => 99);
    const loss = { kind: 'gone', count: 3, at: 7 };
    const empty = markStore(createMemoryStore(), later);
    expect(await findLoss(empty, later)).toEqual(loss);
    await empty.create({ name: 'new', xml: '<new/>' });
    expect(await findLoss(empty, later)).toEqual(loss);
    later.answer();
    expect([later.loss(), await findLoss(empty, later)]).toEqual([undefined, undefined]);
  });

  it('is silent where a person deleted the diagrams', async () => {
    const storage = memoryStorage();
    const marker = createMarker(() => storage);
    const store = markStore(createMemoryStore({ now: () => 1 }), marker);
    const [a, b] = [await store.create({ name: 'a', xml: '<a/>' }), await store.create({ name: 'b', xml: '<b/>' })];
    await store.purge([a.id]);
    await store.remove(b.id);
    expect(await findLoss(store, marker)).toBeUndefined();
    await store.purgeOld(2);
    expect(await store.count()).toBe(0);
    expect(await findLoss(store, marker)).toBeUndefined();
  });

  it('speaks up exactly where diagrams were noted and none are found', () => {
    fc.assert(fc.property(fc.array(fc.nat(5)), fc.nat(5), (noted, found) => {
      const storage = memoryStorage();
      let time = 0;
      const marker = createMarker(() => storage, () => ++time);
      for (const count of noted) marker.note(count);
      const last = noted.at(-1) ?? 0;
      expect(marker.compare(found)).toEqual(found === 0 && last > 0 ? { kind: 'gone', count: last, at: noted.length } : undefined);
    }));
  });

  it.each([['that is denied', denied], ['with rubbish in it', () => ({ getItem: () => '{"count":-1}', setItem: () => undefined })]])('says nothing in a storage %s', (_, storage) => {
    const marker = createMarker(storage);
    marker.note(3);
    expect([marker.compare(0), marker.loss()]).toEqual([undefined, undefined]);
    marker.answer();
  });
});
