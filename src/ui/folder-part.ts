import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Desk, FolderSnapshot, FolderSync, FolderSyncOptions } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import type { FolderWish } from './etom-folder.ts';
import './etom-notice.ts';

/** The part of Chromium that lets a person choose a folder. */
interface FolderPicker {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** The folder on the disk as a part of the app: its dialog, and the notices about it. Nothing of it is there where the browser knows no such folders. */
export class FolderPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sync: FolderSync | undefined;
  #open = false;
  #isAside = false;
  #unsubscribe: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const end of this.#unsubscribe.splice(0)) end();
    this.#sync?.dispose();
  }

  /** Whether this browser can write into a folder of the disk. */
  get isOffered(): boolean {
    return typeof (globalThis as FolderPicker).showDirectoryPicker === 'function';
  }

  /** Whether every diagram lies in a folder too. */
  get isInStep(): boolean {
    return this.#snapshot?.state.kind === 'step';
  }

  /** Whether the folder wants the person. */
  get isWarned(): boolean {
    const kind = this.#snapshot?.state.kind;
    return kind === 'asks' || kind === 'failed';
  }

  /** Takes up the folder of the last time and follows the desk. */
  connect(desk: Desk, create: (pick: FolderSyncOptions['pick']) => FolderSync): void {
    if (!this.isOffered) return;
    const sync = create(() => (globalThis as FolderPicker).showDirectoryPicker?.({ id: 'etom-flow', mode: 'readwrite' }) ?? Promise.reject(new Error('no folders')));
    this.#sync = sync;
    let { diagrams } = desk.snapshot.value;
    const onShow = (): void => {
      if (document.visibilityState === 'visible') void sync.sync();
    };
    document.addEventListener('visibilitychange', onShow);
    this.#unsubscribe.push(
      () => document.removeEventListener('visibilitychange', onShow),
      sync.snapshot.subscribe(() => this.#host.requestUpdate()),
      desk.snapshot.subscribe((snapshot) => {
        if (snapshot.diagrams !== diagrams) sync.follow();
        ({ diagrams } = snapshot);
      }),
    );
    void sync.start();
  }

  /** Shows the dialog. */
  async show(): Promise<void> {
    await import('./etom-folder.ts');
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** What the folder has to say, among the notices. */
  renderNotice(words: Words): TemplateResult | typeof nothing {
    const { state, kept = [] } = this.#snapshot ?? {};
    const first = kept[0];
    if (first !== undefined) {
      return html`<etom-notice .closeLabel=${words.format('folder.leave')} @etom-dismiss=${() => this.#sync?.dismissKept()}>${words.format('folder.kept', { count: kept.length, path: first.path, keptAs: first.keptAs })}
        <wa-button slot="action" size="s" appearance="outlined" @click=${() => void this.#sync?.openKept(first)}>${words.format('folder.openKept')}</wa-button></etom-notice>`;
    }
    if (state?.kind !== 'asks' || this.#isAside) return nothing;
    return html`<etom-notice .closeLabel=${words.format('folder.later')} @etom-dismiss=${this.#setAside}>${words.format('folder.asksNotice', { name: state.name })}
      <wa-button slot="action" size="s" variant="brand" @click=${() => void this.#sync?.allow()}>${words.format('folder.allow')}</wa-button></etom-notice>`;
  }

  render(words: Words): TemplateResult | typeof nothing {
    const snapshot = this.#snapshot;
    if (snapshot === undefined || customElements.get('etom-folder') === undefined) return nothing;
    return html`<etom-folder .words=${words} .state=${snapshot.state} .open=${this.#open}
      @etom-folder=${({ detail }: CustomEvent<FolderWish>) => void this.#sync?.[detail]()} @etom-dismiss=${this.#dismiss}></etom-folder>`;
  }

  get #snapshot(): FolderSnapshot | undefined {
    return this.#sync?.snapshot.value;
  }

  readonly #setAside = (): void => {
    this.#isAside = true;
    this.#host.requestUpdate();
  };

  readonly #dismiss = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}
