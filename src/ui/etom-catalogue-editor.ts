import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { addBelow, addVariant, changeElement, createElementTree, duplicateElement, hangingOn, moveElement, removeElement } from '../etom/index.ts';
import type { Added, CatalogueDraft, ElementTree, EtomElement } from '../etom/index.ts';
import { strayUses, usesById } from '../editor/index.ts';
import type { AdditionRequest, OwnUse, Shelf, ShelfSnapshot, ShelvedCatalogue } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { catalogueEditorStyles } from './catalogue-editor-styles.ts';
import './etom-catalogue-addition.ts';
import type { Addition } from './etom-catalogue-addition.ts';
import './etom-catalogue-element.ts';
import type { DraftEdit, ElementIntent, EtomCatalogueElement } from './etom-catalogue-element.ts';
import './etom-catalogue-needed.ts';
import './etom-catalogue-removal.ts';
import type { EtomCatalogueRemoval, RemovalAnswer } from './etom-catalogue-removal.ts';
import './etom-catalogue-settings.ts';
import type { EtomCatalogueSettings } from './etom-catalogue-settings.ts';
import './etom-catalogue-tree.ts';
import type { EtomCatalogueTree } from './etom-catalogue-tree.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';
import { titleOf } from './title-of.ts';

/** What stands beside the list of elements. */
type Pane =
  | { readonly kind: 'element' | 'settings' | 'add' }
  | { readonly kind: 'remove'; readonly index: number | undefined; readonly uses: readonly OwnUse[] }
  | { readonly kind: 'needed'; readonly request: AdditionRequest };

/**
 * One catalogue of the organisation: its elements, and a form for the chosen one or for the catalogue itself.
 *
 * @fires etom-chosen - `CustomEvent<string>` when another catalogue is to be shown.
 */
export class EtomCatalogueEditor extends LitElement {
  static override properties = {
    words: { attribute: false },
    shelf: { attribute: false },
    snapshot: { attribute: false },
    catalogue: { attribute: false },
    selected: { state: true },
    pane: { state: true },
    note: { state: true },
  };
  declare words: Words;
  declare shelf: Shelf;
  declare snapshot: ShelfSnapshot;
  declare catalogue: ShelvedCatalogue | undefined;
  declare private selected: number;
  declare private pane: Pane;
  /** What an action could not do, or did otherwise than asked. */
  declare private note: string;
  #tree: ElementTree | undefined;
  /** The catalogue whose element is selected. */
  #shown: string | undefined;

  static override styles = [shared, catalogueEditorStyles];

  constructor() {
    super();
    this.selected = -1;
    this.pane = { kind: 'settings' };
    this.note = '';
  }

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get('snapshot') as ShelfSnapshot | undefined;
    if (changed.has('snapshot') && before?.offered !== this.snapshot.offered) this.#tree = undefined;
    if (this.catalogue?.id !== this.#shown) {
      this.#shown = this.catalogue?.id;
      this.selected = -1;
      if (this.pane.kind !== 'needed') this.#rest();
    }
    if (changed.has('catalogue')) this.selected = Math.min(this.selected, (this.catalogue?.draft.elements.length ?? 0) - 1);
    if (this.pane.kind === 'element' && this.selected === -1) this.pane = { kind: 'settings' };
  }

  override render(): TemplateResult {
    const { words, catalogue } = this;
    if (this.pane.kind === 'needed') {
      const { request } = this.pane;
      return html`<div class="pane"><etom-catalogue-needed .words=${words} .request=${request}
        @etom-create=${({ detail }: CustomEvent<string>) => this.#make(request, detail)} @etom-dismiss=${() => this.#rest()}></etom-catalogue-needed></div>`;
    }
    if (catalogue === undefined) return html``;
    const { draft, faults } = catalogue;
    const uses = usesById(this.snapshot.uses ?? []);
    return html`
      <div class="elements">
        <div class="tools">
          <wa-button size="s" variant="brand" @click=${this.#ask}><etom-icon slot="start" name="add"></etom-icon>${words.format('catalogues.add')}</wa-button>
          <span class="rest"></span>
          <wa-button size="s" appearance=${this.pane.kind === 'settings' ? 'filled' : 'plain'} @click=${() => this.showSettings()}><etom-icon slot="start" name="settings"></etom-icon>${words.format('catalogues.settings')}</wa-button>
        </div>
        ${this.#strays(draft)}
        ${draft.elements.length === 0
          ? html`<p class="nothing quiet">${words.format('catalogues.noElements')}</p>`
          : html`<etom-catalogue-tree .words=${words} .draft=${draft} .standard=${this.shelf.standard} .faults=${faults} .selected=${this.pane.kind === 'settings' ? -1 : this.selected}
              .counts=${new Map([...uses].map(([id, places]) => [id, places.length]))}
              @etom-select=${({ detail }: CustomEvent<number>) => this.#select(detail)}
              @etom-add=${({ detail }: CustomEvent<EtomElement>) => this.#add((below, isTaken) => addBelow(below, detail, isTaken))}
              @etom-remove=${({ detail }: CustomEvent<number>) => this.#remove(detail)}></etom-catalogue-tree>`}
      </div>
      <div class="pane" @keydown=${this.#onPaneKey} @focusout=${() => this.shelf.seal()}>
        ${this.note === '' ? nothing : html`<p class="note" role="status">${this.note}</p>`}
        ${this.#pane(catalogue, uses)}
      </div>
    `;
  }

  /** Shows what the catalogue says of itself and moves the keyboard there. */
  async showSettings(): Promise<void> {
    this.#show({ kind: 'settings' });
    await this.updateComplete;
    const form = this.renderRoot.querySelector<EtomCatalogueSettings>('etom-catalogue-settings');
    await form?.updateComplete;
    form?.focus();
  }

  /** Shows what keeps the catalogue from being a file. */
  async showFaults(): Promise<void> {
    const { faults = [] } = this.catalogue ?? {};
    const errors = faults.filter(({ severity }) => severity === 'error');
    const place = errors.find(({ element }) => element !== undefined)?.element;
    if (place === undefined) await this.showSettings();
    else this.#select(place);
    this.note = this.words.format(errors.some(({ key }) => key === 'empty') ? 'catalogues.nothingToExport' : 'catalogues.exportFaulty', { count: errors.length });
  }

  /** Shows the element of a request, or asks for a catalogue that can have it where `index` is undefined. */
  async showRequested(request: AdditionRequest, index: number | undefined): Promise<void> {
    if (index === undefined) {
      this.#show({ kind: 'needed', request });
      return;
    }
    this.#select(index);
    const id = this.catalogue?.draft.elements[index]?.id ?? '';
    const asked = request.id?.trim() ?? '';
    this.note = asked === '' || asked === id ? '' : this.words.format('catalogues.addedAs', { asked, id });
    await this.#focusElement();
  }

  #pane(catalogue: ShelvedCatalogue, uses: ReadonlyMap<string, readonly OwnUse[]>): TemplateResult | typeof nothing {
    const { words, pane } = this;
    const { id, draft, faults } = catalogue;
    const edit = ({ detail }: CustomEvent<DraftEdit>): void => this.#edit(detail);
    switch (pane.kind) {
      case 'settings':
        return html`<etom-catalogue-settings .words=${words} .draft=${draft} .faults=${faults.filter(({ element }) => element === undefined)}
          .lostBy=${(changed: CatalogueDraft) => this.shelf.usesChangedBy(id, changed)} @etom-edit=${edit} @etom-remove=${() => this.#remove(undefined)}></etom-catalogue-settings>`;
      case 'add':
        return html`<etom-catalogue-addition .words=${words} .tree=${this.#elementTree} .prefixed=${draft.prefix !== undefined}
          @etom-addition=${({ detail: { kind, element } }: CustomEvent<Addition>) => this.#add((to, isTaken) => (kind === 'variant' ? addVariant : addBelow)(to, element, isTaken))}></etom-catalogue-addition>`;
      case 'remove':
        return this.#removing(draft, pane);
      case 'needed':
        return nothing;
      case 'element':
        return html`<etom-catalogue-element .words=${words} .draft=${draft} .index=${this.selected} .faults=${faults.filter(({ element }) => element === this.selected)}
          .tree=${this.#elementTree} .uses=${uses.get(draft.elements[this.selected]?.id ?? '') ?? []} .isTaken=${this.shelf.isTaken(id)}
          @etom-edit=${edit} @etom-intent=${({ detail }: CustomEvent<ElementIntent>) => this.#onIntent(detail)}></etom-catalogue-element>`;
    }
  }

  #removing(draft: CatalogueDraft, { index, uses }: Pane & { kind: 'remove' }): TemplateResult {
    const element = index === undefined ? undefined : draft.elements[index];
    return html`<etom-catalogue-removal .words=${this.words} .what=${element === undefined ? 'catalogue' : 'element'} .name=${element?.id ?? titleOf(draft, this.words.locale)}
      .below=${index === undefined ? 0 : hangingOn(draft, index).length} .uses=${uses} .retirable=${element !== undefined && element.status !== 'retired'}
      @etom-answer=${({ detail }: CustomEvent<RemovalAnswer>) => this.#onAnswer(detail, index)}></etom-catalogue-removal>`;
  }

  #onAnswer(answer: RemovalAnswer, index: number | undefined): void {
    const { catalogue } = this;
    if (catalogue === undefined) return;
    if (answer === 'remove') {
      this.#confirmRemoval(index);
      return;
    }
    if (answer === 'retire' && index !== undefined) this.#edit({ draft: changeElement(catalogue.draft, index, { status: 'retired' }) });
    this.#rest();
  }

  /** What diagrams use under the catalogue's prefix, or as developer 2, without anybody listing it. */
  #strays(draft: CatalogueDraft): TemplateResult | typeof nothing {
    const own = (this.snapshot.uses ?? []).filter(({ processId }) => processId.startsWith('2.') || (draft.prefix !== undefined && processId.startsWith(`${draft.prefix}.`)));
    const listed = new Set(this.snapshot.catalogues.flatMap((each) => each.draft.elements.map(({ id }) => id)));
    const strays = usesById(strayUses(own.filter(({ processId }) => !listed.has(processId)), this.#elementTree));
    if (strays.size === 0) return nothing;
    return html`<div class="strays"><p>${this.words.format('catalogues.strays', { count: strays.size })}</p>
      <ul>${[...strays].slice(0, 8).map(([id, [first]]) => html`<li><button class="link" title=${this.words.format('catalogues.addStray', { id })} @click=${() => this.#addStray(id, first?.elementName ?? '')}><span class="id">${id}</span></button>
        <span class="quiet">${first?.diagram.name}</span></li>`)}</ul></div>`;
  }

  get #elementTree(): ElementTree {
    return (this.#tree ??= createElementTree(this.snapshot.offered));
  }

  async #ask(): Promise<void> {
    this.#show({ kind: 'add' });
    await this.updateComplete;
    const question = this.renderRoot.querySelector('etom-catalogue-addition');
    await question?.updateComplete;
    question?.focus();
  }

  #show(pane: Pane): void {
    this.pane = pane;
    this.note = '';
  }

  /** Back to the chosen element, or to the catalogue itself. */
  #rest(): void {
    if (this.catalogue === undefined || this.selected >= this.catalogue.draft.elements.length) this.selected = -1;
    this.#show({ kind: this.selected === -1 ? 'settings' : 'element' });
  }

  #select(index: number): void {
    this.selected = index;
    this.#show({ kind: 'element' });
  }

  #edit({ draft, step }: DraftEdit): void {
    if (this.catalogue === undefined) return;
    this.shelf.change(this.catalogue.id, draft, step);
    this.#follow(this.catalogue.id);
  }

  /** Takes what the shelf has now, without waiting until it comes from above: what is selected next must be there. */
  #follow(id: string): void {
    this.snapshot = this.shelf.snapshot.value;
    this.catalogue = this.snapshot.catalogues.find((each) => each.id === id);
    this.#shown = id;
  }

  #add(add: (draft: CatalogueDraft, isTaken: (id: string) => boolean) => Added | undefined): void {
    if (this.catalogue === undefined) return;
    const added = add(this.catalogue.draft, this.shelf.isTaken(this.catalogue.id));
    if (added === undefined) {
      this.note = this.words.format('catalogues.cannotAdd');
      return;
    }
    this.#edit({ draft: added.draft });
    this.#select(added.index);
    void this.#focusElement();
  }

  async #focusElement(): Promise<void> {
    await this.updateComplete;
    const [form, tree] = [this.renderRoot.querySelector<EtomCatalogueElement>('etom-catalogue-element'), this.renderRoot.querySelector<EtomCatalogueTree>('etom-catalogue-tree')];
    await Promise.all([form?.updateComplete, tree?.updateComplete]);
    tree?.revealSelected();
    form?.focus();
  }

  #onIntent(intent: ElementIntent): void {
    const { catalogue, selected } = this;
    if (catalogue === undefined) return;
    if (intent.kind === 'remove') {
      void this.#remove(selected);
    } else if (intent.kind === 'duplicate') {
      this.#add((draft, isTaken) => duplicateElement(draft, selected, isTaken));
    } else {
      const moved = moveElement(catalogue.draft, selected, intent.parent, this.shelf.isTaken(catalogue.id));
      if (moved === undefined) this.note = this.words.format('catalogues.cannotAdd');
      else this.#edit({ draft: moved });
    }
  }

  /** Asks first where something is lost that undo does not bring back to diagrams, or where the whole catalogue goes. */
  async #remove(index: number | undefined): Promise<void> {
    const { catalogue } = this;
    if (catalogue === undefined) return;
    await this.shelf.lookForUses();
    const draft = index === undefined ? undefined : removeElement(catalogue.draft, index);
    const uses = this.shelf.usesChangedBy(catalogue.id, draft);
    if (index !== undefined) this.selected = index;
    if (index !== undefined && uses.length === 0) {
      this.#confirmRemoval(index);
      return;
    }
    this.#show({ kind: 'remove', index, uses });
    await this.updateComplete;
    const question = this.renderRoot.querySelector<EtomCatalogueRemoval>('etom-catalogue-removal');
    await question?.updateComplete;
    question?.focus();
  }

  #confirmRemoval(index: number | undefined): void {
    const { catalogue } = this;
    if (catalogue === undefined) return;
    if (index === undefined) {
      void this.shelf.remove(catalogue.id);
      return;
    }
    const draft = removeElement(catalogue.draft, index);
    this.#edit({ draft });
    this.selected = Math.min(index, draft.elements.length - 1);
    this.#rest();
    this.note = this.words.format('catalogues.elementRemoved', { id: catalogue.draft.elements[index]?.id ?? '' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<EtomCatalogueTree>('etom-catalogue-tree')?.focusSelected());
  }

  #addStray(id: string, name: string): void {
    const place = this.shelf.add({ id, name }, this.catalogue?.id);
    if (place === undefined) return;
    this.dispatchEvent(new CustomEvent<string>('etom-chosen', { detail: place.id }));
    this.#follow(place.id);
    this.#select(place.index);
    void this.#focusElement();
  }

  async #make(request: AdditionRequest, prefix: string): Promise<void> {
    const { words } = this;
    const id = await this.shelf.create({ title: { en: '', ru: '', [words.locale]: words.format('catalogues.newTitle') }, ...(prefix === '' ? {} : { prefix }) });
    if (id === undefined) return;
    const place = this.shelf.add(request, id);
    this.#show({ kind: 'settings' });
    this.dispatchEvent(new CustomEvent<string>('etom-chosen', { detail: id }));
    this.#follow(id);
    if (place !== undefined) await this.showRequested(request, place.index);
  }

  /** Escape leaves a question, not the dialog. */
  #onPaneKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || (this.pane.kind !== 'add' && this.pane.kind !== 'remove')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#rest();
  }
}

customElements.define('etom-catalogue-editor', EtomCatalogueEditor);
