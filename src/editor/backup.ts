import type { Words } from '../words/index.ts';
import { dueBackup, loadBackup } from '../workspace/index.ts';
import type { BackupFault, BackupLogKeeper, DiagramMeta, RestoreReport, Store, StoreFault } from '../workspace/index.ts';
import { faultOf } from './fault-of.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { createSerial } from './serial.ts';

/** What happens with backups: `write` packs one, `check` reads one before anything is changed, `restore` takes it in. */
export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: 'write' | 'check' | 'restore'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly fileName: string; readonly archive: Blob; readonly diagrams: number; readonly versions: number; readonly leftOut: number }
  | { readonly kind: 'restored'; readonly fileName: string; readonly report: RestoreReport }
  | { readonly kind: 'failed'; readonly task: 'write' | 'restore'; readonly fileName: string; readonly fault: BackupFault | StoreFault };

/** What a reminder says: diagrams changed since the last backup, and when that was, if ever, in milliseconds since the epoch. */
export interface BackupReminder {
  readonly changed: number;
  readonly madeAt: number | undefined;
}

/** Backups as a person sees them. */
export interface BackupSnapshot {
  readonly state: BackupState;
  readonly reminder: BackupReminder | undefined;
}

/** What backups need. */
export interface BackupsOptions {
  readonly store: Store;
  readonly log: BackupLogKeeper;
  /** Where the browser is asked to keep the data for good; absent where it cannot be asked. */
  readonly storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined;
  /** Saves what is not saved yet. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Shows what came into the store. */
  readonly refresh: () => Promise<void>;
  readonly words: () => Words;
  /** Time in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Backups of the workspace, and the reminder to make them. Nothing here rejects: the state tells. */
export interface Backups {
  readonly snapshot: Observable<BackupSnapshot>;
  /** Packs the workspace. The archive is in the state `written`, to be handed to the person. */
  write(): Promise<void>;
  /** Takes in a backup. */
  restore(file: Blob & { readonly name: string }): Promise<void>;
  /** Takes a file in where it is a backup, and says whether it is. */
  restoreIfBackup(file: Blob & { readonly name: string }): Promise<boolean>;
  /** Ends the state that is on show; what runs goes on. */
  dismiss(): void;
  /** The person does not want to be reminded for some days. */
  putOff(): void;
  /** Hears which diagrams there are, each time they changed. `hasOther`: another copy of them is kept already. */
  judge(diagrams: readonly DiagramMeta[], hasOther?: boolean): void;
  /** The person has saved work of their own: the moment to ask the browser to keep it for good, now and then. */
  askToKeep(): Promise<void>;
}

const day = 86_400_000;
const putOffDays = 3;
/** A browser that has refused may think better of it when the app was used more. */
const askAgainDays = 14;

/** Returns the backups of a workspace. */
export function createBackups({ store, log, storage, flush, refresh, words, now = Date.now }: BackupsOptions): Backups {
  const source = createSource<BackupSnapshot>(Object.freeze({ state: { kind: 'idle' } as const, reminder: undefined }));
  const patch = (part: Partial<BackupSnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));
  const serial = createSerial();
  let diagrams: readonly DiagramMeta[] = [];
  let isSafeElsewhere = false;
  let persistent: Promise<boolean> | undefined;

  const isPersistent = (): Promise<boolean> => (persistent ??= storage?.persisted().catch(() => false) ?? Promise.resolve(false));

  async function remind(): Promise<void> {
    const isKept = await isPersistent();
    const kept = log.read();
    const changed = isSafeElsewhere ? undefined : dueBackup(diagrams, kept, { now: now(), isPersistent: isKept });
    const { reminder } = source.value;
    if (changed === reminder?.changed && (changed === undefined || kept.madeAt === reminder?.madeAt)) return;
    patch({ reminder: changed === undefined ? undefined : Object.freeze({ changed, madeAt: kept.madeAt }) });
  }

  async function attempt(task: 'write' | 'restore', fileName: string, work: () => Promise<BackupState>): Promise<void> {
    try {
      patch({ state: await work() });
    } catch (error) {
      patch({ state: { kind: 'failed', task, fileName, fault: backupFaultOf(error) } });
    }
  }

  const working = (step: 'write' | 'check' | 'restore') => (done: number, total: number): void => patch({ state: { kind: 'working', step, done, total } });

  const restore = (file: Blob & { readonly name: string }): Promise<void> => serial(() => attempt('restore', file.name, async () => {
    working('check')(0, 0);
    await flush();
    const { restoreBackup } = await loadBackup();
    try {
      const report = await restoreBackup(store, file, {
        copyName: (name) => words().format('backup.copyName', { name }), now: now(), progress: (step, done, total) => working(step)(done, total),
      });
      return { kind: 'restored', fileName: file.name, report };
    } finally {
      // What came in before a fault is there too.
      await refresh();
    }
  }));

  return {
    snapshot: source,
    write: () => serial(async () => {
      const at = now();
      const fileName = `${words().format('backup.fileName', { date: stampOf(at) })}.zip`;
      await attempt('write', fileName, async () => {
        working('write')(0, 0);
        await flush();
        const { writeBackup } = await loadBackup();
        const written = await writeBackup(store, { now: at, progress: working('write') });
        log.write({ madeAt: at });
        return { kind: 'written', fileName, ...written };
      });
      await remind();
    }),
    restore,
    async restoreIfBackup(file) {
      const { isBackup } = await loadBackup();
      if (!(await isBackup(file))) return false;
      await restore(file);
      return true;
    },
    dismiss() {
      if (source.value.state.kind !== 'working') patch({ state: { kind: 'idle' } });
    },
    putOff() {
      log.write({ putOffUntil: now() + putOffDays * day });
      patch({ reminder: undefined });
    },
    judge(list, hasOther = false) {
      diagrams = list;
      isSafeElsewhere = hasOther;
      void remind();
    },
    async askToKeep() {
      if (storage === undefined || await isPersistent() || now() - (log.read().askedAt ?? 0) < askAgainDays * day) return;
      log.write({ askedAt: now() });
      persistent = storage.persist().catch(() => false);
      await remind();
    },
  };
}

/** A date in the order that sorts, in the time of the place: file names are told apart by it. */
function stampOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}-${two(date.getMinutes())}`;
}

function backupFaultOf(error: unknown): BackupFault | StoreFault {
  // The class itself is loaded on demand.
  return error instanceof Error && error.name === 'BackupError' ? (error as Error & { readonly fault: BackupFault }).fault : faultOf(error);
}
