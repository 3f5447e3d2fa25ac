import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { changePrefix } from '../etom/index.ts';
import type { CatalogueDraft, CatalogueFault } from '../etom/index.ts';
import type { OwnUse } from '../editor/index.ts';
import { locales } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import { allComplete } from './all-complete.ts';
import { catalogueFormStyles } from './catalogue-styles.ts';
import type { DraftEdit } from './etom-catalogue-element.ts';
import './etom-field.ts';
import './etom-icon.ts';
import { faultAt, faultText } from './fault-text.ts';
import { shared } from './styles.ts';

/**
 * What a catalogue of the organisation says of itself: its title, its prefix and where it comes from.
 *
 * @fires etom-edit - `CustomEvent<DraftEdit>`.
 * @fires etom-remove - the person wants the catalogue gone.
 */
export class EtomCatalogueSettings extends LitElement {
  static override properties = {
    words: { attribute: false },
    draft: { attribute: false },
    faults: { attribute: false },
    lostBy: { attribute: false },
    digits: { state: true },
  };
  declare words: Words;
  declare draft: CatalogueDraft;
  /** The faults of the catalogue itself. */
  declare faults: readonly CatalogueFault[];
  /** Which uses in diagrams a changed draft would leave behind. */
  declare lostBy: (draft: CatalogueDraft) => readonly OwnUse[];
  /** The prefix as it is being written; undefined while nobody writes. */
  declare private digits: string | undefined;

  static override styles = [shared, catalogueFormStyles];

  constructor() {
    super();
    this.faults = [];
    this.digits = undefined;
  }

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get('draft') as CatalogueDraft | undefined;
    if (before !== undefined && before.prefix !== this.draft.prefix) this.digits = undefined;
  }

  override render(): TemplateResult {
    const { words, draft } = this;
    const order = locales.toSorted((a) => (a === words.locale ? -1 : 1));
    return html`
      <header>
        <div class="what"><h3>${words.format('catalogues.settings')}</h3><p class="quiet">${words.format('catalogues.fileName', { name: `${draft.id}.json` })}</p></div>
        <wa-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new CustomEvent('etom-remove'))}><etom-icon slot="start" name="delete"></etom-icon>${words.format('catalogues.deleteCatalogue')}</wa-button>
      </header>
      ${this.#otherFaults()}
      <div class="pair">${order.map((locale) => html`<etom-field class="title-${locale}" .label=${words.format('catalogues.titleIn', { locale })} .value=${draft.title[locale]}
        .placeholder=${draft.title[other(locale)]} .maxlength=${200}
        @etom-input=${({ detail }: CustomEvent<string>) => this.#edit({ ...draft, title: { ...draft.title, [locale]: detail } }, `title.${locale}`)}></etom-field>`)}</div>
      ${this.#prefix()}
      <etom-field .label=${words.format('catalogues.source')} .value=${draft.provenance} .lines=${2} .maxlength=${2000} .placeholder=${draft.title.en || draft.title.ru} .hint=${words.format('catalogues.sourceHint')}
        @etom-input=${({ detail }: CustomEvent<string>) => this.#edit({ ...draft, provenance: detail }, 'provenance')}></etom-field>
    `;
  }

  /** Moves the keyboard to the title in the reader's language, ready to be written anew. */
  override focus(): void {
    const field = this.renderRoot.querySelector<HTMLElementTagNameMap['etom-field']>(`etom-field.title-${this.words.locale}`);
    field?.focus();
    field?.select();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await allComplete(this.renderRoot);
    return done;
  }

  #prefix(): TemplateResult {
    const { words, draft } = this;
    const text = this.digits ?? draft.prefix ?? '';
    const holders = draft.elements.filter(({ id }) => draft.prefix !== undefined && id.startsWith(`${draft.prefix}.`)).length;
    const refusal = text === '' && holders > 0 ? words.format('catalogues.prefixHeld', { count: holders }) : text !== '' && !/^\d{6}$/.test(text) ? words.format('catalogues.prefixDigits') : '';
    const isOther = refusal === '' && text !== (draft.prefix ?? '');
    const lost = isOther ? this.lostBy(changePrefix(draft, text === '' ? undefined : text)).length : 0;
    const stored = faultAt(this.faults, 'prefix');
    const fault = refusal || (lost > 0 ? words.format('catalogues.prefixUsed', { count: lost }) : stored === undefined ? '' : faultText(words, stored));
    return html`<etom-field narrow code digits .label=${words.format('catalogues.prefix')} .value=${text} .maxlength=${6} .placeholder=${'770001'} .hint=${words.format('catalogues.prefixHint')}
      .fault=${fault} .grave=${refusal !== '' || stored?.severity === 'error'}
      @etom-input=${({ detail }: CustomEvent<string>) => (this.digits = detail)} @etom-commit=${() => this.#setPrefix(refusal === '' ? text : undefined)}></etom-field>`;
  }

  /** A prefix that is none is forgotten when the person leaves the field: the elements keep theirs. */
  #setPrefix(prefix: string | undefined): void {
    this.digits = undefined;
    if (prefix !== undefined && prefix !== (this.draft.prefix ?? '')) this.#edit(changePrefix(this.draft, prefix === '' ? undefined : prefix));
  }

  #otherFaults(): TemplateResult | typeof nothing {
    const rest = this.faults.filter(({ field, key }) => field !== 'prefix' && key !== 'empty');
    return rest.length === 0 ? nothing : html`<ul class="faults">${rest.map((fault) => html`<li class=${fault.severity}>${faultText(this.words, fault)}</li>`)}</ul>`;
  }

  #edit(draft: CatalogueDraft, step?: string): void {
    this.dispatchEvent(new CustomEvent<DraftEdit>('etom-edit', { detail: { draft, ...(step === undefined ? {} : { step }) } }));
  }
}

function other(locale: Locale): Locale {
  return locale === 'ru' ? 'en' : 'ru';
}

customElements.define('etom-catalogue-settings', EtomCatalogueSettings);
