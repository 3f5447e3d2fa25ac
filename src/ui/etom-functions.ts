import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { completedFunctions } from '../etom/index.ts';
import type { CatalogueFault, EtomElement, EtomFunction } from '../etom/index.ts';
import { locales } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { faultText } from './fault-text.ts';
import './etom-field.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/** A changed list of functions; `step` names the field, so that its letters are undone together. */
export interface FunctionsEdit {
  readonly functions: readonly EtomFunction[];
  readonly step?: string;
}

/**
 * The functions of one element: what each is called in both languages, and the key under which diagrams hold it. A key that nobody has
 * written is made of the text.
 *
 * @fires etom-functions - `CustomEvent<FunctionsEdit>`.
 */
export class EtomFunctions extends LitElement {
  static override properties = { words: { attribute: false }, element: { attribute: false }, faults: { attribute: false } };
  declare words: Words;
  declare element: EtomElement;
  /** The faults of the element. */
  declare faults: readonly CatalogueFault[];

  /** How many functions there are once the added one has come back from above. */
  #added = 0;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-2);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: var(--etom-control);
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr) auto;
        gap: var(--etom-1);
        align-items: start;
      }
      .columns {
        padding-inline-end: calc(var(--etom-control) + var(--etom-1));
        grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr);
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, element } = this;
    const { functions } = element;
    const order = locales.toSorted((a) => (a === words.locale ? -1 : 1));
    const inferred = completedFunctions(functions);
    return html`
      <div class="head">
        <h3>${words.format('catalogues.functions')}</h3>
        <wa-button size="s" appearance="plain" @click=${this.#add}><etom-icon slot="start" name="add"></etom-icon>${words.format('catalogues.addFunction')}</wa-button>
      </div>
      ${functions.length === 0
        ? html`<p class="quiet">${words.format('catalogues.noFunctions')}</p>`
        : html`<div class="row columns" aria-hidden="true">
            ${order.map((locale) => html`<span>${words.format('catalogues.textIn', { locale })}</span>`)}<span>${words.format('catalogues.key')}</span>
          </div>`}
      ${functions.map((each, index) => html`<div class="row" role="group" aria-label=${words.format('catalogues.function', { number: index + 1 })}
        @focusout=${(event: FocusEvent) => this.#onLeave(event, index)}>
        ${order.map((locale, place) => this.#text(index, locale, place === 0))}
        <etom-field bare code .label=${words.format('catalogues.key')} .value=${each.key} .placeholder=${inferred[index]?.key ?? ''} .maxlength=${64}
          .fault=${this.#faultOf(`functions[${index}].key`)} @etom-input=${({ detail }: CustomEvent<string>) => this.#change(index, { key: detail.trim() }, 'key')}></etom-field>
        <wa-button class="icon" size="s" appearance="plain" title=${words.format('catalogues.removeFunction')} @click=${() => this.#tell({ functions: functions.toSpliced(index, 1) })}
          ><etom-icon name="remove"></etom-icon><span class="unseen">${words.format('catalogues.removeFunction')}</span></wa-button
        >
      </div>`)}
    `;
  }

  override updated(): void {
    if (this.#added === 0 || this.element.functions.length < this.#added) return;
    this.#added = 0;
    const field = [...this.renderRoot.querySelectorAll('.row:not(.columns)')].at(-1)?.querySelector('etom-field');
    void field?.updateComplete.then(() => field.focus());
  }

  #text(index: number, locale: 'ru' | 'en', isFirst: boolean): TemplateResult | typeof nothing {
    const each = this.element.functions[index];
    if (each === undefined) return nothing;
    return html`<etom-field bare .label=${this.words.format('catalogues.textIn', { locale })} .value=${each[locale]} .placeholder=${each[locale === 'ru' ? 'en' : 'ru']}
      .fault=${isFirst ? this.#faultOf(`functions[${index}]`) : ''}
      @etom-input=${({ detail }: CustomEvent<string>) => this.#change(index, { [locale]: detail }, locale)}></etom-field>`;
  }

  #faultOf(field: string): string {
    const fault = this.faults.find((each) => each.field === field);
    return fault === undefined ? '' : faultText(this.words, fault);
  }

  /** Once the person has left a row, its key stays, whatever becomes of the text: diagrams may hold it. */
  #onLeave(event: FocusEvent, index: number): void {
    const row = event.currentTarget as HTMLElement;
    if (event.relatedTarget instanceof Node && row.contains(event.relatedTarget)) return;
    const { element } = this;
    const each = element.functions[index];
    if (each === undefined || each.key !== '' || (each.en + each.ru).trim() === '') return;
    const key = completedFunctions(element.functions)[index]?.key;
    if (key !== undefined) this.#change(index, { key }, 'key');
  }

  #change(index: number, change: Partial<EtomFunction>, field: string): void {
    this.#tell({ functions: this.element.functions.map((each, place) => (place === index ? { ...each, ...change } : each)), step: `function ${index} ${field}` });
  }

  #add(): void {
    this.#added = this.element.functions.length + 1;
    this.#tell({ functions: [...this.element.functions, { key: '', en: '', ru: '' }] });
  }

  #tell(detail: FunctionsEdit): void {
    this.dispatchEvent(new CustomEvent<FunctionsEdit>('etom-functions', { detail }));
  }
}

customElements.define('etom-functions', EtomFunctions);
