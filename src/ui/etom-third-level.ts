import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ownIdBelow, parseProcessId, splitId } from '../etom/index.ts';
import type { Catalogue, ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/**
 * Makes a tag more exact: the number of level 3 below its element, typed or the next free one of an organisation's catalogue.
 *
 * @fires etom-third - `CustomEvent<{ processId: string }>` with the ID that the person wants; without a number that of level 2.
 */
export class EtomThirdLevel extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    processId: { attribute: false },
    element: { attribute: false },
    usage: { attribute: false },
    refused: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  /** The normalised ID of the tag, of level 2 or 3. */
  declare processId: string;
  /** The element that the ID means; of an unlisted ID the one above. */
  declare element: EtomElement;
  declare usage: ReadonlyMap<string, number>;
  declare private refused: boolean;

  constructor() {
    super();
    this.usage = new Map();
    this.refused = false;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-1);
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--etom-1) var(--etom-2);
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      .number {
        display: flex;
        align-items: center;
        gap: 2px;
        color: var(--etom-text);
      }
      wa-input {
        width: 56px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--etom-1);
      }
      wa-button::part(base) {
        height: auto;
        min-height: 24px;
        padding: 2px var(--etom-2);
        white-space: normal;
        text-align: start;
        line-height: 1.3;
      }
      .refused {
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult {
    const { base, number } = this.#parts();
    const offers = this.#offers();
    const label = this.words.format('third.label', { id: base.replace(/\.$/, '') });
    return html`
      <label><span>${label}</span>
        <span class="number"><span class="id">${base}</span>
          <wa-input size="s" class="bare" inputmode="numeric" autocomplete="off" label=${label} .value=${number}
            @change=${(event: Event) => this.#type(valueOf(event))}></wa-input></span></label>
      ${this.refused ? html`<p class="refused error" role="alert">${this.words.format('third.refused')}</p>` : nothing}
      ${offers.length === 0 ? nothing : html`<div class="buttons">${offers.map(({ catalogue, id }) => html`<wa-button size="s" appearance="outlined" data-process-id=${id}
        @click=${() => this.#ask(id)}>${this.words.format('third.next', { id, title: catalogue.title[this.words.locale] })}</wa-button>`)}</div>`}
    `;
  }

  /** What stands before the number, with its full stop, and the number. */
  #parts(): { readonly base: string; readonly number: string } {
    return parseProcessId(this.processId)?.third === undefined ? { base: `${this.processId}.`, number: '' } : splitId(this.processId);
  }

  /** The next free ID below the element in each organisation's catalogue that has a prefix: nothing of a diagram or of a catalogue has it. */
  #offers(): readonly { readonly catalogue: Catalogue; readonly id: string }[] {
    const { tree, usage } = this;
    if (parseProcessId(this.processId)?.third !== undefined || this.element.level !== 2) return [];
    return tree.catalogues.flatMap((catalogue) => {
      if (catalogue.prefix === undefined) return [];
      const own = ownIdBelow(this.element, { prefix: catalogue.prefix, isTaken: (id) => tree.get(id) !== undefined || usage.has(id) });
      return own === undefined ? [] : [{ catalogue, id: own.id }];
    });
  }

  #type(text: string): void {
    const { base } = this.#parts();
    const number = text.trim();
    this.refused = number !== '' && !/^[1-9]\d?$/.test(number);
    if (!this.refused) this.#ask(number === '' ? base.replace(/\.$/, '') : base + number);
  }

  #ask(processId: string): void {
    if (processId !== this.processId) this.dispatchEvent(new CustomEvent('etom-third', { detail: { processId } }));
  }
}

customElements.define('etom-third-level', EtomThirdLevel);
