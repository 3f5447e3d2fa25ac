import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { explainProcessId, laterNumbersOf } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import { createWords, locales } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import { cardStyles } from './card-styles.ts';
import './etom-icon.ts';
import './etom-pictogram.ts';
import { linkedText } from './linked-text.ts';
import { shared } from './styles.ts';

/**
 * Everything that is known of one eTOM element: pictogram, ID, both names and whose they are, what it does, its functions, where it
 * lies, what it is called in later releases, which catalogue has it, how often the diagram uses it.
 *
 * @fires etom-performed - `CustomEvent<{ functions: string[] }>` when a function was ticked or cleared: all keys that are performed now.
 * @fires etom-follow - `CustomEvent<{ id: string }>` when another element was chosen in the card; bubbles, composed, cancelable.
 * @fires etom-grow - `CustomEvent` when the card became taller or shorter by itself; bubbles, composed.
 * @fires etom-term - `CustomEvent<TermChoice>` when a term of the glossary was chosen; bubbles, composed.
 */
export class EtomCard extends LitElement {
  static override properties = {
    element: { attribute: false },
    tree: { attribute: false },
    locale: {},
    count: { type: Number },
    performed: { attribute: false },
    brief: { type: Boolean },
  };
  declare element: EtomElement;
  declare tree: ElementTree;
  declare locale: Locale;
  /** How often the open diagram uses the element. */
  declare count: number;
  /** Keys of the functions that a task performs; undefined where nothing can be ticked. */
  declare performed: readonly string[] | undefined;
  /** Only what a person who fills in a form needs: names, status, functions. */
  declare brief: boolean;
  #words: Words = createWords('en');

  constructor() {
    super();
    this.locale = 'en';
    this.count = 0;
    this.performed = undefined;
    this.brief = false;
  }

  static override styles = [shared, cardStyles];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale') && this.#words.locale !== this.locale) this.#words = createWords(this.locale);
  }

  override render(): TemplateResult {
    const { element, count } = this;
    const words = this.#words;
    return html`
      <header>
        <etom-pictogram .element=${element} .tree=${this.tree} .words=${words} .size=${32}></etom-pictogram>
        <p class="line"><span class="id">${element.id}</span>
          <span class="quiet">${words.format('card.level', { level: element.level, kind: element.kind ?? 'element' })}</span>
          ${count === 0 ? nothing : html`<span class="count">${words.format('card.used', { count })}</span>`}</p>
        ${[this.locale, ...locales.filter((locale) => locale !== this.locale)].map((locale) => this.#name(locale))}
      </header>
      ${this.#status()}
      ${element.description === undefined || this.brief ? nothing : html`<p class="description">${this.#linked(element.description[this.locale])}</p>`}
      ${element.functions.length === 0 ? nothing : this.#functions()}
      ${this.brief ? nothing : html`<dl>${this.#facts().map(([label, fact]) => html`<dt>${label}</dt><dd>${fact}</dd>`)}</dl>${this.#parts()}`}
    `;
  }

  #name(locale: Locale): TemplateResult {
    const { element } = this;
    const ours = !element.official.includes(locale) && element.status !== 'organisation';
    const own = locale === this.locale;
    return html`<p class=${own ? 'name' : 'other'}>
      <span lang=${locale}>${element.names[locale]}</span>
      ${ours ? html`<span class="ours">${this.#words.format('card.unofficial')}</span>` : nothing}
    </p>`;
  }

  #status(): TemplateResult | typeof nothing {
    const { status, successors = [] } = this.element;
    if (status === 'standard') return nothing;
    const told = this.#words.format('card.status', { status: status === 'retired' && successors.length > 0 ? 'replaced' : status });
    return html`<p class="status" data-status=${status}>${told}
      ${successors.map((id) => html`<span class="successor">${this.#link(id)}</span>`)}</p>`;
  }

  #functions(): TemplateResult {
    const { element, locale, performed } = this;
    const words = this.#words;
    return html`<section>
      <h3>${linkedText(words.format(performed === undefined ? 'card.functions' : 'card.performed'), this.#links)}</h3>
      <ul>
        ${element.functions.map(({ key, ...text }) => performed === undefined
          ? html`<li>${text[locale]}</li>`
          : html`<li class="tick"><label><input type="checkbox" data-function=${key} .checked=${performed.includes(key)} @change=${() => this.#tick(key)} />
              <span>${text[locale]}</span></label></li>`)}
      </ul>
    </section>`;
  }

  #facts(): readonly (readonly [string, unknown])[] {
    const { element, tree, locale } = this;
    const words = this.#words;
    const parent = tree.parent(element);
    const later = laterNumbersOf(element);
    const verticals = element.kind === 'vertical' ? [] : element.verticals;
    const catalogue = tree.catalogueOf(element);
    const facts: (readonly [string, unknown])[] = [];
    if (parent !== undefined) facts.push([words.format('card.parent'), this.#link(parent.id)]);
    if (verticals.length > 0) facts.push([words.format('card.verticals'), verticals.map((letters) => tree.get(letters)?.names[locale] ?? letters).join(', ')]);
    if (later.length > 0) {
      facts.push([words.format('card.later'), html`<ul>${later.map(({ id, name = '', releases, part }) => html`<li>
        <span class="id">${id}</span> <span lang="en">${name}</span> <span class="quiet">${words.format('card.releases', { releases, part: String(part) })}</span></li>`)}</ul>`]);
    }
    if (catalogue !== undefined) {
      facts.push([words.format('card.source'), html`${catalogue.title[locale]}${element.confidence === 'medium'
        ? html`<span class="unconfirmed">${words.format('card.unconfirmed')}</span>` : nothing}`]);
    }
    return facts;
  }

  /** What each number of the ID means, and what the ID means elsewhere. A vertical has none. */
  #parts(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { parts, remarks } = explainProcessId(this.element.id, this.tree);
    if (parts.length === 0) return nothing;
    const elsewhere = remarks.filter(({ key }) => key === 'explain.counterpart');
    return html`<details @toggle=${() => this.dispatchEvent(new CustomEvent('etom-grow', { bubbles: true, composed: true }))}>
      <summary>${words.format('card.parts')}</summary>
      <ol>${parts.map(({ kind, message }) => html`<li data-part=${kind}>${words.say(message)}</li>`)}</ol>
      ${elsewhere.map((message) => html`<p>${words.say(message)}</p>`)}
    </details>`;
  }

  #link(id: string): TemplateResult {
    const found = this.tree.get(id);
    return html`<button class="link" data-follow=${id} @click=${() => this.#fire('etom-follow', { id })}><span class="id">${id}</span>
      ${found?.abbr ?? found?.names[this.locale] ?? ''}</button>`;
  }

  #linked(text: string): TemplateResult {
    return linkedText(text, this.#links);
  }

  get #links(): Parameters<typeof linkedText>[1] {
    return {
      locale: this.locale,
      tree: this.tree,
      onTerm: (key, word) => this.#fire('etom-term', { key, word }),
      onFollow: (id) => this.#fire('etom-follow', { id }),
    };
  }

  /** What else the task performs, such as a function of another edition, stays. */
  #tick(key: string): void {
    const { performed = [] } = this;
    const functions = performed.includes(key) ? performed.filter((other) => other !== key) : [...performed, key];
    this.dispatchEvent(new CustomEvent('etom-performed', { detail: { functions } }));
  }

  #fire(name: 'etom-follow' | 'etom-term', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

customElements.define('etom-card', EtomCard);

declare global {
  interface HTMLElementTagNameMap {
    'etom-card': EtomCard;
  }
}
