import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { changeElement, isVariant, parseProcessId, splitId, verticals, withoutPrefix } from '../etom/index.ts';
import type { CatalogueDraft, CatalogueFault, ElementTree, EtomElement, Names, Vertical } from '../etom/index.ts';
import type { OwnUse } from '../editor/index.ts';
import { locales } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import { allComplete } from './all-complete.ts';
import { catalogueFormStyles } from './catalogue-styles.ts';
import './etom-field.ts';
import './etom-functions.ts';
import type { FunctionsEdit } from './etom-functions.ts';
import './etom-icon.ts';
import './etom-parent-picker.ts';
import './etom-pictogram.ts';
import './etom-uses.ts';
import { faultAt, faultText } from './fault-text.ts';
import { shared } from './styles.ts';

/** A changed draft; `step` names the field, so that its letters are undone together. */
export interface DraftEdit {
  readonly draft: CatalogueDraft;
  readonly step?: string;
}

/** What a person can ask of the form of an element, besides changing it. */
export type ElementIntent = { readonly kind: 'remove' } | { readonly kind: 'duplicate' } | { readonly kind: 'move'; readonly parent: EtomElement };

/**
 * Everything about one element of an organisation's catalogue, checked while it is written.
 *
 * @fires etom-edit - `CustomEvent<DraftEdit>`.
 * @fires etom-intent - `CustomEvent<ElementIntent>`.
 */
export class EtomCatalogueElement extends LitElement {
  static override properties = {
    words: { attribute: false },
    draft: { attribute: false },
    index: { type: Number },
    faults: { attribute: false },
    tree: { attribute: false },
    uses: { attribute: false },
    isTaken: { attribute: false },
    number: { state: true },
    moving: { state: true },
  };
  declare words: Words;
  declare draft: CatalogueDraft;
  declare index: number;
  /** The faults of this element. */
  declare faults: readonly CatalogueFault[];
  /** The elements of all catalogues. */
  declare tree: ElementTree;
  /** Where diagrams use the ID of this element. */
  declare uses: readonly OwnUse[];
  /** Whether an ID is given outside this catalogue. */
  declare isTaken: (id: string) => boolean;
  /** The number as it is being written; undefined while nobody writes. */
  declare private number: string | undefined;
  declare private moving: boolean;

  static override styles = [shared, catalogueFormStyles];

  constructor() {
    super();
    this.faults = [];
    this.uses = [];
    this.number = undefined;
    this.moving = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('index') && !changed.has('draft')) return;
    const before = changed.get('draft') as CatalogueDraft | undefined;
    if (changed.has('index') || before?.elements[this.index]?.id !== this.#element?.id) {
      this.number = undefined;
      this.moving = false;
    }
  }

  override render(): TemplateResult {
    const element = this.#element;
    if (element === undefined) return html``;
    const { words } = this;
    const order = locales.toSorted((a) => (a === words.locale ? -1 : 1));
    return html`
      <header>
        <etom-pictogram .element=${element} .size=${32}></etom-pictogram>
        <div class="what"><h3 class="id">${element.id}</h3><p class="quiet">${this.#place(element)}</p></div>
        <wa-button size="s" appearance="plain" ?disabled=${isVariant(element.id)} @click=${() => this.#ask({ kind: 'duplicate' })}><etom-icon slot="start" name="copy"></etom-icon>${words.format('catalogues.duplicate')}</wa-button>
        <wa-button size="s" appearance="plain" @click=${() => this.#ask({ kind: 'remove' })}><etom-icon slot="start" name="delete"></etom-icon>${words.format('catalogues.delete')}</wa-button>
      </header>
      ${this.#otherFaults()}
      ${isVariant(element.id) ? nothing : this.#number(element)}
      <div class="pair">${order.map((locale, place) => html`<etom-field class="name-${locale}" .label=${words.format('catalogues.nameIn', { locale })} .value=${element.names[locale]}
        .placeholder=${element.names[other(locale)]} .fault=${place === 0 ? this.#fault('names') : ''} .maxlength=${200}
        @etom-input=${({ detail }: CustomEvent<string>) => this.#change({ names: { ...element.names, [locale]: detail } }, `names.${locale}`)}></etom-field>`)}</div>
      <div class="pair">${order.map((locale) => html`<etom-field .label=${words.format('catalogues.descriptionIn', { locale })} .value=${element.description?.[locale] ?? ''}
        .placeholder=${element.description?.[other(locale)] ?? ''} .lines=${2} .maxlength=${1000}
        @etom-input=${({ detail }: CustomEvent<string>) => this.#describe(element, locale, detail)}></etom-field>`)}</div>
      ${this.#verticals(element)}
      <etom-functions .words=${words} .element=${element} .faults=${this.faults} @etom-functions=${({ detail }: CustomEvent<FunctionsEdit>) => this.#change({ functions: detail.functions }, detail.step)}></etom-functions>
      ${this.#retirement(element)}
      ${this.#usage()}
    `;
  }

  /** Moves the keyboard to the name in the reader's language. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>(`etom-field.name-${this.words.locale}`)?.focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await allComplete(this.renderRoot);
    return done;
  }

  get #element(): EtomElement | undefined {
    return this.draft?.elements[this.index];
  }

  #place(element: EtomElement): string {
    const { words, tree } = this;
    const redefined = isVariant(element.id) ? tree.get(withoutPrefix(element.id)) : undefined;
    if (redefined !== undefined) return words.format('catalogues.isVariant', { id: redefined.id, name: redefined.names[words.locale] });
    const parent = tree.parent(element) ?? this.draft.elements.find(({ id }) => element.id.startsWith(`${id}.`));
    return parent === undefined
      ? words.format('catalogues.isNowhere')
      : words.format('catalogues.isBelow', { level: element.level, id: parent.id, name: parent.names[words.locale] || parent.names[other(words.locale)] });
  }

  #number(element: EtomElement): TemplateResult {
    const { words } = this;
    const { base, number } = splitId(element.id);
    const text = this.number ?? number;
    const wanted = base + text.replace(/^0+(?=\d)/, '');
    const isClash = wanted !== element.id && (this.isTaken(wanted) || this.draft.elements.some(({ id }) => id === wanted));
    const refusal = parseProcessId(wanted) === undefined ? words.format('catalogues.numberRange') : isClash ? words.format('catalogues.numberTaken', { id: wanted }) : '';
    const stored = faultAt(this.faults, 'id') ?? faultAt(this.faults, 'parent');
    const left = this.uses.length > 0 && wanted !== element.id ? words.format('catalogues.numberUsed', { id: element.id, count: this.uses.length }) : '';
    const fault = refusal || left || (stored === undefined ? '' : faultText(words, stored));
    const isGrave = refusal !== '' || (left === '' && stored?.severity === 'error');
    return html`<etom-field narrow code digits .label=${words.format('catalogues.id')} .lead=${base} .value=${text} .maxlength=${2} .fault=${fault} .grave=${isGrave}
      @etom-input=${({ detail }: CustomEvent<string>) => (this.number = detail)} @etom-commit=${() => this.#setNumber(element, refusal === '' ? wanted : element.id)} @keydown=${this.#onNumberKey}>
      <wa-button slot="after" size="s" appearance="outlined" aria-expanded=${String(this.moving)} @click=${() => (this.moving = !this.moving)}>${words.format('catalogues.move')}</wa-button>
    </etom-field>
    ${this.moving ? html`<etom-parent-picker class="parents" .words=${words} .tree=${this.tree} .label=${words.format('catalogues.moveTo')} .levels=${[element.level - 1]}
      @etom-parent=${({ detail }: CustomEvent<EtomElement>) => this.#ask({ kind: 'move', parent: detail })}></etom-parent-picker>` : nothing}`;
  }

  /** Escape leaves the number as it was, not the dialog. */
  #onNumberKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.number === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.number = undefined;
  }

  #setNumber(element: EtomElement, id: string): void {
    this.number = undefined;
    if (id !== element.id) this.#change({ id });
  }

  #verticals(element: EtomElement): TemplateResult | typeof nothing {
    const area = parseProcessId(element.id)?.area;
    const choices = area === 1 ? verticals.slice(0, 4) : area === 2 ? verticals.slice(4) : [];
    if (choices.length === 0) return nothing;
    const { words } = this;
    const toggle = (vertical: Vertical): readonly Vertical[] => choices.filter((each) => (each === vertical) !== element.verticals.includes(each));
    return html`<div class="verticals" role="group" aria-label=${words.format('catalogues.verticals')}>
      <h3>${words.format('catalogues.verticals')}</h3>
      ${choices.map((vertical) => html`<button class="chip" data-vertical=${vertical} aria-pressed=${String(element.verticals.includes(vertical))}
        title=${this.tree.get(vertical)?.names[words.locale] ?? vertical} @click=${() => this.#change({ verticals: toggle(vertical) })}>${vertical}</button>`)}
    </div>`;
  }

  #retirement(element: EtomElement): TemplateResult {
    const { words } = this;
    const retired = element.status === 'retired';
    const { successors = [] } = element;
    return html`<div class="retirement">
      <wa-switch size="s" .checked=${retired} hint=${words.format('catalogues.retiredHint')}
        @change=${(event: Event) => this.#change((event.target as HTMLInputElement).checked ? { status: 'retired' } : { status: 'organisation', successors: undefined })}
        >${words.format('catalogues.retired')}</wa-switch>
      ${retired ? html`<etom-field code .label=${words.format('catalogues.successors')} .value=${successors.join(' ')} .placeholder="770001.1.1.1.5.2" .fault=${this.#fault('successors')}
        @etom-commit=${({ detail }: CustomEvent<string>) => this.#setSuccessors(detail)}></etom-field>` : nothing}
    </div>`;
  }

  #setSuccessors(text: string): void {
    const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
    this.#change({ successors: ids.length === 0 ? undefined : ids });
  }

  #usage(): TemplateResult | typeof nothing {
    if (this.uses.length === 0) return nothing;
    return html`<section><h3>${this.words.format('catalogues.usedIn', { count: this.uses.length })}</h3><etom-uses .words=${this.words} .uses=${this.uses}></etom-uses></section>`;
  }

  /** What is wrong with what this form has no field for: a file from elsewhere may bring it. */
  #otherFaults(): TemplateResult | typeof nothing {
    const shown = /^(?:id|parent|names|successors|functions\[\d+\](?:\.key)?)$/;
    const rest = this.faults.filter(({ field }) => !shown.test(field) || (isVariant(this.#element?.id ?? '') && ['id', 'parent'].includes(field)));
    return rest.length === 0 ? nothing : html`<ul class="faults">${rest.map((fault) => html`<li class=${fault.severity}>${faultText(this.words, fault)}</li>`)}</ul>`;
  }

  #fault(field: string): string {
    const fault = faultAt(this.faults, field);
    return fault === undefined ? '' : faultText(this.words, fault);
  }

  #describe(element: EtomElement, locale: Locale, text: string): void {
    const description: Names = { ...(element.description ?? { en: '', ru: '' }), [locale]: text };
    this.#change({ description: description.en === '' && description.ru === '' ? undefined : description }, `description.${locale}`);
  }

  #change(change: Parameters<typeof changeElement>[2], field?: string): void {
    const draft = changeElement(this.draft, this.index, change);
    const detail: DraftEdit = { draft, ...(field === undefined ? {} : { step: `${this.index} ${field}` }) };
    this.dispatchEvent(new CustomEvent<DraftEdit>('etom-edit', { detail }));
  }

  #ask(detail: ElementIntent): void {
    this.dispatchEvent(new CustomEvent<ElementIntent>('etom-intent', { detail }));
  }
}

function other(locale: Locale): Locale {
  return locale === 'ru' ? 'en' : 'ru';
}

customElements.define('etom-catalogue-element', EtomCatalogueElement);
