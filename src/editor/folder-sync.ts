import type { Words } from '../words/index.ts';
import { loadBackup } from '../workspace/index.ts';
import type { FolderHandleKeeper, KeptFile, Store } from '../workspace/index.ts';
import { debounce } from './debounce.ts';
import type { SourceFile } from './file-import.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';
import { createSerial } from './serial.ts';

/** A folder as Chromium has it: its permission ends with the browser. */
interface AllowedFolder extends FileSystemDirectoryHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/**
 * How the folder stands. `off`: none is chosen. `asks`: the browser wants to be asked again whether it may write there. `step`: it holds every
 * diagram as it is kept, since `at` (milliseconds since the epoch). `failed`: something could not be written; the next change tries again.
 */
export type FolderState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asks' | 'working'; readonly name: string }
  | { readonly kind: 'step'; readonly name: string; readonly files: number; readonly at: number }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: 'gone' | 'denied' | 'full' | 'other' };

/** The folder, and what other programs had written into our files there. */
export interface FolderSnapshot {
  readonly state: FolderState;
  readonly kept: readonly KeptFile[];
}

/** What keeping a folder in step needs. */
export interface FolderSyncOptions {
  readonly store: Store;
  readonly keeper: FolderHandleKeeper;
  /** Lets the person choose a folder; rejects with an `AbortError` where they do not. */
  readonly pick: () => Promise<FileSystemDirectoryHandle>;
  /** Saves what is not saved yet. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Opens a file as a new diagram. */
  readonly openFile: (file: SourceFile) => Promise<void>;
  readonly words: () => Words;
  /** So that two tabs do not write at once; absent where the browser has none. */
  readonly locks?: Pick<LockManager, 'request'>;
  /** Time in milliseconds since the epoch. */
  readonly now?: () => number;
  /** Milliseconds of rest after which a change is written. */
  readonly delay?: number;
}

/** A folder on the disk that holds every diagram as a file. Nothing here rejects: the state tells. */
export interface FolderSync {
  readonly snapshot: Observable<FolderSnapshot>;
  /** Takes up the folder that was chosen last. */
  start(): Promise<void>;
  /** Lets the person choose a folder and brings it in step. Only within a gesture. */
  choose(): Promise<void>;
  /** Asks the browser again. Only within a gesture. */
  allow(): Promise<void>;
  /** Something was saved: the folder follows soon. */
  follow(): void;
  /** Brings it in step now and looks at every file there. */
  sync(): Promise<void>;
  /** Leaves the folder as it is and follows no more. */
  stop(): Promise<void>;
  /** Opens what another program wrote as a diagram of its own. */
  openKept(file: KeptFile): Promise<void>;
  dismissKept(): void;
  dispose(): void;
}

const lockName = 'etom-flow.folder';

/** Returns the folder of a workspace; none is in use before `start`. */
export function createFolderSync(options: FolderSyncOptions): FolderSync {
  const { store, keeper, pick, flush, openFile, words, locks, now = Date.now, delay = 2000 } = options;
  const source = createSource<FolderSnapshot>(Object.freeze({ state: { kind: 'off' } as const, kept: [] }));
  const patch = (part: Partial<FolderSnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));
  const become = (state: FolderState): void => patch({ state });
  const serial = createSerial();
  let folder: AllowedFolder | undefined;

  async function inStep(thorough: boolean): Promise<void> {
    const target = folder;
    if (target === undefined) return;
    if (source.value.state.kind !== 'step') become({ kind: 'working', name: target.name });
    try {
      const { createFolderFiles, syncFolder } = await loadBackup();
      const work = () => syncFolder({ files: createFolderFiles(target), store, thorough, keptName: (name) => words().format('folder.keptName', { name }) });
      const { files, kept } = await (locks === undefined ? work() : locks.request(lockName, work));
      if (folder !== target) return;
      patch({ state: { kind: 'step', name: target.name, files, at: now() }, kept: [...source.value.kept, ...kept] });
    } catch (error) {
      if (folder !== target) return;
      const permission = await target.queryPermission?.({ mode: 'readwrite' }).catch(() => 'denied' as const);
      become(permission === 'prompt' ? { kind: 'asks', name: target.name } : { kind: 'failed', name: target.name, reason: reasonOf(error) });
    }
  }

  const soon = debounce(() => void serial(() => inStep(false)), delay);
  /** Only a folder that may be written is followed. */
  const isOpen = (): boolean => folder !== undefined && source.value.state.kind !== 'asks';

  return {
    snapshot: source,
    start: () => serial(async () => {
      folder = await keeper.read().catch(() => undefined);
      if (folder === undefined) return;
      const permission = await folder.queryPermission?.({ mode: 'readwrite' });
      if (permission === undefined || permission === 'granted') await inStep(true);
      else become({ kind: 'asks', name: folder.name });
    }),
    async choose() {
      const chosen = await pick().catch(() => undefined);
      if (chosen === undefined) return;
      await serial(async () => {
        folder = chosen;
        // A convenience: without it the folder is chosen anew at the next start.
        await keeper.write(chosen).catch(() => undefined);
        become({ kind: 'working', name: chosen.name });
        await flush();
        await inStep(true);
      });
    },
    async allow() {
      const permission = await folder?.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied' as const);
      if (folder !== undefined && (permission === undefined || permission === 'granted')) {
        become({ kind: 'working', name: folder.name });
        await serial(() => inStep(true));
      }
    },
    follow() {
      if (isOpen()) soon.request();
    },
    sync: () => serial(async () => {
      if (!isOpen()) return;
      await flush();
      await inStep(true);
    }),
    stop: () => serial(async () => {
      soon.cancel();
      folder = undefined;
      patch({ state: { kind: 'off' }, kept: [] });
      await keeper.forget().catch(() => undefined);
    }),
    async openKept(file) {
      const { createFolderFiles } = await loadBackup();
      const found = folder === undefined ? undefined : await createFolderFiles(folder).read(file.keptAs).catch(() => undefined);
      patch({ kept: source.value.kept.filter((kept) => kept !== file) });
      if (found !== undefined) await openFile({ name: file.keptAs.split('/').at(-1) ?? file.keptAs, arrayBuffer: () => Promise.resolve(found.bytes.buffer) });
    },
    dismissKept: () => patch({ kept: [] }),
    dispose: () => soon.cancel(),
  };
}

function reasonOf(error: unknown): 'gone' | 'denied' | 'full' | 'other' {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError': return 'gone';
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
    case 'SecurityError': return 'denied';
    case 'QuotaExceededError': return 'full';
    default: return 'other';
  }
}
