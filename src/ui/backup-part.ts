import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { loadBackupTools } from '../editor/index.ts';
import type { Backups, BackupsOptions, Desk, FolderSyncOptions } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { download } from './download.ts';
import './etom-notice.ts';
import './etom-workspace-menu.ts';
import { FolderPart } from './folder-part.ts';
import { InstallOffer } from './install-offer.ts';
import { whenIdle } from './when-idle.ts';
import type { WorkspaceWish } from './workspace-wish.ts';

/** What backups and the folder on the disk work with. */
export interface BackupPartOptions {
  readonly backups: BackupsOptions;
  readonly folder: Omit<FolderSyncOptions, 'pick'>;
}

/**
 * Backups as a part of the app: the menu of the workspace, the dialog that shows how it goes, and the reminder. Hears `etom-workspace`
 * (`WorkspaceWish`) from anywhere inside the app.
 */
export class BackupPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #install: InstallOffer;
  readonly #folder: FolderPart;
  #backups: Backups | undefined;
  #ready: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#install = new InstallOffer(host);
    this.#folder = new FolderPart(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('etom-workspace', this.#onWish);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('etom-workspace', this.#onWish);
    for (const end of this.#unsubscribe.splice(0)) end();
  }

  /** Keeps an eye on what the desk saves, as soon as the page has nothing else to do. */
  connect(desk: Desk, options: BackupPartOptions): void {
    this.#ready = new Promise<void>((resolve) => {
      whenIdle(resolve);
    }).then(() => this.#follow(desk, options));
    // Without its code, as after a release, the next wish says so by doing nothing; the work itself is not touched.
    this.#ready.catch(() => undefined);
  }

  async #follow(desk: Desk, options: BackupPartOptions): Promise<void> {
    const { createBackups, createFolderSync } = await loadBackupTools();
    const backups = createBackups(options.backups);
    this.#backups = backups;
    let { diagrams, save } = desk.snapshot.value;
    this.#unsubscribe.push(
      backups.snapshot.subscribe(() => this.#host.requestUpdate()),
      desk.snapshot.subscribe((snapshot) => {
        if (snapshot.diagrams !== diagrams) backups.judge(snapshot.diagrams, this.#folder.isInStep);
        // Work of their own is what a person wants kept for good.
        if (snapshot.save.kind === 'saved' && save.kind === 'saving' && snapshot.memoryOnly === undefined) void backups.askToKeep();
        ({ diagrams, save } = snapshot);
      }),
    );
    this.#folder.connect(desk, (pick) => createFolderSync({ ...options.folder, pick }));
    backups.judge(diagrams);
  }

  /** The menu, for the header. */
  renderMenu(words: Words): TemplateResult {
    const offers: readonly WorkspaceWish[] = [...(this.#folder.isOffered ? ['folder' as const] : []), ...(this.#install.isOpen ? ['install' as const] : [])];
    return html`<etom-workspace-menu slot="workspace" .words=${words} .offers=${offers} .warned=${this.#folder.isWarned}></etom-workspace-menu>`;
  }

  /** The reminder and what the folder has to say, among the notices. */
  renderNotice(words: Words): TemplateResult | typeof nothing {
    const reminder = this.#backups?.snapshot.value.reminder;
    const folder = this.#folder.renderNotice(words);
    if (reminder === undefined || this.#folder.isInStep) return folder;
    const { changed, madeAt } = reminder;
    const text = madeAt === undefined
      ? words.format('backup.remindFirst', { count: changed })
      : words.format('backup.remind', { count: changed, date: new Date(madeAt).toLocaleDateString(words.locale, { day: 'numeric', month: 'long' }) });
    return html`<etom-notice .closeLabel=${words.format('backup.later')} @etom-dismiss=${() => this.#backups?.putOff()}>${text}
      <wa-button slot="action" size="s" variant="brand" @click=${() => void this.#write()}>${words.format('backup.make')}</wa-button></etom-notice>${folder}`;
  }

  render(words: Words): TemplateResult {
    return html`
      ${this.#backups === undefined || customElements.get('etom-backup') === undefined ? nothing : html`<etom-backup .words=${words} .state=${this.#backups.snapshot.value.state}
        @etom-again=${this.#download} @etom-dismiss=${() => this.#backups?.dismiss()}></etom-backup>`}
      <input type="file" data-restore hidden accept=".zip,application/zip" aria-label=${words.format('workspace.restore')} @change=${this.#onFile} />
      ${this.#folder.render(words)}`;
  }

  readonly #onWish = (event: Event): void => {
    switch ((event as CustomEvent<WorkspaceWish>).detail) {
      case 'backup': void this.#write(); break;
      case 'restore': this.#host.querySelector<HTMLInputElement>(':scope > input[data-restore]')?.click(); break;
      case 'install': void this.#install.ask(); break;
      case 'folder': void this.#ready.then(() => this.#folder.show()); break;
    }
  };

  /** Takes a file in where it is a backup, and says whether it is. */
  async take(file: File): Promise<boolean> {
    await this.#load();
    return await this.#backups?.restoreIfBackup(file) ?? false;
  }

  async #write(): Promise<void> {
    await this.#load();
    await this.#backups?.write();
    this.#download();
  }

  readonly #download = (): void => {
    const state = this.#backups?.snapshot.value.state;
    if (state?.kind === 'written') download(state.fileName, state.archive, 'application/zip');
  };

  readonly #onFile = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file !== undefined) void this.#load().then(() => this.#backups?.restore(file));
  };

  async #load(): Promise<void> {
    await Promise.all([import('./etom-backup.ts'), this.#ready]);
    this.#host.requestUpdate();
  }
}
