import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { prefixFor } from '../editor/index.ts';
import type { AdditionRequest } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { catalogueFormStyles } from './catalogue-styles.ts';
import './etom-field.ts';
import { shared } from './styles.ts';

/**
 * Offers to make the catalogue that an element needs, where there is none that can have it.
 *
 * @fires etom-create - `CustomEvent<string>` with the prefix, empty for none.
 * @fires etom-dismiss - the person leaves it.
 */
export class EtomCatalogueNeeded extends LitElement {
  static override properties = { words: { attribute: false }, request: { attribute: false }, digits: { state: true } };
  declare words: Words;
  declare request: AdditionRequest;
  /** The prefix as it is being written. */
  declare private digits: string;

  static override styles = [shared, catalogueFormStyles];

  constructor() {
    super();
    this.digits = '';
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('request')) this.digits = prefixFor(this.request) ?? '';
  }

  override render(): TemplateResult {
    const { words, request, digits } = this;
    const isGiven = prefixFor(request) !== undefined;
    const isWrong = digits !== '' && !/^\d{6}$/.test(digits);
    return html`<div class="what">
        <h3>${words.format('catalogues.needed', { id: request.id ?? request.parent ?? '' })}</h3>
        <p>${words.format('catalogues.neededText', { given: isGiven ? 'yes' : 'no', prefix: digits })}</p>
      </div>
      ${isGiven ? nothing : html`<etom-field narrow code digits .label=${words.format('catalogues.prefix')} .value=${digits} .maxlength=${6} .placeholder=${'770001'} .hint=${words.format('catalogues.prefixHint')}
        .fault=${isWrong ? words.format('catalogues.prefixDigits') : ''} @etom-input=${({ detail }: CustomEvent<string>) => (this.digits = detail)}></etom-field>`}
      <div class="buttons">
        <wa-button size="s" variant="brand" ?disabled=${isWrong} @click=${() => this.dispatchEvent(new CustomEvent<string>('etom-create', { detail: digits }))}>${words.format('catalogues.createAndAdd')}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new CustomEvent('etom-dismiss'))}>${words.format('catalogues.cancel')}</wa-button>
      </div>`;
  }
}

customElements.define('etom-catalogue-needed', EtomCatalogueNeeded);
