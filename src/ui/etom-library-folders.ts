import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Library, LibraryFolder, LibraryPlace, LibrarySnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { diagramsType } from './etom-library-items.ts';
import { folderStyles } from './library-folders-styles.ts';
import { shared } from './styles.ts';

/** The type of what is dragged: the ID of a folder. */
const folderType = 'application/x-etom-folder';

interface Line {
  readonly place: LibraryPlace;
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly count: number | undefined;
  readonly folder?: LibraryFolder;
}

/**
 * The places of the library as a tree: all diagrams, the folders, the samples, the trash. Diagrams and folders are dropped onto folders; each
 * folder has a menu with the same.
 *
 * @fires etom-fold - `CustomEvent<readonly string[]>`: the IDs of the folders that are to be folded away from now on.
 * @fires etom-move-folder - `CustomEvent<string>`: the ID of the folder that the person wants to put elsewhere.
 */
export class EtomLibraryFolders extends LitElement {
  static override properties = {
    words: { attribute: false },
    library: { attribute: false },
    snapshot: { attribute: false },
    samples: { type: Boolean },
    folded: { attribute: false },
    naming: { state: true },
    over: { state: true },
    active: { state: true },
  };
  declare words: Words;
  declare library: Library;
  declare snapshot: LibrarySnapshot;
  /** Whether there are samples. */
  declare samples: boolean;
  /** Folders whose inside is folded away. */
  declare folded: readonly string[];
  /** The folder that is being named: an existing one, or a new one below `parent`. */
  declare private naming: { readonly id?: string; readonly parent?: string } | undefined;
  /** Where something would be dropped. */
  declare private over: string | undefined;
  declare private active: string;
  #focus = false;

  static override styles = [shared, folderStyles];

  constructor() {
    super();
    this.folded = [];
    this.naming = undefined;
    this.over = undefined;
    this.active = 'all';
  }

  override updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    const field = this.renderRoot.querySelector<HTMLInputElement>('input');
    (field ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
    field?.select();
  }

  /** Begins a new folder in the one on show. */
  startFolder(): void {
    const { place } = this.snapshot;
    this.#name(place.kind === 'folder' ? { parent: place.id } : {});
  }

  override render(): TemplateResult {
    const { words } = this;
    const lines = this.#lines();
    return html`<div role="tree" aria-label=${words.format('library.places')} @keydown=${this.#onKey}>
        ${repeat(lines, ({ key }) => key, (line) => html`${this.#line(line)}${this.naming !== undefined && this.naming.id === undefined && line.key === (this.naming.parent ?? 'all') ? this.#field('') : nothing}`)}
      </div>
      <button type="button" class="row add" @click=${() => this.startFolder()}><etom-icon name="add"></etom-icon>${words.format('library.newFolder')}</button>`;
  }

  #lines(): readonly Line[] {
    const { words, snapshot: { folders, total, inTrash } } = this;
    const hidden = new Set<string>();
    const shown = folders.filter(({ id, parent }) => {
      if (parent !== undefined && (hidden.has(parent) || this.folded.includes(parent))) hidden.add(id);
      return !hidden.has(id);
    });
    return [
      { place: { kind: 'all' }, key: 'all', label: words.format('library.all'), icon: 'map', count: total },
      ...shown.map((folder): Line => ({ place: { kind: 'folder', id: folder.id }, key: folder.id, label: folder.name, icon: 'folder', count: folder.count, folder })),
      ...(this.samples ? [{ place: { kind: 'samples' }, key: 'samples', label: words.format('samples.title'), icon: 'sample', count: undefined } as const] : []),
      { place: { kind: 'trash' }, key: 'trash', label: words.format('library.trash'), icon: 'delete', count: inTrash },
    ];
  }

  #line(line: Line): TemplateResult {
    const { key, label, icon, count, folder, place } = line;
    if (folder !== undefined && this.naming?.id === key) return this.#field(label, folder.depth);
    const here = this.snapshot.place.kind === 'folder' ? this.snapshot.place.id : this.snapshot.place.kind;
    const depth = folder?.depth ?? 0;
    const takes = place.kind === 'folder' || place.kind === 'all';
    return html`<div class="line ${this.over === key ? 'over' : ''}" role="treeitem" data-place=${key} aria-level=${depth + 1} aria-selected=${String(here === key)}
      aria-expanded=${folder?.hasFolders === true ? String(!this.folded.includes(key)) : nothing} tabindex=${this.#isActive(key) ? 0 : -1} .style=${`padding-inline-start: ${8 + depth * 16}px`}
      draggable=${String(folder !== undefined)} @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(folderType, key)}
      @dragover=${(event: DragEvent) => this.#onOver(event, takes ? key : undefined)} @dragleave=${() => (this.over = undefined)} @drop=${(event: DragEvent) => this.#onDrop(event, place)}
      @click=${() => this.#show(line)} @focus=${() => (this.active = key)}>
      ${folder?.hasFolders === true ? html`<button type="button" class="fold" tabindex="-1" aria-hidden="true" @click=${(event: Event) => this.#fold(event, key)}><etom-icon name=${this.folded.includes(key) ? 'next' : 'down'}></etom-icon></button>` : html`<span class="fold"></span>`}
      <etom-icon name=${icon}></etom-icon><span class="label" title=${label}>${label}</span>
      ${folder === undefined ? nothing : this.#menu(folder)}
      ${count === undefined ? nothing : html`<span class="count">${count.toLocaleString(this.words.locale)}</span>`}
    </div>`;
  }

  #menu({ id, name }: LibraryFolder): TemplateResult {
    const { words } = this;
    const label = words.format('library.folderMenu', { name });
    return html`<wa-dropdown placement="bottom-end" @click=${(event: Event) => event.stopPropagation()} @keydown=${(event: Event) => event.stopPropagation()}
      @wa-select=${(event: CustomEvent<{ item: { value: string } }>) => this.#onMenu(event.detail.item.value, id)}>
      <wa-button slot="trigger" class="icon more" size="s" appearance="plain" tabindex="-1" title=${label}><etom-icon name="more"></etom-icon><span class="unseen">${label}</span></wa-button>
      <wa-dropdown-item value="rename">${words.format('library.renameFolder')}</wa-dropdown-item>
      <wa-dropdown-item value="add">${words.format('library.newFolderInside')}</wa-dropdown-item>
      <wa-dropdown-item value="move">${words.format('library.move')}</wa-dropdown-item>
      <wa-dropdown-item value="remove">${words.format('library.removeFolder')}</wa-dropdown-item>
    </wa-dropdown>`;
  }

  #field(name: string, depth = this.#depthOfNew): TemplateResult {
    return html`<div class="line" role="presentation" .style=${`padding-inline-start: ${8 + depth * 16}px`}><span class="fold"></span><etom-icon name="folder"></etom-icon>
      <input aria-label=${this.words.format('library.folderName')} placeholder=${this.words.format('library.folderName')} maxlength="100" .value=${name}
        @keydown=${this.#onFieldKey} @blur=${(event: FocusEvent) => void this.#finish((event.target as HTMLInputElement).value)} /></div>`;
  }

  get #depthOfNew(): number {
    const parent = this.snapshot.folders.find(({ id }) => id === this.naming?.parent);
    return parent === undefined ? 0 : parent.depth + 1;
  }

  #isActive(key: string): boolean {
    const keys = this.#lines().map((line) => line.key);
    return key === (keys.includes(this.active) ? this.active : 'all');
  }

  #show({ place, key }: Line): void {
    this.active = key;
    this.library.show(place);
  }

  #fold(event: Event, id: string): void {
    event.stopPropagation();
    this.#setFolded(id, !this.folded.includes(id));
  }

  /** Asks for a folder to be folded away or not; the request names no folders that are gone. */
  #setFolded(id: string, folded: boolean): void {
    const others = this.snapshot.folders.map((folder) => folder.id).filter((one) => one !== id && this.folded.includes(one));
    this.dispatchEvent(new CustomEvent<readonly string[]>('etom-fold', { detail: folded ? [...others, id] : others }));
  }

  #onMenu(choice: string, id: string): void {
    if (choice === 'rename') this.#name({ id });
    else if (choice === 'add') this.#name({ parent: id });
    else if (choice === 'remove') void this.library.removeFolder(id);
    else this.dispatchEvent(new CustomEvent<string>('etom-move-folder', { detail: id }));
  }

  #name(naming: NonNullable<EtomLibraryFolders['naming']>): void {
    this.naming = naming;
    if (naming.parent !== undefined && this.folded.includes(naming.parent)) this.#setFolded(naming.parent, false);
    this.#focus = true;
  }

  readonly #onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void this.#finish((event.target as HTMLInputElement).value);
    else if (event.key === 'Escape') this.naming = undefined;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    this.#focus = true;
  };

  async #finish(name: string): Promise<void> {
    const { naming } = this;
    this.naming = undefined;
    if (naming === undefined || name.trim() === '') return;
    if (naming.id === undefined) {
      const id = await this.library.createFolder(name, naming.parent);
      if (id !== undefined) this.active = id;
    } else await this.library.renameFolder(naming.id, name);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const lines = this.#lines();
    const at = Math.max(0, lines.findIndex(({ key }) => this.#isActive(key)));
    const line = lines[at];
    const folder = line?.folder;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: lines.length - 1 }[event.key];
    if (line === undefined) return;
    if (to !== undefined) this.active = lines[Math.min(lines.length - 1, Math.max(0, to))]?.key ?? 'all';
    else if (event.key === 'Enter' || event.key === ' ') this.#show(line);
    else if (folder !== undefined && event.key === 'F2') this.#name({ id: folder.id });
    else if (folder !== undefined && event.key === 'Delete') void this.library.removeFolder(folder.id);
    else if (folder !== undefined && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) this.renderRoot.querySelector<HTMLElement>(`[data-place="${CSS.escape(folder.id)}"] wa-button`)?.click();
    else if (folder?.hasFolders === true && (event.key === 'ArrowLeft') !== this.folded.includes(folder.id) && event.key.startsWith('Arrow')) this.#fold(event, folder.id);
    else if (event.key === 'ArrowLeft' && folder?.parent !== undefined) this.active = folder.parent;
    else return;
    this.#focus = true;
    event.preventDefault();
  };

  #onOver(event: DragEvent, key: string | undefined): void {
    if (key === undefined || event.dataTransfer?.types.some((type) => type === diagramsType || type === folderType) !== true) return;
    event.preventDefault();
    this.over = key;
  }

  #onDrop(event: DragEvent, place: LibraryPlace): void {
    this.over = undefined;
    const target = place.kind === 'folder' ? place.id : undefined;
    const ids = event.dataTransfer?.getData(diagramsType) ?? '';
    const folder = event.dataTransfer?.getData(folderType) ?? '';
    if (ids === '' && folder === '') return;
    event.preventDefault();
    if (ids !== '') void this.library.move(ids.split('\n'), target);
    else if (folder !== target) void this.library.moveFolder(folder, target);
  }
}

customElements.define('etom-library-folders', EtomLibraryFolders);
