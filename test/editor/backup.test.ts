import { describe, expect, it, vi } from 'vitest';
import { createBackups } from '../../src/editor/backup.ts';
import type { BackupsOptions, BackupState } from '../../src/editor/backup.ts';
import { createWords } from '../../src/words/index.ts';
import { createBackupLog, createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

const day = 86_400_000;
const words = createWords('en');

function setUp(options: Partial<BackupsOptions> & { at?: number } = {}) {
  const clock = { now: options.at ?? 1000 * day };
  const store = options.store ?? createMemoryStore({ now: () => clock.now });
  const log = createBackupLog(() => memoryStorageOf);
  const memoryStorageOf = memoryStorage();
  const calls = { flush: vi.fn<() => Promise<void>>(() => Promise.resolve()), refresh: vi.fn<() => Promise<void>>(() => Promise.resolve()) };
  const backups = createBackups({ store, log, storage: undefined, words: () => words, now: () => clock.now, ...calls, ...options });
  const states: BackupState[] = [];
  backups.snapshot.subscribe(({ state }) => states.push(state));
  return { clock, store, log, calls, backups, states };
}

const archiveOf = (state: BackupState, name = 'backup.zip'): File => new File([state.kind === 'written' ? state.archive : ''], name);

describe('backups', () => {
  it('are made of what is saved, with progress, under the time, and taken in elsewhere', async () => {
    const here = setUp({ at: new Date(2026, 10, 3, 9, 5).getTime() });
    await here.store.create({ name: 'Order', xml: '<a/>' });
    await here.backups.write();
    expect(here.calls.flush).toHaveBeenCalledOnce();
    expect(here.states.map((state) => (state.kind === 'working' ? `${state.step} ${state.done}/${state.total}` : state.kind))).toEqual(['write 0/0', 'write 1/1', 'written']);
    const written = here.backups.snapshot.value.state;
    expect(written).toMatchObject({ fileName: 'eTOM Flow backup 2026-11-03 09-05.zip', diagrams: 1, versions: 1 });
    const there = setUp();
    await there.backups.restore(archiveOf(written));
    expect(there.backups.snapshot.value.state).toMatchObject({ kind: 'restored', fileName: 'backup.zip', report: { added: 1 } });
    expect(there.calls.refresh).toHaveBeenCalledOnce();
    expect((await there.store.list()).map(({ name }) => name)).toEqual(['Order']);
    there.backups.dismiss();
    expect(there.backups.snapshot.value.state).toEqual({ kind: 'idle' });
  });

  it('are known among other files', async () => {
    const { backups } = setUp();
    await backups.write();
    const file = archiveOf(backups.snapshot.value.state);
    backups.dismiss();
    expect(await backups.restoreIfBackup(new File(['other'], 'other.zip'))).toBe(false);
    expect(backups.snapshot.value.state).toEqual({ kind: 'idle' });
    expect(await backups.restoreIfBackup(file)).toBe(true);
    expect(backups.snapshot.value.state.kind).toBe('restored');
  });

  it('that are none are refused with the reason', async () => {
    const { backups } = setUp();
    await backups.restore(new File(['nothing'], 'some.zip'));
    expect(backups.snapshot.value.state).toEqual({ kind: 'failed', task: 'restore', fileName: 'some.zip', fault: 'foreign' });
  });

  it('tell of a store that refuses, and show what came in before', async () => {
    const made = setUp();
    await made.store.create({ name: 'Order', xml: '<a/>' });
    await made.backups.write();
    const { backups, calls, store } = setUp();
    vi.spyOn(store, 'merge').mockRejectedValue(new StoreError('quota'));
    await backups.restore(archiveOf(made.backups.snapshot.value.state));
    expect(backups.snapshot.value.state).toMatchObject({ kind: 'failed', fault: 'quota' });
    expect(calls.refresh).toHaveBeenCalledOnce();
  });
});

describe('the reminder', () => {
  const old = (now: number) => [{ id: 'a', name: 'a', revision: 1, createdAt: now - 10 * day, changedAt: now - day }];

  it('comes, is put off, comes back, and goes with a backup', async () => {
    const { backups, clock } = setUp();
    backups.judge(old(clock.now));
    await expect.poll(() => backups.snapshot.value.reminder).toEqual({ changed: 1, madeAt: undefined });
    backups.putOff();
    expect(backups.snapshot.value.reminder).toBeUndefined();
    clock.now += 3 * day;
    backups.judge(old(clock.now));
    await expect.poll(() => backups.snapshot.value.reminder?.changed).toBe(1);
    await backups.write();
    expect(backups.snapshot.value.reminder).toBeUndefined();
  });

  it('does not come where the diagrams are kept elsewhere too', async () => {
    const { backups, clock } = setUp();
    backups.judge(old(clock.now));
    await expect.poll(() => backups.snapshot.value.reminder).toBeDefined();
    backups.judge(old(clock.now), true);
    await expect.poll(() => backups.snapshot.value.reminder).toBeUndefined();
  });

  it('goes when the browser promises to keep the data, which is asked now and then', async () => {
    const persist = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const { backups, clock } = setUp({ storage: { persist, persisted: () => Promise.resolve(false) } });
    backups.judge(old(clock.now));
    await expect.poll(() => backups.snapshot.value.reminder).toBeDefined();
    await backups.askToKeep();
    await backups.askToKeep();
    expect(persist).toHaveBeenCalledOnce();
    expect(backups.snapshot.value.reminder).toBeDefined();
    clock.now += 14 * day;
    await backups.askToKeep();
    expect(persist).toHaveBeenCalledTimes(2);
    expect(backups.snapshot.value.reminder).toBeUndefined();
  });
});
