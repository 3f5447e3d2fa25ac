import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DamagedRecord, DeskSnapshot, IncomingFile, Library, LibrarySnapshot, LibrarySort } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-folder-picker.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import './etom-library-folders.ts';
import './etom-library-items.ts';
import type { EtomLibraryItems, ItemsIntent, LibraryView } from './etom-library-items.ts';
import './etom-library-report.ts';
import './etom-purge-dialog.ts';
import { droppedFiles, incomingFiles } from './incoming-files.ts';
import { libraryStyles } from './library-styles.ts';
import type { Sample } from './sample.ts';
import { dropZone, shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** What a person can ask of the start page that is not the library's own to do. */
export type LibraryIntent =
  | { readonly kind: 'close' | 'create' | 'catalogues' | 'mend' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'export'; readonly ids: readonly string[] }
  | { readonly kind: 'import'; readonly files: readonly IncomingFile[] }
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'view'; readonly view: LibraryView }
  | { readonly kind: 'fold'; readonly folded: readonly string[] };

const sorts: readonly LibrarySort[] = ['changed', 'name', 'tasks', 'problems'];

/** With so few diagrams there is room for the samples below them. */
const few = 3;

/**
 * The start page: all diagrams of this browser in folders, as cards or as a table; search, selection, import and export of many, the
 * trash, the samples. It lies over the editor, which stays where it is.
 *
 * @slot workspace - the menu of the whole workspace.
 * @fires etom-intent - `CustomEvent<LibraryIntent>`.
 */
export class EtomLibrary extends LitElement {
  static override properties = {
    words: { attribute: false },
    desk: { attribute: false },
    library: { attribute: false },
    snapshot: { attribute: false },
    samples: { attribute: false },
    view: {},
    folded: { attribute: false },
    damaged: { attribute: false },
    open: { type: Boolean },
    dropping: { state: true },
    moving: { state: true },
    purging: { state: true },
  };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;
  declare library: Library | undefined;
  declare snapshot: LibrarySnapshot | undefined;
  /** What there is to start from; none in a page that has no samples. */
  declare samples: readonly Sample[];
  declare view: LibraryView;
  /** Folders whose inside is folded away, by ID. */
  declare folded: readonly string[];
  declare damaged: readonly DamagedRecord[];
  declare open: boolean;
  declare private dropping: boolean;
  /** What waits for a folder to be put into: diagrams, or a folder. */
  declare private moving: { readonly ids?: readonly string[]; readonly folder?: string } | undefined;

  /** What would be deleted for ever. */
  declare private purging: readonly string[] | undefined;

  static override styles = [shared, dropZone, libraryStyles];

  constructor() {
    super();
    this.samples = [];
    this.view = 'cards';
    this.folded = [];
    this.damaged = [];
    this.open = false;
    this.dropping = false;
    this.moving = undefined;
    this.purging = undefined;
  }

  override willUpdate(changed: PropertyValues): void {
    // The pictures of the samples are not asked for before someone may see them.
    if (changed.has('open') && this.open) void import('./etom-samples.ts');
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.open && dialog?.open === false) {
      dialog.showModal();
      this.renderRoot.querySelector<EtomLibraryItems>('etom-library-items')?.focusItem();
    } else if (!this.open) dialog?.close();
  }

  override render(): TemplateResult {
    const { words, library, snapshot } = this;
    return html`<dialog aria-label=${words.format('library.title')} @cancel=${this.#onCancel} @keydown=${this.#onKey}>
      ${!this.open || library === undefined || snapshot === undefined ? nothing : html`<div class="page">
        ${this.#header(snapshot)}
        <aside><etom-library-folders .words=${words} .library=${library} .snapshot=${snapshot} .samples=${this.samples.length > 0} .folded=${this.folded}
          @etom-fold=${({ detail }: CustomEvent<readonly string[]>) => this.#ask({ kind: 'fold', folded: detail })}
          @etom-move-folder=${({ detail }: CustomEvent<string>) => (this.moving = { folder: detail })}></etom-library-folders></aside>
        <main @dragover=${this.#onDragOver} @dragleave=${() => (this.dropping = false)} @drop=${this.#onDrop}>
          ${this.#bar(library, snapshot)}${this.#content(library, snapshot)}${this.#notice(library, snapshot)}
          ${this.dropping ? html`<p class="dropping">${words.format('library.drop')}</p>` : nothing}
        </main>
      </div>
      <etom-folder-picker .words=${words} .folders=${snapshot.folders} .moving=${this.moving}
        @etom-choose=${({ detail }: CustomEvent<string | undefined>) => this.#onFolder(library, detail)} @etom-dismiss=${() => (this.moving = undefined)}></etom-folder-picker>
      <etom-purge-dialog .words=${words} .ids=${this.purging} @etom-accept=${() => this.#purge(library)} @etom-dismiss=${() => (this.purging = undefined)}></etom-purge-dialog>
      <etom-library-report .words=${words} .report=${snapshot.report} @etom-dismiss=${() => library.dismiss('report')}></etom-library-report>`}
      <input type="file" class="files" hidden multiple accept=".bpmn,.bpmn2,.xml,.zip,application/xml,text/xml,application/zip" aria-label=${words.format('library.importFiles')} @change=${this.#onFiles} />
      <input type="file" class="folder" hidden multiple webkitdirectory aria-label=${words.format('library.importFolder')} @change=${this.#onFiles} />
    </dialog>`;
  }

  #header({ query }: LibrarySnapshot): TemplateResult {
    const { words } = this;
    return html`<header>
      <h1>${words.format('library.title')}</h1>
      <wa-input class="search bare" type="search" size="s" label=${words.format('library.search')} placeholder=${words.format('library.search')} .value=${live(query)}
        @input=${(event: Event) => this.library?.search(valueOf(event))} @keydown=${this.#onSearchKey}><etom-icon slot="start" name="search"></etom-icon>
        ${query === '' ? nothing : html`<button slot="end" type="button" class="clear" aria-label=${words.format('library.clearSearch')} @click=${() => this.library?.search('')}><etom-icon name="remove"></etom-icon></button>`}</wa-input>
      <span class="rest"></span>
      <wa-button size="s" variant="brand" @click=${() => this.#ask({ kind: 'create' })}><etom-icon slot="start" name="create"></etom-icon>${words.format('library.create')}</wa-button>
      <wa-dropdown placement="bottom-end" @wa-select=${(event: CustomEvent<{ item: { value: string } }>) => this.renderRoot.querySelector<HTMLInputElement>(`input.${event.detail.item.value}`)?.click()}>
        <wa-button slot="trigger" size="s" appearance="outlined"><etom-icon slot="start" name="open"></etom-icon>${words.format('library.import')}<etom-icon slot="end" name="down"></etom-icon></wa-button>
        <wa-dropdown-item value="files">${words.format('library.importFiles')}</wa-dropdown-item>
        <wa-dropdown-item value="folder">${words.format('library.importFolder')}</wa-dropdown-item>
      </wa-dropdown>
      ${this.#tool('catalogue', words.format('catalogues.title'), () => this.#ask({ kind: 'catalogues' }))}
      <slot name="workspace"></slot>
      ${this.#tool('remove', words.format('library.close'), () => this.#ask({ kind: 'close' }))}
    </header>`;
  }

  #bar(library: Library, { diagrams, selected, place, sort, query, work, inTrash }: LibrarySnapshot): TemplateResult | typeof nothing {
    const { words } = this;
    if (place.kind === 'samples') return nothing;
    const ids = [...selected];
    const inTheTrash = place.kind === 'trash';
    if (work !== undefined) return html`<div class="bar"><span role="status">${words.format('library.work', { kind: work.kind, done: work.done, total: work.total })}</span></div>`;
    if (ids.length > 0) {
      return html`<div class="bar" role="toolbar" aria-label=${words.format('library.selected')}>
        <span class="count" role="status">${words.format('library.selectedCount', { count: ids.length })}</span>
        ${inTheTrash ? html`${this.#button('undo', words.format('library.restoreMany'), () => void library.restore(ids))}${this.#button('delete', words.format('library.purgeMany'), () => (this.purging = ids))}`
          : html`${this.#button('move', words.format('library.move'), () => (this.moving = { ids }))}${this.#button('copy', words.format('library.duplicateMany'), () => void library.duplicate(ids))}
            ${this.#button('export', words.format('library.exportMany'), () => this.#ask({ kind: 'export', ids }))}${this.#button('delete', words.format('library.deleteMany'), () => void library.remove(ids))}`}
        <span class="rest"></span>
        ${this.#plain(words.format('library.selectAll'), () => library.selectAll())}${this.#plain(words.format('library.clear'), () => library.clearSelection())}
      </div>`;
    }
    return html`<div class="bar">
      <span class="count quiet" role="status">${words.format(query === '' ? 'library.count' : 'library.found', { count: diagrams.length })}</span>
      ${diagrams.length > 1 ? this.#plain(words.format('library.selectAll'), () => library.selectAll()) : nothing}
      ${inTheTrash && inTrash > 0 ? this.#plain(words.format('library.emptyTrash'), () => (this.purging = diagrams.map(({ id }) => id))) : nothing}
      <span class="rest"></span>
      ${query === '' ? html`<wa-dropdown placement="bottom-end" @wa-select=${(event: CustomEvent<{ item: { value: string } }>) => library.sortBy(event.detail.item.value as LibrarySort)}>
        <wa-button slot="trigger" size="s" appearance="plain">${words.format('library.sortedBy', { by: sort })}<etom-icon slot="end" name="down"></etom-icon></wa-button>
        ${sorts.map((by) => html`<wa-dropdown-item value=${by}>${words.format('library.sort', { by })}</wa-dropdown-item>`)}
      </wa-dropdown>` : nothing}
      ${this.#viewButton('cards')}${this.#viewButton('table')}
    </div>`;
  }

  #content(library: Library, snapshot: LibrarySnapshot): TemplateResult {
    const { words } = this;
    const { diagrams, place, query, indexed } = snapshot;
    const samples = html`<etom-samples .words=${words} .samples=${this.samples} @etom-sample=${({ detail }: CustomEvent<Sample>) => this.#ask({ kind: 'sample', sample: detail })}></etom-samples>`;
    if (place.kind === 'samples') return samples;
    if (diagrams.length === 0) {
      const about = query === '' ? place.kind : indexed ? 'search' : 'reading';
      return html`<div class="empty" role="status"><strong>${words.format('library.empty', { about, query })}</strong><span>${words.format('library.emptyHint', { about })}</span></div>`;
    }
    const withSamples = place.kind === 'all' && query === '' && diagrams.length <= few && this.samples.length > 0;
    return html`<etom-library-items class="${withSamples ? `few ${this.view}` : ''}" .words=${words} .library=${library} .snapshot=${snapshot} .view=${this.view} .openId=${this.desk?.open?.id}
      @etom-ask=${({ detail }: CustomEvent<ItemsIntent>) => this.#onItems(library, detail)}></etom-library-items>${withSamples ? samples : nothing}`;
  }

  #notice(library: Library, { removed, fault }: LibrarySnapshot): TemplateResult | typeof nothing {
    const { words } = this;
    if (fault !== undefined) {
      return html`<div class="notice" role="alert"><p><span class="error">${words.format('library.fault', { fault })}</span>${this.#tool('remove', words.format('notice.close'), () => library.dismiss('fault'))}</p></div>`;
    }
    const [first, ...others] = removed;
    if (first === undefined) return this.#damage();
    const text = others.length === 0 ? words.format('notice.removed', { name: first.name }) : words.format('library.removedMany', { count: removed.length });
    return html`<div class="notice" role="status"><p><span>${text}</span>
      <wa-button size="s" appearance="outlined" @click=${() => void library.undoRemove()}>${words.format('notice.undo')}</wa-button>
      ${this.#tool('remove', words.format('notice.close'), () => library.dismiss('removed'))}</p></div>`;
  }

  /** Records that cannot be read, by the names of their diagrams as far as those are known. */
  #damage(): TemplateResult | typeof nothing {
    if (this.damaged.length === 0) return nothing;
    const names = [...new Set(this.damaged.map(({ key, mendable }) => this.desk?.diagrams.find(({ id }) => id === key)?.name ?? (mendable?.name || key)))].slice(0, 5).join(', ');
    return html`<div class="notice" role="status"><p><etom-icon name="warning" class="warning"></etom-icon><span>${this.words.format('library.damaged', { count: this.damaged.length, names })}</span>
      ${this.damaged.some(({ mendable }) => mendable !== undefined) ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#ask({ kind: 'mend' })}>${this.words.format('library.mend')}</wa-button>` : nothing}
      ${this.#tool('remove', this.words.format('notice.close'), () => (this.damaged = []))}</p></div>`;
  }

  #viewButton(view: LibraryView): TemplateResult {
    const label = this.words.format('library.view', { view });
    return html`<wa-button class="icon" size="s" appearance="plain" aria-pressed=${String(this.view === view)} title=${label} @click=${() => this.#ask({ kind: 'view', view })}><etom-icon name=${view}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #button(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button size="s" appearance="plain" @click=${action}><etom-icon slot="start" name=${icon}></etom-icon>${label}</wa-button>`;
  }

  #plain(label: string, action: () => void): TemplateResult {
    return html`<wa-button size="s" appearance="plain" @click=${action}>${label}</wa-button>`;
  }

  #tool(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${action}><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #onItems(library: Library, intent: ItemsIntent): void {
    switch (intent.kind) {
      case 'open':
      case 'rename': this.#ask(intent); break;
      case 'duplicate': void library.duplicate(intent.ids); break;
      case 'remove': void library.remove(intent.ids); break;
      case 'restore': void library.restore(intent.ids); break;
      case 'purge': this.purging = intent.ids; break;
    }
  }

  #purge(library: Library): void {
    const { purging } = this;
    this.purging = undefined;
    if (purging !== undefined) void library.purge(purging);
  }

  #onFolder(library: Library, folder: string | undefined): void {
    const { moving } = this;
    this.moving = undefined;
    if (moving?.ids !== undefined) void library.move(moving.ids, folder);
    else if (moving?.folder !== undefined) void library.moveFolder(moving.folder, folder);
  }

  /** Esc takes the search back first, then the selection, and leaves only then. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (this.snapshot?.query !== '') this.library?.search('');
    else if (this.snapshot.selected.size > 0) this.library?.clearSelection();
    else this.#ask({ kind: 'close' });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || !['KeyF', 'KeyK'].includes(event.code)) return;
    event.preventDefault();
    this.renderRoot.querySelector('wa-input')?.focus();
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    this.renderRoot.querySelector<EtomLibraryItems>('etom-library-items')?.focusItem();
  };

  readonly #onFiles = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = incomingFiles(field.files ?? []);
    field.value = '';
    if (files.length > 0) this.#ask({ kind: 'import', files });
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.dropping = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.dropping = false;
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then((files) => this.#ask({ kind: 'import', files }));
  };

  #ask(intent: LibraryIntent): void {
    this.dispatchEvent(new CustomEvent<LibraryIntent>('etom-intent', { detail: intent }));
  }
}

customElements.define('etom-library', EtomLibrary);
