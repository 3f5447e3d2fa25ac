import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk } from '../../src/editor/desk.ts';
import type { Desk } from '../../src/editor/desk.ts';
import type { Session } from '../../src/editor/session.ts';
import { emptySnapshot } from '../../src/editor/snapshot.ts';
import { createWords } from '../../src/words/index.ts';
import { createFreeLocks, createJournal, createLocks, createMemoryData, createMemoryStore, StoreError, systemClock } from '../../src/workspace/index.ts';
import type { DiagramLocks, Store } from '../../src/workspace/index.ts';
import { fakeChannels, fakeLockManager } from '../workspace/fake-browser.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  // What is hashed elsewhere comes back at a time of its own; without it the app hashes by itself.
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), randomUUID: crypto.randomUUID.bind(crypto) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A document that is only its text: each edit leaves a mark at its end. */
function textSession() {
  const changes = new Set<() => void>();
  let xml = '';
  let isReadOnly = false;
  const nothing = (): (() => void) => () => undefined;
  const session = {
    snapshot: { value: emptySnapshot, subscribe: nothing },
    importXml: async (text: string) => {
      await Promise.resolve();
      xml = text;
      return { warnings: [] };
    },
    saveXml: () => Promise.resolve(xml),
    extras: () => ({ processes: [], digest: { tasks: 0, tagged: 0, valid: 0, tags: [], errors: 0, warnings: 0 }, words: { names: '', ids: '', documentation: '' } }),
    onChange: (listener: () => void) => {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    onMove: nothing,
    setReadOnly: (next: boolean) => (isReadOnly = next),
    finishLabel: () => undefined,
    setResolve: () => undefined,
    view: () => ({ x: 0, y: 0, width: 1, height: 1 }),
    show: () => undefined,
    processes: () => [],
  } as unknown as Session;
  return {
    session,
    text: () => xml,
    /** Does it, unless the document can be looked at only; says whether it did. */
    edit: (mark: string): boolean => {
      if (isReadOnly || xml === '') return false;
      xml += `<!--${mark}-->`;
      for (const listener of changes) listener();
      return true;
    },
  };
}

interface Tab {
  readonly desk: Desk;
  readonly edit: (mark: string) => boolean;
  readonly text: () => string;
  /** Closes the tab, as far as the page is still asked. */
  readonly close: () => Promise<void>;
}

/** Tabs of one browser. `slow` is called before and after each call of the store. */
function browser({ locked, slow = () => Promise.resolve() }: { readonly locked: boolean; readonly slow?: () => Promise<void> }) {
  const data = createMemoryData();
  const storage = memoryStorage();
  const manager = fakeLockManager();
  const channel = fakeChannels();
  const truth = createMemoryStore({ data });
  let isFull = false;

  /** The store as one page sees it: what a page that is gone has asked for, and was not done yet, is never done. */
  function storeOfTab(page: { isGone: boolean }): Store {
    const store = createMemoryStore({ data });
    const slowed = <Values extends readonly unknown[], T>(call: (...values: Values) => Promise<T>) => async (...values: Values): Promise<T> => {
      await slow();
      if (page.isGone) await new Promise(() => undefined);
      const result = await call(...values);
      await slow();
      return result;
    };
    const room = <Values extends readonly unknown[], T>(call: (...values: Values) => Promise<T>) => (...values: Values): Promise<T> =>
      (isFull ? Promise.reject(new StoreError('quota')) : call(...values));
    return { ...store, save: slowed(room(store.save)), create: slowed(room(store.create)), open: slowed(store.open) };
  }

  return {
    truth,
    setFull: (next: boolean) => (isFull = next),
    openTab: (): Tab & { readonly started: Promise<void>; readonly locks: DiagramLocks } => {
      const { session, edit, text } = textSession();
      const page = { isGone: false };
      const locks = locked ? createLocks({ manager, channel: channel(), clock: systemClock }) : createFreeLocks();
      const desk = createDesk({ store: storeOfTab(page), session, journal: createJournal(() => storage), locks, memoryOnly: undefined, words: () => createWords('en') });
      const started = desk.start();
      // A start that fails leaves what waits for it waiting.
      started.catch(() => undefined);
      const close = async (): Promise<void> => {
        desk.leavePage();
        await vi.advanceTimersByTimeAsync(0);
        page.isGone = true;
        desk.dispose();
      };
      return { desk, edit, text, close, locks, started };
    },
    /** Everything that is kept of all diagrams: heads, copies, histories. */
    kept: async (): Promise<string> => {
      const diagrams = [...await truth.list(), ...await truth.listRemoved()];
      const texts = await Promise.all(diagrams.map(async ({ id }) => {
        const versions = await Promise.all((await truth.history.list(id)).map((version) => truth.history.read(version.id)));
        return [(await truth.open(id)).xml, ...versions.map(({ xml }) => xml)];
      }));
      return texts.flat().join('\n');
    },
  };
}

async function opened(tab: Tab & { readonly started: Promise<void> }): Promise<Tab> {
  await vi.advanceTimersByTimeAsync(1000);
  await tab.started;
  return tab;
}

function stateOf({ desk }: Tab): string {
  const { readOnly, save } = desk.snapshot.value;
  return `${readOnly ? 'read-only ' : ''}${save.kind}`;
}

async function namesIn(store: Store): Promise<string[]> {
  return (await store.list()).map(({ name }) => name).toSorted();
}

describe('saving at the desk', () => {
  test('given a change, it is saved within a second; under continuous changes within five', async () => {
    const tab = await opened(browser({ locked: true }).openTab());
    tab.edit('one');
    expect(stateOf(tab)).toBe('dirty');
    await vi.advanceTimersByTimeAsync(1000);
    expect(stateOf(tab)).toBe('saved');
    const { save: before } = tab.desk.snapshot.value;
    for (let time = 0; time < 5000; time += 250) {
      tab.edit('again');
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(tab.desk.snapshot.value.save).not.toBe(before);
    expect(tab.desk.snapshot.value.open?.revision).toBeGreaterThan(2);
  });

  test('given a second tab, it goes on with the newest text as soon as the first one is closed', async () => {
    const { openTab, truth } = browser({ locked: true });
    const first = await opened(openTab());
    const second = await opened(openTab());
    first.edit('the last word');
    await first.desk.flush();
    await first.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(stateOf(second)).toBe('saved');
    expect(second.text()).toContain('the last word');
    expect(second.edit('goes on')).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await namesIn(truth)).toEqual(['New flow']);
  });

  test('given a second tab, it looks only, until it takes over; the first one saves before it gives the diagram away', async () => {
    const { openTab, truth } = browser({ locked: true });
    const first = await opened(openTab());
    const second = await opened(openTab());
    expect([stateOf(first), stateOf(second)]).toEqual(['saved', 'read-only saved']);
    expect(second.edit('refused')).toBe(false);
    first.edit('in the very moment');
    const taken = second.desk.takeOver();
    await vi.advanceTimersByTimeAsync(100);
    await taken;
    expect([stateOf(first), stateOf(second)]).toEqual(['read-only saved', 'saved']);
    expect(second.text()).toContain('in the very moment');
    expect(second.edit('goes on')).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    const woken = first.desk.wake();
    await vi.advanceTimersByTimeAsync(1000);
    await woken;
    expect(first.text()).toContain('goes on');
    expect(await namesIn(truth)).toEqual(['New flow']);
  });

  test('given a tab that does not answer while its disk is full, its work becomes a copy as soon as there is room', async () => {
    const { openTab, truth, setFull } = browser({ locked: true });
    const first = await opened(openTab());
    const second = await opened(openTab());
    setFull(true);
    first.edit('mine');
    const taken = second.desk.takeOver();
    await vi.advanceTimersByTimeAsync(5000);
    await taken;
    expect([stateOf(first), stateOf(second)]).toEqual(['read-only failed', 'saved']);
    expect(first.desk.snapshot.value.fault).toBe('quota');
    setFull(false);
    second.edit('theirs');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([stateOf(first), stateOf(second)]).toEqual(['read-only saved', 'saved']);
    const names = await namesIn(truth);
    expect(names).toEqual(['New flow', 'New flow (from this tab)']);
    expect(first.text()).not.toContain('mine');
    const copy = (await truth.list()).find(({ name }) => name !== 'New flow');
    expect((await truth.open(copy?.id ?? '')).xml).toContain('mine');
  });

  test('given a tab that is closed with unsaved work while another waits, the next start has that work', async () => {
    const { openTab, kept, setFull } = browser({ locked: true });
    const tab = await opened(openTab());
    setFull(true);
    tab.edit('last words');
    await tab.close();
    setFull(false);
    await opened(openTab());
    expect(await kept()).toContain('last words');
  });

  test('given a page that is slow to be gone, the one in its place has the diagram and its last words; coming back it looks only', async () => {
    const { openTab, truth } = browser({ locked: true });
    const old = await opened(openTab());
    old.edit('last words');
    old.desk.leavePage();
    const next = await opened(openTab());
    expect([stateOf(next), next.text().includes('last words'), next.edit('goes on')]).toEqual(['saved', true, true]);
    await vi.advanceTimersByTimeAsync(1000);
    const woken = old.desk.wake();
    await vi.advanceTimersByTimeAsync(1000);
    await woken;
    expect([stateOf(old), old.text().includes('goes on')]).toEqual(['read-only saved', true]);
    expect(await namesIn(truth)).toEqual(['New flow']);
  });

  test('given a page that comes back while no other has taken its diagram, it goes on', async () => {
    const { openTab } = browser({ locked: true });
    const tab = await opened(openTab());
    tab.desk.leavePage();
    const woken = tab.desk.wake();
    await vi.advanceTimersByTimeAsync(1000);
    await woken;
    expect([stateOf(tab), tab.edit('goes on'), stateOf(await opened(openTab()))]).toEqual(['saved', true, 'read-only saved']);
  });

  test('given a diagram that another tab works on, the words of a dead tab about it become a copy', async () => {
    const { openTab, truth, setFull } = browser({ locked: true });
    const dead = await opened(openTab());
    setFull(true);
    dead.edit('dead');
    await dead.close();
    const living = await opened(openTab());
    expect(stateOf(living)).toBe('saved');
    setFull(false);
    living.edit('living');
    await vi.advanceTimersByTimeAsync(1000);
    await opened(openTab());
    expect(await namesIn(truth)).toEqual(['New flow', 'New flow (from this tab)']);
  });

  test('given a store of this tab only, its work is in the next store that is better, once', async () => {
    const storage = memoryStorage();
    const day = async (store: Store, memoryOnly: 'unavailable' | undefined) => {
      const { session, edit, text } = textSession();
      const desk = createDesk({ store, session, journal: createJournal(() => storage), memoryOnly, words: () => createWords('en') });
      const started = desk.start();
      await vi.advanceTimersByTimeAsync(1000);
      await started;
      return { desk, edit, text };
    };
    const first = await day(createMemoryStore(), 'unavailable');
    first.edit('first day');
    await vi.advanceTimersByTimeAsync(1000);
    const second = await day(createMemoryStore(), 'unavailable');
    expect(second.text()).toContain('first day');
    second.edit('second day');
    await vi.advanceTimersByTimeAsync(1000);
    const better = createMemoryStore();
    const third = await day(better, undefined);
    expect(third.text()).toContain('second day');
    expect(await namesIn(better)).toHaveLength(1);
    expect(createJournal(() => storage).read()).toEqual([]);
  });

  test.each([{ locked: true }, { locked: false }])('whatever two tabs do, and however slow the store is, no edit is lost: $locked', async ({ locked }) => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), tab: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const), tab: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeOver' as const), tab: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('wake' as const), tab: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('full' as const), isFull: fc.boolean() }) },
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), time: fc.constantFrom(0, 100, 700, 3000) }) },
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.infiniteStream(fc.nat(60)), async (steps, delays) => {
      let isHurried = false;
      const slow = (): Promise<void> => new Promise((resolve) => {
        setTimeout(resolve, isHurried ? 0 : Number(delays.next().value) * 20);
      });
      const { openTab, kept, setFull } = browser({ locked, slow });
      const tabs: Tab[] = [openTab(), openTab()];
      await vi.advanceTimersByTimeAsync(20_000);
      const marks: string[] = [];
      for (const [index, one] of steps.entries()) {
        const tab = 'tab' in one ? tabs[one.tab] : undefined;
        const mark = `edit ${index}.`;
        switch (one.kind) {
          case 'edit': if (tab?.edit(mark) === true) marks.push(mark); break;
          case 'flush': void tab?.desk.flush(); break;
          case 'takeOver': void tab?.desk.takeOver(); break;
          case 'wake': void tab?.desk.wake(); break;
          case 'full': setFull(one.isFull); break;
          case 'wait': await vi.advanceTimersByTimeAsync(one.time); break;
          case 'reload': await tab?.close(); tabs[one.tab] = openTab(); break;
        }
      }
      setFull(false);
      isHurried = true;
      await vi.advanceTimersByTimeAsync(200_000);
      // What waits in the journal is taken up by another start.
      const last = openTab();
      await vi.advanceTimersByTimeAsync(20_000);
      const text = await kept();
      expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
      for (const { desk } of [...tabs, last]) {
        expect(desk.snapshot.value.save.kind).toBe('saved');
        desk.dispose();
      }
    }), { numRuns: 50 });
  });
});
