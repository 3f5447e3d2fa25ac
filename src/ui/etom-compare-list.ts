import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Difference } from '../editor/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { compareListStyles } from './compare-list-styles.ts';
import { groupDifferences } from './difference-groups.ts';
import type { DifferenceGroup, ListedDifference } from './difference-groups.ts';
import { differenceWords } from './difference-words.ts';
import type { DifferenceWords } from './difference-words.ts';
import './etom-icon.ts';
import { goToRow } from './row-keys.ts';
import { shared } from './styles.ts';

/** The signs that stand on the elements of the pictures. */
const signs = { added: '+', removed: '−', changed: '≠', moved: '→' } as const;

/**
 * What differs, in words: by kind, what is only there because of something else folded below that. The arrows go from one to the next.
 *
 * @fires etom-choose - `CustomEvent<string>`: the ID of the element that the person wants to see.
 */
export class EtomCompareList extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    differences: { attribute: false },
    chosen: {},
    unfolded: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare differences: readonly Difference[];
  /** ID of the element that is on show. */
  declare chosen: string | undefined;
  /** IDs of the elements whose company is on show. */
  declare private unfolded: ReadonlySet<string>;
  #groups: readonly DifferenceGroup[] = [];

  static override styles = [shared, compareListStyles];

  constructor() {
    super();
    this.chosen = undefined;
    this.unfolded = new Set();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('differences')) this.#groups = groupDifferences(this.differences);
    if (!changed.has('chosen') || this.chosen === undefined) return;
    const holder = this.#groups.flatMap(({ listed }) => listed).find(({ along }) => along.some(({ element }) => element.id === this.chosen));
    if (holder !== undefined) this.unfolded = new Set([...this.unfolded, holder.difference.element.id]);
  }

  override updated(changed: PropertyValues): void {
    const row = changed.has('chosen') ? this.renderRoot.querySelector<HTMLElement>('[aria-current=true]') : null;
    row?.scrollIntoView({ block: 'nearest' });
    // The keyboard goes along, so that the arrows go on from here.
    if (this.shadowRoot?.activeElement?.matches('button.row') === true) row?.focus();
  }

  override render(): TemplateResult {
    const { words } = this;
    const said = differenceWords(words, this.tree);
    const alone = this.#groups.reduce((count, { listed }) => count + listed.length, 0);
    return html`<h2>${words.format('compare.title')} <span class="quiet">${words.format('compare.count', { count: alone })}</span></h2>
      <div class="list" @keydown=${(event: KeyboardEvent) => goToRow(this.shadowRoot, event)}>
        ${alone === 0 ? html`<p role="status">${words.format('compare.same')}</p>` : nothing}
        ${this.#groups.map(({ kind, listed }) => html`<section><h3>${words.format('compare.group', { kind })} <span>${listed.length}</span></h3>
          <ul>${repeat(listed, ({ difference }) => difference.element.id, (each) => this.#listed(each, said))}</ul></section>`)}
      </div>
      ${alone === 0 ? nothing : html`<p class="keys">${words.format('compare.keys')}</p>`}`;
  }

  /** Goes to the difference `by` places further on; at the end to the first one. */
  go(by: 1 | -1): void {
    const ids = this.#groups.flatMap(({ listed }) => listed.map(({ difference }) => difference.element.id));
    const at = ids.indexOf(this.chosen ?? '');
    const id = ids[at < 0 && by < 0 ? ids.length - 1 : (at + by + ids.length) % ids.length];
    if (id !== undefined) this.#choose(id);
  }

  /** Gives the keyboard to the chosen row, else to the first one. */
  focusRow(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-current=true], button.row')?.focus());
  }

  #listed({ difference, along }: ListedDifference, said: DifferenceWords): TemplateResult {
    const { id } = difference.element;
    const open = this.unfolded.has(id);
    return html`<li>${this.#row(difference, said)}
      ${along.length === 0 ? nothing : html`<button class="along" aria-expanded=${String(open)} @click=${() => this.#fold(id)}><etom-icon name=${open ? 'down' : 'next'}></etom-icon>${this.words.format('compare.along', { count: along.length })}</button>
        ${open ? html`<ul class="company">${along.map((each) => html`<li>${this.#row(each, said)}</li>`)}</ul>` : nothing}`}
    </li>`;
  }

  #row(difference: Difference, said: DifferenceWords): TemplateResult {
    const { kind, element } = difference;
    const name = said.nameOf(difference);
    return html`<button class="row" data-element-id=${element.id} aria-current=${String(element.id === this.chosen)} @click=${() => this.#choose(element.id)}>
      <span class="sign ${kind}" aria-hidden="true">${signs[kind]}</span>
      <span class="what"><span class="head">${said.headOf(difference)}</span>${name === '' ? nothing : html`<span class="quiet">${name}</span>`}
        ${said.linesOf(difference).map((line) => html`<span class="line">${line}</span>`)}</span>
    </button>`;
  }

  #fold(id: string): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(id)) unfolded.add(id);
    this.unfolded = unfolded;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent<string>('etom-choose', { detail: id }));
  }
}

customElements.define('etom-compare-list', EtomCompareList);
