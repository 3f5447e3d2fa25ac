import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdditionRequest, OwnUse, Shelf, ShelfSnapshot, ShelvedCatalogue } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { catalogueDialogStyles } from './catalogue-dialog-styles.ts';
import { download } from './download.ts';
import './etom-catalogue-editor.ts';
import type { EtomCatalogueEditor } from './etom-catalogue-editor.ts';
import './etom-catalogue-needed.ts';
import './etom-catalogue-notice.ts';
import type { NoticeIntent } from './etom-catalogue-notice.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { dropZone, shared } from './styles.ts';
import { titleOf } from './title-of.ts';

/**
 * The organisation's own catalogues in a dialog that fills the window: the list of them, and an editor for the chosen one. What is
 * changed is kept by itself.
 *
 * @fires etom-dismiss - the person leaves the dialog.
 * @fires etom-show-use - `CustomEvent<OwnUse>` when the person wants to see an element of a diagram.
 */
export class EtomCatalogues extends LitElement {
  static override properties = {
    words: { attribute: false },
    shelf: { attribute: false },
    snapshot: { attribute: false },
    request: { attribute: false },
    open: { type: Boolean },
    chosen: { state: true },
    needed: { state: true },
    dropping: { state: true },
  };
  declare words: Words;
  declare shelf: Shelf;
  declare snapshot: ShelfSnapshot;
  /** An element that a catalogue is to have; each new object is a new request. */
  declare request: AdditionRequest | undefined;
  declare open: boolean;
  /** The store's ID of the catalogue in the editor. */
  declare private chosen: string | undefined;
  /** A request that no catalogue can fulfil yet. */
  declare private needed: AdditionRequest | undefined;
  declare private dropping: boolean;
  #answered: AdditionRequest | undefined;

  static override styles = [shared, dropZone, catalogueDialogStyles];

  constructor() {
    super();
    this.open = false;
    this.request = undefined;
    this.chosen = undefined;
    this.needed = undefined;
    this.dropping = false;
  }

  override willUpdate(changed: PropertyValues): void {
    const { catalogues, keptCopy } = this.snapshot;
    // The text that this tab was working on goes on under another name.
    if (changed.has('snapshot') && keptCopy !== undefined && keptCopy.from === this.chosen && (changed.get('snapshot') as ShelfSnapshot | undefined)?.keptCopy !== keptCopy) this.chosen = keptCopy.id;
    if (!catalogues.some(({ id }) => id === this.chosen)) this.chosen = catalogues[0]?.id;
    if (changed.has('open') && this.open) void this.shelf.lookForUses();
  }

  override updated(): void {
    if (!this.open || this.request === undefined || this.request === this.#answered || !this.snapshot.loaded) return;
    this.#answered = this.request;
    void this.#answer(this.request);
  }

  override render(): TemplateResult {
    const { words, snapshot } = this;
    const title = words.format('catalogues.title');
    const catalogue = this.#catalogue;
    return html`<wa-dialog without-header label=${title} ?open=${this.open} @wa-after-hide=${this.#onHide}>
      <div class="frame ${this.dropping ? 'dropping' : ''}" @keydown=${this.#onKey} @dragover=${this.#onDragOver} @dragleave=${() => (this.dropping = false)} @drop=${this.#onDrop}>
        <header>
          <h2>${title}</h2>
          ${catalogue === undefined ? nothing : html`
            ${this.#saving(catalogue)}
            <span class="rest"></span>
            ${this.#tool('undo', words.format('header.undo'), () => this.shelf.undo(catalogue.id), !catalogue.canUndo)}
            ${this.#tool('redo', words.format('header.redo'), () => this.shelf.redo(catalogue.id), !catalogue.canRedo)}
            <wa-button size="s" appearance="plain" @click=${() => this.#export(catalogue)}><etom-icon slot="start" name="export"></etom-icon>${words.format('catalogues.export')}</wa-button>`}
          ${catalogue === undefined ? html`<span class="rest"></span>` : nothing}
          ${this.#tool('remove', words.format('catalogues.close'), () => this.#dismiss())}
        </header>
        <etom-catalogue-notice .words=${words} .snapshot=${snapshot} @etom-intent=${({ detail }: CustomEvent<NoticeIntent>) => this.#onNotice(detail)}></etom-catalogue-notice>
        <div class="body">
          ${snapshot.catalogues.length > 0 ? this.#list() : this.needed === undefined ? this.#empty() : nothing}
          ${this.needed === undefined ? nothing : html`<etom-catalogue-needed .words=${words} .request=${this.needed}
            @etom-create=${({ detail }: CustomEvent<string>) => this.#make(detail)} @etom-dismiss=${() => (this.needed = undefined)}></etom-catalogue-needed>`}
          <etom-catalogue-editor ?hidden=${catalogue === undefined || this.needed !== undefined} .words=${words} .shelf=${this.shelf} .snapshot=${snapshot} .catalogue=${catalogue}
            @etom-chosen=${({ detail }: CustomEvent<string>) => (this.chosen = detail)}></etom-catalogue-editor>
        </div>
        ${this.dropping ? html`<p class="dropping">${words.format('catalogues.drop')}</p>` : nothing}
      </div>
      <input type="file" hidden multiple accept=".json,application/json" aria-label=${words.format('catalogues.openFile')} @change=${this.#onFiles} />
    </wa-dialog>`;
  }

  get #catalogue(): ShelvedCatalogue | undefined {
    return this.snapshot.catalogues.find(({ id }) => id === this.chosen);
  }

  get #editor(): EtomCatalogueEditor | null {
    return this.renderRoot.querySelector('etom-catalogue-editor');
  }

  #list(): TemplateResult {
    const { words, snapshot } = this;
    return html`<nav aria-label=${words.format('catalogues.title')}>
      <ul>${repeat(snapshot.catalogues, ({ id }) => id, ({ id, draft, faults }) => {
        const grave = faults.filter(({ severity, key }) => severity === 'error' && key !== 'empty').length;
        return html`<li><button class="row" aria-current=${String(id === this.chosen)} data-catalogue=${draft.id} @click=${() => this.#choose(id)}>
          <span class="what"><span class="title">${titleOf(draft, words.locale)}</span>
          <span class="quiet">${draft.prefix === undefined ? nothing : html`<span class="id">${draft.prefix}</span> · `}${words.format('catalogues.count', { count: draft.elements.length })}</span></span>
          ${grave === 0 ? nothing : html`<etom-icon class="error" name="error"></etom-icon><span class="unseen">${words.format('catalogues.faults', { count: grave })}</span>`}
        </button></li>`;
      })}</ul>
      <div class="actions">${this.#makers('outlined')}</div>
    </nav>`;
  }

  #empty(): TemplateResult {
    const { words } = this;
    return html`<div class="empty">
      <h3>${words.format('catalogues.emptyTitle')}</h3>
      <p>${words.format('catalogues.emptyText')}</p>
      <ul>${(['below', 'variant', 'own'] as const).map((kind) => html`<li><span class="id">${words.format('catalogues.example', { kind })}</span><span>${words.format('catalogues.exampleText', { kind })}</span></li>`)}</ul>
      <div class="actions">${this.#makers('filled')}</div>
    </div>`;
  }

  #makers(appearance: 'filled' | 'outlined'): TemplateResult {
    const { words } = this;
    return html`<wa-button size="s" variant=${appearance === 'filled' ? 'brand' : 'neutral'} appearance=${appearance === 'filled' ? 'accent' : 'outlined'} @click=${this.#create}><etom-icon slot="start" name="create"></etom-icon>${words.format('catalogues.create')}</wa-button>
      <wa-button size="s" appearance="outlined" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}><etom-icon slot="start" name="open"></etom-icon>${words.format('catalogues.openFile')}</wa-button>`;
  }

  #saving({ save, savedAt, fault }: ShelvedCatalogue): TemplateResult {
    const { words } = this;
    if (save.kind === 'failed') return html`<span class="state error" role="alert">${words.format('save.failed', { fault: fault ?? 'unavailable' })}</span>`;
    const time = new Date(savedAt).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit' });
    return html`<span class="state quiet" data-save=${save.kind}>${save.kind === 'saved' ? words.format('save.saved', { time }) : words.format('save.saving')}</span>`;
  }

  #tool(icon: IconName, label: string, action: () => void, disabled = false): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} ?disabled=${disabled} @click=${action}><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  async #create(): Promise<void> {
    const id = await this.#createWith('');
    if (id === undefined) return;
    this.#choose(id);
    await this.updateComplete;
    await this.#editor?.showSettings();
  }

  async #answer(request: AdditionRequest): Promise<void> {
    const place = this.shelf.add(request, this.chosen);
    this.needed = place === undefined ? request : undefined;
    if (place === undefined) return;
    this.chosen = place.id;
    await this.updateComplete;
    await this.#editor?.showRequested(request, place);
  }

  /** Makes the catalogue that a request needs. */
  async #make(prefix: string): Promise<void> {
    const { needed } = this;
    const id = await this.#createWith(prefix);
    this.needed = undefined;
    if (id === undefined || needed === undefined) return;
    this.chosen = id;
    await this.#answer(needed);
  }

  #createWith(prefix: string): Promise<string | undefined> {
    const title = this.words.format('catalogues.newTitle');
    return this.shelf.create({ title: { en: '', ru: '', [this.words.locale]: title }, ...(prefix === '' ? {} : { prefix }) });
  }

  #choose(id: string): void {
    this.chosen = id;
    this.needed = undefined;
  }

  #export(catalogue: ShelvedCatalogue): void {
    const fault = catalogue.faults.find(({ severity }) => severity === 'error');
    const file = this.shelf.fileOf(catalogue.id);
    if (fault === undefined && file !== undefined) download(file.name, file.text, 'application/json');
    else void this.#editor?.showFaults();
  }

  async #import(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const id = await this.shelf.importFile(file);
      if (id !== undefined) this.chosen = id;
    }
  }

  #onFiles(event: Event): void {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    void this.#import(files);
  }

  async #onNotice(intent: NoticeIntent): Promise<void> {
    if (intent.kind === 'restore') await this.shelf.restore();
    else if (intent.kind === 'dismiss') this.shelf.dismiss(intent.notice);
    else this.chosen = (await this.shelf.answer(intent.choice)) ?? this.chosen;
  }

  #onDragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.dropping = true;
  }

  #onDrop(event: DragEvent): void {
    this.dropping = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.#import(files);
  }

  /** Undo belongs to the catalogue here, also inside fields: their letters are steps of it. */
  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.chosen === undefined) return;
    const isUndo = event.code === 'KeyZ' && !event.shiftKey;
    const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    if (isUndo) this.shelf.undo(this.chosen);
    else this.shelf.redo(this.chosen);
  }

  #onHide(event: Event): void {
    if (event.target === event.currentTarget) this.#dismiss();
  }

  #dismiss(): void {
    this.needed = undefined;
    void this.shelf.flush();
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-catalogues', EtomCatalogues);

declare global {
  interface HTMLElementEventMap {
    'etom-show-use': CustomEvent<OwnUse>;
  }
}
