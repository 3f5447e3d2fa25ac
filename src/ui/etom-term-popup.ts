import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { glossary } from '../etom/index.ts';
import type { ElementTree, Term } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-term.ts';
import { shared } from './styles.ts';

const nearby = 4;
const edge = 8;

/**
 * One term of the glossary in a small window at the word that was chosen. Esc or a click elsewhere closes it, and the keyboard is
 * where it was.
 *
 * @fires etom-open-glossary - `CustomEvent<{ key: string }>` when the person wants to see all terms; bubbles, composed.
 */
export class EtomTermPopup extends LitElement {
  static override properties = { words: { attribute: false }, tree: { attribute: false }, term: { state: true } };
  declare words: Words;
  declare tree: ElementTree;
  declare private term: Term | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        border: 1px solid var(--etom-line-strong);
        border-radius: var(--etom-radius);
        padding: var(--etom-3);
        width: 320px;
        max-width: calc(100vw - 16px);
        background: var(--etom-raised);
        color: inherit;
        box-shadow: var(--etom-shadow);
      }
      [popover]:focus-visible {
        outline-offset: -2px;
      }
      .all {
        display: block;
        margin-block-start: var(--etom-2);
      }
    `,
  ];

  override render(): TemplateResult {
    const { term, words } = this;
    return html`<div popover="auto" role="dialog" tabindex="-1" aria-label=${term?.names[words.locale] ?? ''} @etom-term=${this.#onTerm}>
      ${term === undefined ? nothing : html`<etom-term .words=${words} .tree=${this.tree} .term=${term}></etom-term>
        <button class="link all" @click=${() => this.#openAll(term.key)}>${words.format('glossary.all')}</button>`}
    </div>`;
  }

  /** Shows a term at `anchor`; an unknown key shows nothing. */
  async show(key: string, anchor: DOMRect): Promise<void> {
    const term = glossary.find((each) => each.key === key);
    if (term === undefined) return;
    this.term = term;
    await this.updateComplete;
    await this.renderRoot.querySelector('etom-term')?.updateComplete;
    const popover = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (popover === null) return;
    popover.showPopover();
    const { width, height } = popover.getBoundingClientRect();
    const below = anchor.bottom + nearby;
    const top = below + height > innerHeight - edge ? anchor.top - nearby - height : below;
    popover.style.setProperty('left', `${Math.max(edge, Math.min(anchor.left, innerWidth - width - edge))}px`);
    popover.style.setProperty('top', `${Math.max(edge, top)}px`);
    popover.focus();
  }

  /** A term in the text of a term is shown in the same window. */
  #onTerm(event: CustomEvent<{ key: string }>): void {
    event.stopPropagation();
    this.term = glossary.find(({ key }) => key === event.detail.key) ?? this.term;
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.focus();
  }

  #openAll(key: string): void {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
    this.dispatchEvent(new CustomEvent('etom-open-glossary', { detail: { key }, bubbles: true, composed: true }));
  }
}

customElements.define('etom-term-popup', EtomTermPopup);

declare global {
  interface HTMLElementTagNameMap {
    'etom-term-popup': EtomTermPopup;
  }
}
