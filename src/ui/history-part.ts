import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { bindShortcuts, createTimeline } from '../editor/index.ts';
import type { Desk, DeskOptions, Look, Session, Timeline, TimelineSnapshot, VersionMeta } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { downloadBytes } from './download.ts';
import type { HistoryIntent } from './etom-history.ts';
import type { VersionNaming } from './etom-history-save.ts';
import './etom-notice.ts';
import { versionTime, versionTitle } from './version-words.ts';

/** What the part needs of the app, asked when something is shown. */
export interface HistoryPartOptions {
  readonly look: () => Look;
  readonly words: () => Words;
  /** The diagram whose version was brought back is open now. */
  readonly opened: () => void;
}

/**
 * Versions of diagrams as a part of the app: their dialog, whose code is loaded when it is first asked for, and the question for a name. Hears
 * `etom-open-history` (the ID of a diagram, or nothing for the open one) from anywhere inside the app, and its shortcuts.
 */
export class HistoryPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HistoryPartOptions;
  #desk: Desk | undefined;
  #timeline: Timeline | undefined;
  #look: Look | undefined;
  #snapshot: TimelineSnapshot | undefined;
  #unsubscribe: (() => void)[] = [];
  #unbind: (() => void) | undefined;
  #open = false;
  #naming: VersionNaming | undefined;
  /** The version that is named; none while the present state is saved as one. */
  #named: VersionMeta | undefined;
  /** When the state was saved that was brought back just now. */
  #restored: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: HistoryPartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('etom-open-history', this.#onRequest);
    this.#unbind = bindShortcuts(window, { saveVersion: () => void this.saveVersion(), history: () => void this.show() });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('etom-open-history', this.#onRequest);
    this.#unbind?.();
    this.#leave();
  }

  /** Shows the versions of the diagrams on this desk from now on. */
  connect(store: DeskOptions['store'], session: Session, desk: Desk): void {
    this.#leave();
    // What is saved is asked of the store: bpmn-js may write the same diagram with other bytes.
    const isUnsaved = (id: string): boolean => id === desk.snapshot.value.open?.id && desk.snapshot.value.save.kind !== 'saved';
    const timeline = createTimeline({ store, presentText: async (id) => (isUnsaved(id) ? session.saveXml() : undefined) });
    this.#desk = desk;
    this.#timeline = timeline;
    let revision: number | undefined;
    this.#unsubscribe = [
      timeline.snapshot.subscribe((snapshot) => {
        this.#snapshot = snapshot;
        this.#host.requestUpdate();
      }),
      desk.snapshot.subscribe(({ open }) => {
        if (open?.revision === revision) return;
        revision = open?.revision;
        if (this.#open) void timeline.refresh();
      }),
    ];
  }

  #leave(): void {
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [];
    this.#timeline?.close();
    this.#open = false;
  }

  /** Shows the versions of a diagram; of the open one where none is named. */
  async show(diagramId = this.#desk?.snapshot.value.open?.id): Promise<void> {
    if (diagramId === undefined || this.#timeline === undefined) return;
    await import('./etom-history.ts');
    this.#restored = undefined;
    // The newest version is the present state, as far as it can be saved.
    await this.#desk?.flush();
    await this.#timeline.open(diagramId);
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** Asks for a name under which the present state of the open diagram is kept. */
  async saveVersion(): Promise<void> {
    const { open, readOnly } = this.#desk?.snapshot.value ?? {};
    if (open === undefined || readOnly === true) return;
    const words = this.#options.words();
    const named = await this.#timeline?.countNamed(open.id);
    await this.#ask({ title: 'history.saveVersion', name: words.format('history.suggestedName', { number: String((named ?? 0) + 1) }) });
  }

  render(words: Words): TemplateResult {
    const { open, readOnly } = this.#desk?.snapshot.value ?? {};
    const isOpen = this.#snapshot?.diagram !== undefined && this.#snapshot.diagram.id === open?.id;
    return html`${this.#snapshot === undefined || customElements.get('etom-history') === undefined ? nothing : html`<etom-history .words=${words} .timeline=${this.#timeline}
        .snapshot=${this.#snapshot} .look=${this.#lookNow()} .open=${this.#open} .canSave=${isOpen && readOnly !== true} .locked=${isOpen && readOnly === true} @etom-intent=${({ detail }: CustomEvent<HistoryIntent>) => this.#onIntent(detail, words)}></etom-history>`}
      ${customElements.get('etom-history-save') === undefined ? nothing : html`<etom-history-save .words=${words} .naming=${this.#naming}
        @etom-name=${({ detail }: CustomEvent<string>) => this.#name(detail)} @etom-dismiss=${() => this.#endNaming()}></etom-history-save>`}`;
  }

  /** What has just been done, for where notices stand. */
  renderNotice(words: Words): TemplateResult | typeof nothing {
    if (this.#restored === undefined) return nothing;
    return html`<etom-notice data-notice="restored" .closeLabel=${words.format('notice.close')} @etom-dismiss=${() => this.#tellRestored(undefined)}>${words.format('history.restored', { when: this.#restored })}</etom-notice>`;
  }

  /** The same object while it says the same: another one would render the whole dialog anew. */
  #lookNow(): Look {
    const next = this.#options.look();
    if (this.#look?.catalogues !== next.catalogues || this.#look.locale !== next.locale) this.#look = next;
    return this.#look;
  }

  readonly #onRequest = (event: Event): void => {
    void this.show((event as CustomEvent<string | null>).detail ?? undefined);
  };

  #onIntent(intent: HistoryIntent, words: Words): void {
    switch (intent.kind) {
      case 'close': this.#close(); break;
      case 'save': void this.saveVersion(); break;
      case 'name': void this.#ask({ title: intent.version.name === undefined ? 'history.name' : 'history.rename', name: intent.version.name ?? versionTitle(intent.version, words) }, intent.version); break;
      case 'restore': void this.#restore(intent.version, words); break;
      case 'download': void this.#download(intent.version); break;
    }
  }

  async #ask(naming: VersionNaming, version?: VersionMeta): Promise<void> {
    await import('./etom-history-save.ts');
    this.#named = version;
    this.#naming = naming;
    this.#host.requestUpdate();
  }

  #name(name: string): void {
    const version = this.#named;
    this.#endNaming();
    if (version !== undefined) void this.#timeline?.name(version.id, name);
    else void this.#desk?.saveVersion(name).then(() => (this.#open ? this.#timeline?.refresh() : undefined));
  }

  #endNaming(): void {
    this.#naming = undefined;
    this.#named = undefined;
    this.#host.requestUpdate();
  }

  async #restore(version: VersionMeta, words: Words): Promise<void> {
    this.#close();
    const when = versionTime(version.at, words, Date.now());
    const done = await this.#desk?.restoreVersion(version.diagramId, version.id, words.format('history.beforeRestore', { version: version.name ?? versionTime(version.at, words, 0) }));
    if (done !== true) return;
    this.#options.opened();
    this.#tellRestored(when);
  }

  async #download({ id }: VersionMeta): Promise<void> {
    const file = await this.#timeline?.file(id);
    if (file !== undefined) downloadBytes(file.name, file.bytes);
  }

  #tellRestored(when: string | undefined): void {
    this.#restored = when;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#open = false;
    this.#timeline?.close();
    this.#host.requestUpdate();
  }
}
