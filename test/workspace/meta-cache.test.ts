import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryData, createMemoryStore, type Store } from '../../src/workspace/index.ts';
import { createMemoryTables } from '../../src/workspace/memory-tables.ts';
import { createCachedTables } from '../../src/workspace/meta-cache.ts';

type Step = readonly [tab: 0 | 1, what: 'create' | 'save' | 'rename' | 'remove' | 'restore' | 'purge' | 'list' | 'fail', which: number];

async function perform(store: Store, [, what, which]: Step): Promise<unknown> {
  const metas = [...await store.list(), ...await store.listRemoved()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const meta = metas[which % Math.max(1, metas.length)];
  if (what === 'create' || meta === undefined) return store.create({ name: `n${which}`, xml: `<n${which}/>` });
  switch (what) {
    case 'save': return store.save(meta.id, { xml: `<s${which}/>` }, meta.revision);
    case 'rename': return store.rename(meta.id, `r${which}`);
    case 'remove': return store.remove(meta.id);
    case 'restore': return store.restore(meta.id);
    case 'purge': return store.purge([meta.id]);
    case 'list': return store.list();
    case 'fail': return store.save(meta.id, { xml: '<f/>' }, meta.revision + 7).catch(() => undefined);
  }
}

describe('the remembered metadata', () => {
  it('are what a tab reads that remembers nothing, whatever two tabs do one after the other or at once', async () => {
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom(0 as const, 1 as const), fc.constantFrom('create' as const, 'create' as const, 'save' as const, 'rename' as const, 'remove' as const, 'restore' as const, 'purge' as const, 'list' as const, 'fail' as const), fc.nat(9));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 }), async (steps) => {
      let time = 0;
      const data = createMemoryData();
      const now = () => ++time;
      const tabs = [createMemoryStore({ data, now }), createMemoryStore({ data, now })] as const;
      const running: Promise<unknown>[] = [];
      for (const [each, waits] of steps) {
        // Two at once may meet: then one of them is refused.
        running.push(perform(tabs[each[0]], each).catch(() => undefined));
        if (waits) await Promise.all(running);
      }
      await Promise.all(running);
      const fresh = createMemoryStore({ data, now });
      for (const tab of tabs) {
        expect(await tab.list()).toEqual(await fresh.list());
        expect(await tab.listRemoved()).toEqual(await fresh.listRemoved());
      }
    }), { numRuns: 60 });
  });

  it('are read once, and not again after changes of their own tab', async () => {
    const data = createMemoryData();
    const plain = createMemoryTables(data.records, data.turn);
    const read = vi.fn();
    const tables = createCachedTables({
      ...plain,
      transact: (names, mode, work) => plain.transact(names, mode, (open) => work({
        ...open,
        getAll: (table) => {
          read(table);
          return open.getAll(table);
        },
      })),
    });
    const put = (id: string) => tables.transact(['metas'], 'readwrite', (open) => open.put('metas', id, { id, name: id, recordVersion: 2 }));
    await put('a');
    await tables.metas();
    await put('b');
    expect((await tables.metas()).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(read).toHaveBeenCalledOnce();
  });
});
