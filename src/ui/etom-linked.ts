import { LitElement, css } from 'lit';
import type { TemplateResult } from 'lit';
import type { ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { linkedText } from './linked-text.ts';
import { shared } from './styles.ts';

/**
 * A label whose terms lead to the glossary and whose IDs lead to their elements.
 *
 * @fires etom-term - `CustomEvent<TermChoice>` when a term was chosen; bubbles, composed.
 * @fires etom-follow - `CustomEvent<{ id: string }>` when an element was chosen; bubbles, composed, cancelable.
 */
export class EtomLinked extends LitElement {
  static override properties = { words: { attribute: false }, tree: { attribute: false }, text: {} };
  declare words: Words;
  declare tree: ElementTree;
  declare text: string;

  static override styles = [
    shared,
    css`
      :host {
        display: inline;
        color: inherit;
        font: inherit;
      }
    `,
  ];

  override render(): TemplateResult {
    const fire = (name: 'etom-term' | 'etom-follow', detail: object): boolean =>
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
    return linkedText(this.text, {
      locale: this.words.locale,
      tree: this.tree,
      onTerm: (key, word) => void fire('etom-term', { key, word }),
      onFollow: (id) => void fire('etom-follow', { id }),
    });
  }
}

customElements.define('etom-linked', EtomLinked);
