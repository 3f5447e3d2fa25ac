import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { BackupsOptions, Desk, FolderSyncOptions, OfflineCopy, SourceFile } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { BackupPart } from './backup-part.ts';
import { takeLaunchedFiles } from './launched-files.ts';
import { UpdatePart } from './update-part.ts';

/** What the care of the workspace is kept with. */
export interface Care {
  /** What this browser remembers of backups. */
  readonly log: BackupsOptions['log'];
  /** Remembers the folder that follows the workspace. */
  readonly folder: FolderSyncOptions['keeper'];
  /** Makes the copy of the app that starts without a network, where there is to be one. */
  readonly offline: (() => Promise<OfflineCopy>) | undefined;
}

/** What the part needs of the app. */
export interface CarePartOptions {
  readonly care: () => Care | undefined;
  readonly store: () => BackupsOptions['store'];
  readonly words: () => Words;
  /** Saves everything that is not saved yet. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Whether the page holds what a reload would lose. */
  readonly mayLose: () => boolean;
  /** Shows what came into the store. */
  readonly refresh: () => Promise<void>;
  /** Opens files with which the app was started. */
  readonly open: (files: readonly File[]) => void;
}

/** Everything that cares for the workspace as a whole: backups, the folder on the disk, and the app as an installed one. */
export class CarePart {
  readonly #options: CarePartOptions;
  readonly #backups: BackupPart;
  readonly #updates: UpdatePart;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CarePartOptions) {
    this.#options = options;
    this.#backups = new BackupPart(host);
    this.#updates = new UpdatePart(host, {
      offline: () => options.care()?.offline,
      save: async () => {
        await options.flush();
        return !options.mayLose();
      },
    });
  }

  /** Begins when the first diagram is open. Without a `care` there is nothing but the files that wait. */
  connect(desk: Desk): void {
    const { care, store: storeOf, words, flush, refresh, open } = this.#options;
    takeLaunchedFiles(open);
    const kept = care();
    if (kept === undefined) return;
    const store = storeOf();
    this.#backups.connect(desk, {
      backups: { store, log: kept.log, storage: 'storage' in navigator ? navigator.storage : undefined, words, flush, refresh },
      folder: { store, keeper: kept.folder, words, flush, openFile: (file) => desk.importFile(file), ...('locks' in navigator ? { locks: navigator.locks } : {}) },
    });
    desk.snapshot.subscribe(({ fault, report }) => {
      if (fault === 'quota' || report?.refusal?.reason === 'store') this.#updates.makeRoom();
    });
    this.#updates.begin();
  }

  /** Restores a file that is a backup, and says whether it is one. */
  async takeBackup(file: SourceFile): Promise<boolean> {
    return file instanceof File && /\.zip$/i.test(file.name) && this.#backups.take(file);
  }

  /** The menu, for a slot `workspace`. */
  renderMenu(words: Words): TemplateResult {
    return this.#backups.renderMenu(words);
  }

  /** What there is to say, among the notices. */
  renderNotices(words: Words): TemplateResult {
    return html`${this.#updates.render(words)}${this.#backups.renderNotice(words)}`;
  }

  render(words: Words): TemplateResult {
    return this.#backups.render(words);
  }
}
