import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { addBelow, addVariant, changeElement, createElementTree, duplicateElement, hangingOn, moveElement, removeElement } from '../etom/index.ts';
import type { Added, CatalogueDraft, ElementTree, EtomElement } from '../etom/index.ts';
import type { AdditionRequest, OwnUse, Shelf, ShelfSnapshot, ShelvedCatalogue } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { catalogueEditorStyles } from './catalogue-editor-styles.ts';
import './etom-catalogue-addition.ts';
import type { Addition } from './etom-catalogue-addition.ts';
import './etom-catalogue-element.ts';
import type { DraftEdit, ElementIntent, EtomCatalogueElement } from './etom-catalogue-element.ts';
import './etom-catalogue-removal.ts';
import type { EtomCatalogueRemoval, RemovalAnswer } from './etom-catalogue-removal.ts';
import './etom-catalogue-settings.ts';
import type { EtomCatalogueSettings } from './etom-catalogue-settings.ts';
import './etom-catalogue-strays.ts';
import './etom-catalogue-tree.ts';
import type { EtomCatalogueTree } from './etom-catalogue-tree.ts';
import './etom-icon.ts';
import { knownUses } from './known-uses.ts';
import type { KnownUses } from './known-uses.ts';
import { shared } from './styles.ts';
import { titleOf } from './title-of.ts';

/** What stands beside the list of elements. */
type Pane =
  | { readonly kind: 'element' | 'settings' | 'add' }
  | { readonly kind: 'remove'; readonly index: number | undefined; readonly uses: readonly OwnUse[] };

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
  #tree: { readonly of: ShelfSnapshot['offered']; readonly tree: ElementTree } | undefined;
  #known: KnownUses | undefined;
  #copy: ShelfSnapshot['keptCopy'];
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
    const { keptCopy } = this.shelf.snapshot.value;
    if (this.catalogue !== undefined) this.#follow(this.catalogue.id);
    // Another tab was first: what is on show here goes on as a copy.
    if (keptCopy !== undefined && keptCopy !== this.#copy && keptCopy.from === this.#shown) this.#go(keptCopy.id);
    this.#copy = keptCopy;
    this.#known = knownUses(this.#known, this.snapshot.uses);
    if (this.catalogue?.id !== this.#shown) {
      this.#shown = this.catalogue?.id;
      this.selected = -1;
      this.#rest();
    }
    if (changed.has('catalogue')) this.selected = Math.min(this.selected, (this.catalogue?.draft.elements.length ?? 0) - 1);
    if (this.pane.kind === 'element' && this.selected === -1) this.pane = { kind: 'settings' };
  }

  override render(): TemplateResult {
    const { words, catalogue } = this;
    if (catalogue === undefined) return html``;
    const { draft, faults } = catalogue;
    const { uses = new Map<string, readonly OwnUse[]>(), counts = new Map<string, number>() } = this.#known ?? {};
    return html`
      <div class="elements">
        <div class="tools">
          <wa-button size="s" variant="brand" @click=${this.#ask}><etom-icon slot="start" name="add"></etom-icon>${words.format('catalogues.add')}</wa-button>
          <span class="rest"></span>
          <wa-button size="s" appearance=${this.pane.kind === 'settings' ? 'filled' : 'plain'} @click=${() => this.showSettings()}><etom-icon slot="start" name="settings"></etom-icon>${words.format('catalogues.settings')}</wa-button>
        </div>
        <etom-catalogue-strays .words=${words} .draft=${draft} .snapshot=${this.snapshot} .tree=${this.#elementTree} @etom-stray=${({ detail }: CustomEvent<OwnUse>) => this.#addStray(detail)}></etom-catalogue-strays>
        ${draft.elements.length === 0
          ? html`<p class="nothing quiet">${words.format('catalogues.noElements')}</p>`
          : html`<etom-catalogue-tree .words=${words} .draft=${draft} .standard=${this.shelf.standard} .faults=${faults} .selected=${this.pane.kind === 'settings' ? -1 : this.selected}
              .counts=${counts}
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

  /** Shows the element of a request where the shelf has put it. */
  async showRequested(request: AdditionRequest, place: NonNullable<ReturnType<Shelf['add']>>): Promise<void> {
    this.#go(place.id);
    this.#select(place.index);
    const id = this.catalogue?.draft.elements[place.index]?.id ?? '';
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

  get #elementTree(): ElementTree {
    const { offered } = this.snapshot;
    if (this.#tree?.of !== offered) this.#tree = { of: offered, tree: createElementTree(offered) };
    return this.#tree.tree;
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

  /** Takes what the shelf has now: what comes from above may be older than what was just changed here. */
  #follow(id: string): void {
    this.snapshot = this.shelf.snapshot.value;
    this.catalogue = this.snapshot.catalogues.find((each) => each.id === id);
  }

  /** Goes to another catalogue, and stays with what is on show. */
  #go(id: string): void {
    this.#follow(id);
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

  /** Where the eye is after a removal: on the row that took the place, else where another one is added. */
  async #focusList(): Promise<void> {
    await this.updateComplete;
    const tree = this.renderRoot.querySelector<EtomCatalogueTree>('etom-catalogue-tree');
    await tree?.updateComplete;
    if (tree === null) this.renderRoot.querySelector<HTMLElement>('.tools wa-button')?.focus();
    else tree.focusSelected();
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
    void this.#focusList();
  }

  #addStray({ processId, elementName }: OwnUse): void {
    const place = this.shelf.add({ id: processId, name: elementName }, this.catalogue?.id);
    if (place === undefined) return;
    this.dispatchEvent(new CustomEvent<string>('etom-chosen', { detail: place.id }));
    this.#go(place.id);
    this.#select(place.index);
    void this.#focusElement();
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
