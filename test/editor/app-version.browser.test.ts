import { describe, expect, it, vi } from 'vitest';
import { createAppVersion } from '../../src/editor/app-version.ts';

/** What a worker does for all tabs: one version waits, and one `activate` is heard by every tab. */
function aVersion() {
  const waiting: (() => void)[] = [];
  const active: (() => void)[] = [];
  const activate = vi.fn<() => void>(() => { for (const listener of active) listener(); });
  return { arrive: () => { for (const listener of waiting) listener(); }, activate, next: { onWaiting: (listener: () => void) => void waiting.push(listener), onActive: (listener: () => void) => void active.push(listener), activate } };
}

/** A tab that follows a version. */
function aTab(next: ReturnType<typeof aVersion>['next'], { saves = true, busy = false } = {}) {
  const tab = { saves, busy, reload: vi.fn<() => void>() };
  const version = createAppVersion({ next, locks: navigator.locks, save: () => Promise.resolve(tab.saves), isBusy: () => tab.busy, reload: tab.reload });
  return { tab, version };
}

/** Lets the locks of the tabs of one test go, so that the next test has only its own. */
async function leave(...tabs: readonly ReturnType<typeof aTab>[]): Promise<void> {
  for (const { tab, version } of tabs) {
    tab.saves = true;
    await version.agree();
  }
}

describe('a new version', () => {
  it('asks, and reloads when the only tab agrees', async () => {
    const { next, arrive, activate } = aVersion();
    const { tab, version } = aTab(next);
    expect(version.state.value).toBe('current');
    arrive();
    expect(version.state.value).toBe('ready');
    await version.agree();
    expect(activate).toHaveBeenCalledOnce();
    await expect.poll(() => tab.reload.mock.calls.length).toBe(1);
  });

  it('never goes over what could not be saved', async () => {
    const { next, arrive, activate } = aVersion();
    const only = aTab(next, { saves: false });
    arrive();
    await only.version.agree();
    expect(only.version.state.value).toBe('unsaved');
    expect(activate).not.toHaveBeenCalled();
    expect(only.tab.reload).not.toHaveBeenCalled();
    await leave(only);
  });

  it('waits until every tab has agreed, then all reload', async () => {
    const { next, arrive, activate } = aVersion();
    const [first, second] = [aTab(next), aTab(next)];
    arrive();
    const agreed = first.version.agree();
    await expect.poll(() => first.version.state.value).toBe('agreed');
    await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
    expect(activate).not.toHaveBeenCalled();
    await Promise.all([agreed, second.version.agree()]);
    await expect.poll(() => [first.tab.reload.mock.calls.length > 0, second.tab.reload.mock.calls.length > 0]).toEqual([true, true]);
  });

  it('asks again where a person types when the last tab agrees', async () => {
    const { next, arrive } = aVersion();
    const [first, second] = [aTab(next, { busy: true }), aTab(next)];
    arrive();
    const agreed = first.version.agree();
    await expect.poll(() => first.version.state.value).toBe('agreed');
    await Promise.all([agreed, second.version.agree()]);
    await expect.poll(() => first.version.state.value).toBe('ready');
    expect(first.tab.reload).not.toHaveBeenCalled();
    await first.version.agree();
    expect(first.tab.reload).toHaveBeenCalledOnce();
  });

  it('leaves a tab alone that has not agreed when the version takes over', () => {
    const { next } = aVersion();
    const { tab, version } = aTab(next);
    next.activate();
    expect(version.state.value).toBe('ready');
    expect(tab.reload).not.toHaveBeenCalled();
  });
});
