import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { allComplete } from './all-complete.ts';
import './etom-parent-picker.ts';
import { shared } from './styles.ts';

/** What is to be added: an element below another, or the organisation's definition of a standard one. */
export interface Addition {
  readonly kind: 'below' | 'variant';
  readonly element: EtomElement;
}

/**
 * Asks what kind of element is to be added, and where.
 *
 * @fires etom-addition - `CustomEvent<Addition>`.
 */
export class EtomCatalogueAddition extends LitElement {
  static override properties = { words: { attribute: false }, tree: { attribute: false }, prefixed: { type: Boolean }, kind: { state: true } };
  declare words: Words;
  /** The elements of all catalogues. */
  declare tree: ElementTree;
  /** The catalogue has a prefix, without which a standard element cannot be redefined. */
  declare prefixed: boolean;
  declare private kind: Addition['kind'];

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--etom-3);
        height: 100%;
        padding: var(--etom-3) var(--etom-4) var(--etom-4);
      }
      h3 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      etom-parent-picker {
        flex: 1;
      }
      .choice {
        display: grid;
        gap: var(--etom-2);
      }
      label {
        display: flex;
        align-items: baseline;
        gap: var(--etom-2);
        cursor: pointer;
      }
      label > span {
        display: grid;
      }
      input {
        accent-color: var(--etom-accent);
        margin: 0;
        translate: 0 2px;
      }
    `,
  ];

  constructor() {
    super();
    this.prefixed = false;
    this.kind = 'below';
  }

  override render(): TemplateResult {
    const { words, kind } = this;
    const isVariant = kind === 'variant';
    return html`
      <h3>${words.format('catalogues.add')}</h3>
      <div class="choice" role="radiogroup" aria-label=${words.format('catalogues.add')}>${(['below', 'variant'] as const).map((each) => html`<label>
        <input type="radio" name="kind" .checked=${each === kind} @change=${() => (this.kind = each)} />
        <span>${words.format('catalogues.addKind', { kind: each })}<span class="quiet">${words.format('catalogues.addKindText', { kind: each })}</span></span>
      </label>`)}</div>
      ${isVariant && !this.prefixed ? html`<p class="warning" role="status">${words.format('catalogues.variantNeedsPrefix')}</p>` : html`<etom-parent-picker .words=${words} .tree=${this.tree} .standardOnly=${isVariant}
        .label=${words.format(isVariant ? 'catalogues.chooseStandard' : 'catalogues.chooseParent')}
        @etom-parent=${({ detail }: CustomEvent<EtomElement>) => this.#tell(detail)}></etom-parent-picker>`}
    `;
  }

  /** Moves the keyboard to the search for the place. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('etom-parent-picker')?.focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await allComplete(this.renderRoot);
    return done;
  }

  #tell(element: EtomElement): void {
    this.dispatchEvent(new CustomEvent<Addition>('etom-addition', { detail: { kind: this.kind, element } }));
  }
}

customElements.define('etom-catalogue-addition', EtomCatalogueAddition);

declare global {
  interface HTMLElementTagNameMap {
    'etom-catalogue-addition': EtomCatalogueAddition;
  }
}
