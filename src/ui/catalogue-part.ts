import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { createShelf } from '../editor/index.ts';
import type { AdditionRequest, OwnUse, Shelf, ShelfOptions, ShelfSnapshot } from '../editor/index.ts';
import type { Catalogue } from '../etom/index.ts';
import type { Words } from '../words/index.ts';

/** What the part needs of the app, asked when the app is in the page. */
export interface CataloguePartOptions {
  readonly shelf: () => ShelfOptions;
  /** Opens a diagram and shows an element of it. */
  readonly showUse: (use: OwnUse) => Promise<void>;
}

/**
 * The organisation's catalogues as a part of the app: reads them when the app starts, and shows their dialog, whose code is loaded when it
 * is first asked for. Hears `etom-open-catalogue` (`AdditionRequest`) from anywhere inside the app.
 */
export class CataloguePart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CataloguePartOptions;
  #shelf: Shelf | undefined;
  #loaded: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void) | undefined;
  #snapshot: ShelfSnapshot | undefined;
  #open = false;
  #wanted: AdditionRequest | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CataloguePartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const shelf = createShelf(this.#options.shelf());
    this.#shelf = shelf;
    this.#snapshot = shelf.snapshot.value;
    this.#unsubscribe = shelf.snapshot.subscribe((snapshot) => {
      this.#snapshot = snapshot;
      this.#host.requestUpdate();
    });
    this.#loaded = shelf.load();
    this.#host.addEventListener('etom-open-catalogue', this.#onRequest);
  }

  hostDisconnected(): void {
    const shelf = this.#shelf;
    this.#unsubscribe?.();
    this.#host.removeEventListener('etom-open-catalogue', this.#onRequest);
    void shelf?.flush().then(() => shelf.dispose());
  }

  /** All catalogues that count now; none before the app is in the page. */
  get offered(): readonly Catalogue[] {
    return this.#snapshot?.offered ?? [];
  }

  /** Whether something of a catalogue could not be saved. */
  get isUnsaved(): boolean {
    return this.#snapshot?.catalogues.some(({ save }) => save.kind === 'failed') === true;
  }

  /** Resolves when the store was read and the editor has its catalogues. */
  async ready(): Promise<void> {
    await this.#loaded;
    await this.#host.updateComplete;
  }

  /** Shows what came into the store beside the shelf. */
  async reload(): Promise<void> {
    await this.#shelf?.load();
  }

  /** Keeps what waits. */
  flush(): Promise<void> {
    return this.#shelf?.flush() ?? Promise.resolve();
  }

  /** Shows the dialog, with the element of a request where there is one. */
  async show(request?: AdditionRequest): Promise<void> {
    await import('./etom-catalogues.ts');
    this.#open = true;
    this.#wanted = request === undefined ? undefined : { ...request };
    this.#host.requestUpdate();
  }

  /** Adds the catalogues of files and shows the dialog. */
  async importFiles(files: readonly File[]): Promise<void> {
    await this.show();
    for (const file of files) await this.#shelf?.importFile(file);
  }

  render(words: Words): TemplateResult | typeof nothing {
    if (this.#shelf === undefined || this.#snapshot === undefined || customElements.get('etom-catalogues') === undefined) return nothing;
    return html`<etom-catalogues .words=${words} .shelf=${this.#shelf} .snapshot=${this.#snapshot} .request=${this.#wanted} .open=${this.#open}
      @etom-dismiss=${this.#dismiss} @etom-show-use=${({ detail }: CustomEvent<OwnUse>) => this.#showUse(detail)}></etom-catalogues>`;
  }

  readonly #onRequest = (event: Event): void => {
    void this.show((event as CustomEvent<AdditionRequest>).detail);
  };

  readonly #dismiss = (): void => {
    this.#open = false;
    this.#wanted = undefined;
    this.#host.requestUpdate();
  };

  #showUse(use: OwnUse): void {
    this.#dismiss();
    void this.#options.showUse(use);
  }
}
