import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnUse } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { catalogueFormStyles } from './catalogue-styles.ts';
import './etom-uses.ts';
import { shared } from './styles.ts';

/** What a person decides about something that is to be deleted. */
export type RemovalAnswer = 'remove' | 'retire' | 'keep';

/**
 * Asks before an element or a catalogue goes, and says where diagrams use it.
 *
 * @fires etom-answer - `CustomEvent<RemovalAnswer>`.
 */
export class EtomCatalogueRemoval extends LitElement {
  static override properties = {
    words: { attribute: false },
    what: {},
    name: {},
    below: { type: Number },
    uses: { attribute: false },
    retirable: { type: Boolean },
  };
  declare words: Words;
  declare what: 'element' | 'catalogue';
  declare name: string;
  /** How many elements go with it. */
  declare below: number;
  /** The uses that will mean nothing, or something else. */
  declare uses: readonly OwnUse[];
  /** It can be kept as retired instead. */
  declare retirable: boolean;

  static override styles = [shared, catalogueFormStyles];

  override render(): TemplateResult {
    const { words, uses } = this;
    return html`<div class="what" role="group" aria-labelledby="question">
        <h3 id="question">${words.format('catalogues.removeQuestion', { what: this.what, name: this.name })}</h3>
      </div>
      ${this.below === 0 ? nothing : html`<p>${words.format('catalogues.removeBelow', { count: this.below })}</p>`}
      ${uses.length === 0 ? nothing : html`<p>${words.format('catalogues.removeUsed', { count: uses.length })}</p><etom-uses ids .words=${words} .uses=${uses}></etom-uses>`}
      <div class="buttons">
        <wa-button size="s" variant="danger" @click=${() => this.#tell('remove')}>${words.format(uses.length === 0 ? 'catalogues.delete' : 'catalogues.removeAnyway')}</wa-button>
        ${this.retirable ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#tell('retire')}>${words.format('catalogues.retireInstead')}</wa-button>` : nothing}
        <wa-button class="stay" size="s" appearance="outlined" @click=${() => this.#tell('keep')}>${words.format('catalogues.keep')}</wa-button>
      </div>`;
  }

  /** Moves the keyboard to the answer that changes nothing. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.stay')?.focus();
  }

  #tell(detail: RemovalAnswer): void {
    this.dispatchEvent(new CustomEvent<RemovalAnswer>('etom-answer', { detail }));
  }
}

customElements.define('etom-catalogue-removal', EtomCatalogueRemoval);
