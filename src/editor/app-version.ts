import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';

/**
 * How this tab stands to a new version of the app. `current`: there is none. `ready`: one waits, the person has not answered. `agreed`:
 * it starts here when every other tab has agreed or is closed. `unsaved`: the person agreed, but something could not be saved.
 */
export type VersionState = 'current' | 'ready' | 'agreed' | 'unsaved';

/** A new version that is loaded already and waits. */
export interface NextVersion {
  /** Calls `listener` when a version waits, at once where one does already. */
  onWaiting(listener: () => void): void;
  /** Calls `listener` when the version that waited has taken over, whichever tab brought that about. */
  onActive(listener: () => void): void;
  /** Lets the waiting version take over, for all tabs. */
  activate(): void;
}

/** What the change to a new version needs. */
export interface AppVersionOptions {
  readonly next: NextVersion;
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  /** Saves everything; resolves with whether nothing is unsaved any more. */
  readonly save: () => Promise<boolean>;
  /** Says whether a person is in the middle of something that saving does not keep, such as a text being typed. */
  readonly isBusy: () => boolean;
  readonly reload: () => void;
}

/** The change to a new version: asked for, and never over unsaved work. */
export interface AppVersion {
  readonly state: Observable<VersionState>;
  /** The person wants the new version: this tab saves, waits for the others and reloads. Never rejects. */
  agree(): Promise<void>;
}

const prefix = 'etom-flow.old-version.';

/**
 * Returns the state of versions. Each tab that has not agreed holds a lock of its own, so that the one that asks last knows without
 * counting; the browser lets go of the lock of a tab that is closed or killed.
 */
export function createAppVersion({ next, locks, save, isBusy, reload }: AppVersionOptions): AppVersion {
  const state = createSource<VersionState>('current');
  const own = prefix + Math.random().toString(36).slice(2);
  let isActive = false;
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const held = locks.request(own, () => released);

  /** Resolves when no tab holds on to the old version any more. */
  async function othersAgreed(): Promise<void> {
    const { held: all = [] } = await locks.query();
    const other = all.find(({ name }) => name?.startsWith(prefix) === true && name !== own)?.name;
    if (other === undefined) return;
    await locks.request(other, () => undefined);
    await othersAgreed();
  }

  async function takeOver(): Promise<void> {
    if (isBusy()) state.set('ready');
    else if (await save()) reload();
    else state.set('unsaved');
  }

  next.onWaiting(() => {
    if (state.value === 'current') state.set('ready');
  });
  next.onActive(() => {
    isActive = true;
    // A tab that has not agreed goes on as it is and may still do so.
    if (state.value === 'agreed') void takeOver();
    else state.set('ready');
  });

  return {
    state,
    async agree() {
      if (!(await save())) {
        state.set('unsaved');
        return;
      }
      if (isActive) {
        reload();
        return;
      }
      state.set('agreed');
      letGo();
      await held;
      await othersAgreed();
      next.activate();
    },
  };
}
