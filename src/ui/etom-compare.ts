import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Comparison, Side } from '../editor/index.ts';
import { builtInCatalogues, createElementTree } from '../etom/index.ts';
import type { Catalogue, ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-compare-list.ts';
import type { EtomCompareList } from './etom-compare-list.ts';

/**
 * One diagram to look at, or two side by side with what differs in words. It renders into light DOM, because bpmn-js needs the
 * document's styles around its canvas. Whoever made the comparison disposes of it.
 */
export class EtomCompare extends LitElement {
  static override properties = {
    words: { attribute: false },
    catalogues: { attribute: false },
    comparison: { attribute: false },
    labels: { attribute: false },
    stacked: { type: Boolean, reflect: true },
    waiting: { type: Boolean },
    chosen: { state: true },
    missing: { state: true },
  };
  declare words: Words;
  declare catalogues: readonly Catalogue[];
  /** What is on show; nothing while it is made. */
  declare comparison: Comparison | undefined;
  /** What the pictures are of; a picture alone has no `before`. */
  declare labels: { readonly before?: string; readonly after: string };
  /** The comparison is being made. */
  declare waiting: boolean;
  /** The two pictures stand one above the other also where there is room beside each other. */
  declare stacked: boolean;
  /** ID of the element that the person has chosen. */
  declare private chosen: string | undefined;
  /** The chosen element is drawn in no picture. */
  declare private missing: boolean;
  #tree: ElementTree = createElementTree(builtInCatalogues());
  #fitted = false;
  readonly #sizes = new ResizeObserver(() => this.#fitOnce());

  constructor() {
    super();
    this.comparison = undefined;
    this.stacked = false;
    this.waiting = false;
    this.chosen = undefined;
    this.missing = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.#sizes.disconnect();
  }

  override willUpdate(changed: PropertyValues): void {
    this.dataset['count'] = this.labels.before === undefined ? '1' : '2';
    if (changed.has('catalogues')) this.#tree = createElementTree(this.catalogues);
    if (changed.has('comparison')) {
      this.chosen = undefined;
      this.missing = false;
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('stacked') && changed.get('stacked') !== undefined) this.comparison?.fit();
    if (!changed.has('comparison') || this.comparison === undefined) return;
    for (const side of ['before', 'after'] as const) {
      const host = this.querySelector<HTMLElement>(`[data-side=${side}]`);
      if (host !== null) this.comparison.attach(side, host);
    }
    this.comparison.onChosen((id) => this.#choose(id));
    this.#fitted = false;
    this.#fitOnce();
  }

  override render(): TemplateResult {
    const { words, comparison, labels } = this;
    const isPair = labels.before !== undefined;
    return html`<div class="etom-compare-pictures">
        ${isPair ? this.#picture('before', labels.before) : nothing}
        ${this.#picture('after', labels.after)}
      </div>
      ${isPair ? html`<div class="etom-compare-side">
        ${comparison === undefined ? nothing : html`<etom-compare-list .words=${words} .tree=${this.#tree} .differences=${comparison.differences} .chosen=${this.chosen}
          @etom-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}></etom-compare-list>`}
        ${this.missing ? html`<p class="etom-compare-note" role="status">${words.format('compare.notDrawn')}</p>` : nothing}
      </div>` : nothing}`;
  }

  /** Shows the whole diagram. */
  fit(): void {
    this.comparison?.fit();
  }

  #picture(side: Side, label: string | undefined): TemplateResult {
    const { words, comparison } = this;
    return html`<figure class="etom-compare-picture" aria-label=${label ?? nothing}>
      ${this.labels.before === undefined ? nothing : html`<figcaption><strong>${words.format(`compare.${side}`)}</strong> ${label}</figcaption>`}
      <div class="etom-compare-canvas" data-side=${side}></div>
      ${this.waiting ? html`<p class="etom-compare-undrawn etom-compare-wait">${words.format('history.drawing')}</p>` : nothing}
      ${comparison?.undrawn.has(side) === true ? html`<p class="etom-compare-undrawn">${words.format('history.undrawn')}</p>` : nothing}
    </figure>`;
  }

  #choose(id: string): void {
    this.chosen = id;
    this.missing = this.comparison?.show(id).size === 0;
  }

  /** A picture that is not on show yet has no size. */
  #fitOnce(): void {
    if (this.#fitted || this.comparison === undefined || this.clientWidth === 0) return;
    this.#fitted = true;
    this.comparison.fit();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    event.stopPropagation();
    this.step(event.shiftKey ? -1 : 1);
  };

  /** Shows the next difference, or the one before. */
  step(by: 1 | -1): void {
    this.querySelector<EtomCompareList>('etom-compare-list')?.go(by);
  }
}

customElements.define('etom-compare', EtomCompare);
