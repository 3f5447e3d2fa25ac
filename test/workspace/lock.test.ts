import { describe, expect, test } from 'vitest';
import { createFreeLocks, createLocks } from '../../src/workspace/index.ts';
import { fakeChannels, fakeLockManager, handClock, settle } from './fake-browser.ts';

/** Tabs of one origin. */
function browser() {
  const manager = fakeLockManager();
  const channel = fakeChannels();
  const clock = handClock();
  return { clock, tab: () => createLocks({ manager, channel: channel(), clock }) };
}

describe('the locks of diagrams', () => {
  test('given a diagram that nobody has, it is held, once and for all', async () => {
    const { tab } = browser();
    const one = tab();
    expect(await one.acquire('a')).toBe('held');
    expect(await one.acquire('a')).toBe('held');
    expect(await tab().acquire('b')).toBe('held');
  });

  test('given a diagram that another tab has, it is busy until that one lets go', async () => {
    const { tab, clock } = browser();
    const [one, other] = [tab(), tab()];
    await one.acquire('a');
    const asked = other.acquire('a');
    await clock.pass();
    expect(await asked).toBe('busy');
    one.release('a');
    await settle();
    expect(await other.acquire('a')).toBe('held');
  });

  test('given a diagram that was busy, this tab has it as soon as the other lets go, and hears of it', async () => {
    const { tab, clock } = browser();
    const [one, other] = [tab(), tab()];
    const heard: string[] = [];
    other.onFree((id) => heard.push(id));
    await one.acquire('a');
    const asked = other.acquire('a');
    await clock.pass();
    expect([await asked, heard]).toEqual(['busy', []]);
    one.release('a');
    await settle();
    expect(heard).toEqual(['a']);
    const again = one.acquire('a');
    await clock.pass();
    expect(await again).toBe('busy');
  });

  test('given a diagram that was busy and is not wanted any more, nobody waits for it', async () => {
    const { tab, clock } = browser();
    const [one, other] = [tab(), tab()];
    await one.acquire('a');
    const asked = other.acquire('a');
    await clock.pass();
    expect(await asked).toBe('busy');
    other.keepOnly('b');
    one.release('a');
    await settle();
    expect(await tab().acquire('a')).toBe('held');
  });

  test('given a page that is just going away, the next one has its diagram a moment later', async () => {
    const { tab } = browser();
    const old = tab();
    await old.acquire('a');
    const asked = tab().acquire('a');
    old.close();
    expect(await asked).toBe('held');
  });

  test('given a tab that is asked, it gives the diagram away after its work is done, and not before', async () => {
    const { tab, clock } = browser();
    const [holder, taker] = [tab(), tab()];
    await holder.acquire('a');
    const done: string[] = [];
    let finish = (): void => undefined;
    holder.onAsked((id) => new Promise((resolve) => {
      done.push(`asked for ${id}`);
      finish = resolve;
    }));
    holder.onLost(() => done.push('lost'));
    const taken = taker.takeOver('a').then(() => done.push('taken'));
    await settle();
    expect(done).toEqual(['asked for a']);
    finish();
    await taken;
    expect(done).toEqual(['asked for a', 'taken']);
    const again = holder.acquire('a');
    await clock.pass();
    expect(await again).toBe('busy');
  });

  test('given a tab that does not answer, the diagram is taken by force, and that tab hears of it', async () => {
    const { tab, clock } = browser();
    const [holder, taker] = [tab(), tab()];
    await holder.acquire('a');
    const lost: string[] = [];
    holder.onAsked(() => new Promise(() => undefined));
    holder.onLost((id) => lost.push(id));
    const taken = taker.takeOver('a');
    await settle();
    expect(lost).toEqual([]);
    await clock.pass();
    await taken;
    expect(lost).toEqual(['a']);
    expect(await taker.acquire('a')).toBe('held');
  });

  test('given a diagram that nobody has any more, taking it over needs no force', async () => {
    const { tab } = browser();
    const one = tab();
    await one.takeOver('a');
    expect(await one.acquire('a')).toBe('held');
  });

  test('given a browser that refuses locks, every tab may change everything', async () => {
    const { clock } = browser();
    const refusing = createLocks({ manager: { request: () => Promise.reject(new Error('denied')) }, channel: fakeChannels()(), clock });
    expect(await refusing.acquire('a')).toBe('held');
    await refusing.takeOver('a');
    const free = createFreeLocks();
    expect(await free.acquire('a')).toBe('held');
    await free.takeOver('a');
    free.close();
  });
});
