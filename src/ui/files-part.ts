import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { IncomingFile, SourceFile } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { incomingFiles } from './incoming-files.ts';

/** What the part does with files. */
export interface FilesPartOptions {
  /** Opens a file as a diagram. */
  readonly open: (file: SourceFile) => Promise<void> | undefined;
  /** Takes many files in, and archives. */
  readonly takeIn: (files: readonly IncomingFile[]) => Promise<void>;
  readonly takeCatalogues: (files: readonly File[]) => Promise<void>;
}

/** So many files are opened one after the other; more are taken in together. */
const fewFiles = 5;

/** Files that a person chooses, or drops onto the editor. */
export class FilesPart {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FilesPartOptions;
  #dropping = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FilesPartOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Asks for files. */
  choose(): void {
    this.#host.querySelector<HTMLInputElement>(':scope > input[data-open]')?.click();
  }

  readonly onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.#drop(true);
  };

  readonly onDragLeave = (): void => this.#drop(false);

  readonly onDrop = (event: DragEvent): void => {
    this.#drop(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.import(files);
  };

  render(words: Words): TemplateResult {
    return html`${this.#dropping ? html`<p class="etom-drop">${words.format('app.drop')}</p>` : nothing}
      <input type="file" data-open hidden multiple accept=".bpmn,.bpmn2,.xml,.zip,application/xml,text/xml,.json" aria-label=${words.format('header.open')} @change=${this.#onFiles} />`;
  }

  readonly #onFiles = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    void this.import(files);
  };

  #drop(dropping: boolean): void {
    if (this.#dropping === dropping) return;
    this.#dropping = dropping;
    this.#host.requestUpdate();
  }

  /** Opens or takes in files, whatever they are. */
  async import(files: readonly File[]): Promise<void> {
    const { open, takeIn, takeCatalogues } = this.#options;
    const catalogues = files.filter(({ name }) => /\.json$/i.test(name));
    const diagrams = files.filter((file) => !catalogues.includes(file));
    if (diagrams.length > fewFiles || diagrams.some(({ name }) => /\.zip$/i.test(name))) await takeIn(incomingFiles(diagrams));
    else for (const file of diagrams) await open(file);
    if (catalogues.length > 0) await takeCatalogues(catalogues);
  }
}
