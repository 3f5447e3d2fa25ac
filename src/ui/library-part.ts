import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { createLibrary } from '../editor/index.ts';
import type { DamagedRecord, Desk, IncomingFile, Library, LibraryOptions, LibrarySnapshot, SourceFile } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { download, fileNameOf } from './download.ts';
import './etom-library.ts';
import type { LibraryIntent } from './etom-library.ts';
import type { LibraryView } from './etom-library-items.ts';
import type { Sample } from './sample.ts';

/** What the app remembers of how a person looks at the library. */
export interface LibraryTaste extends Pick<LibrarySnapshot, 'sort' | 'descending'> {
  readonly view: LibraryView;
  /** Folders whose inside is folded away, by ID. */
  readonly folded: readonly string[];
}

/** What the part needs of the app. */
export interface LibraryPartOptions {
  readonly words: () => Words;
  readonly samples: () => readonly Sample[];
  readonly taste: () => LibraryTaste;
  readonly setTaste: (taste: LibraryTaste) => void;
  readonly showCatalogues: () => void;
  readonly openSample: (sample: Sample) => void;
  /** Restores a file that is a backup of the workspace, and says whether it is one. */
  readonly takeBackup: (file: SourceFile) => Promise<boolean>;
  /** The menu of the whole workspace, for its slot. */
  readonly menu: (words: Words) => TemplateResult;
}

/** The start page as the app has it: whether it is open, what it shows, and what becomes of what a person asks there. */
export class LibraryPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LibraryPartOptions;
  #desk: Desk | undefined;
  #library: Library | undefined;
  #snapshot: LibrarySnapshot | undefined;
  #open = false;
  /** What of the workspace cannot be read; looked for once. */
  #damaged: readonly DamagedRecord[] | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LibraryPartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  hostDisconnected(): void {
    this.#library?.dispose();
  }

  /** Works with a desk from now on; nothing is read before the page is opened. */
  connect(desk: Desk, options: Pick<LibraryOptions, 'store' | 'look'>): void {
    this.#desk = desk;
    this.#library = createLibrary({ ...options, desk, words: this.#options.words });
    const { sort, descending } = this.#options.taste();
    this.#library.sortBy(sort, descending);
    this.#snapshot = this.#library.snapshot.value;
    this.#library.snapshot.subscribe((snapshot) => {
      const before = this.#snapshot;
      this.#snapshot = snapshot;
      if (snapshot.sort !== before?.sort || snapshot.descending !== before.descending) this.#remember({ sort: snapshot.sort, descending: snapshot.descending });
      if (this.#open) this.#host.requestUpdate();
    });
  }

  /** Opens the page, with the samples where they are asked for. */
  show(place: 'all' | 'samples' = 'all'): void {
    this.#open = true;
    this.#library?.show({ kind: place });
    void this.#library?.load().then(() => this.#lookForDamage());
    this.#host.requestUpdate();
  }

  /** Shows what came into the store beside the page. */
  async reload(): Promise<void> {
    if (this.#open) await this.#library?.load();
  }

  /** Takes many files in, and shows on the page what became of them. */
  async importFiles(files: readonly IncomingFile[]): Promise<void> {
    const [only, ...others] = files;
    // A backup has more in it than diagrams.
    if (only !== undefined && others.length === 0 && await this.#options.takeBackup(only.file)) return;
    if (!this.#open) this.show();
    await this.#library?.importFiles(files);
  }

  /** Leaves the page, where it is open. */
  close(): void {
    if (this.#open) this.#close();
  }

  render(words: Words): TemplateResult {
    return html`<etom-library .words=${words} .desk=${this.#desk?.snapshot.value} .library=${this.#library} .snapshot=${this.#snapshot} .samples=${this.#options.samples()}
      .view=${this.#options.taste().view} .folded=${this.#options.taste().folded} .open=${this.#open} .damaged=${this.#damaged ?? []} @etom-intent=${({ detail }: CustomEvent<LibraryIntent>) => void this.#on(detail)}>${this.#open ? this.#options.menu(words) : nothing}</etom-library>`;
  }

  async #lookForDamage(): Promise<void> {
    if (this.#damaged !== undefined) return;
    this.#damaged = [];
    this.#damaged = await this.#library?.damage();
    this.#host.requestUpdate();
  }

  #remember(change: Partial<LibraryTaste>): void {
    this.#options.setTaste({ ...this.#options.taste(), ...change });
  }

  async #mend(): Promise<void> {
    await this.#library?.mend(this.#damaged ?? []);
    this.#damaged = undefined;
    await this.#lookForDamage();
  }

  async #on(intent: LibraryIntent): Promise<void> {
    switch (intent.kind) {
      case 'close': this.#close(); break;
      case 'create': this.#close(); void this.#desk?.create(); break;
      case 'catalogues': this.#close(); this.#options.showCatalogues(); break;
      case 'open': this.#close(); void this.#desk?.openDiagram(intent.id); break;
      case 'sample': this.#close(); this.#options.openSample(intent.sample); break;
      case 'rename': void this.#desk?.rename(intent.id, intent.name); break;
      case 'view': this.#remember({ view: intent.view }); break;
      case 'fold': this.#remember({ folded: intent.folded }); break;
      case 'import': await this.#import(intent.files); break;
      case 'export': await this.#export(intent.ids); break;
      case 'mend': await this.#mend(); break;
    }
  }

  /** One diagram is opened, as from the header; of many one is as good as the other. */
  async #import(files: readonly IncomingFile[]): Promise<void> {
    const [only, ...others] = files;
    if (only === undefined) return;
    if (others.length > 0 || /\.zip$/i.test(only.path) || this.#snapshot?.place.kind === 'folder') {
      await this.importFiles(files);
      return;
    }
    this.#close();
    await this.#desk?.importFile(only.file);
  }

  async #export(ids: readonly string[]): Promise<void> {
    const archive = await this.#library?.exportZip(ids);
    if (archive !== undefined) download(fileNameOf(this.#options.words().format('library.archiveName'), 'zip'), archive, 'application/zip');
  }

  #close(): void {
    this.#open = false;
    this.#library?.clearSelection();
    this.#host.requestUpdate();
  }
}
