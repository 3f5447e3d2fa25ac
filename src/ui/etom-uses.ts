import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnUse } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/** More than a person reads; the rest is counted. */
const most = 50;

/**
 * Where diagrams use an organisation's elements: one line a diagram, with the elements that a click shows.
 *
 * @fires etom-show-use - `CustomEvent<OwnUse>` when the person wants to see one.
 */
export class EtomUses extends LitElement {
  static override properties = { words: { attribute: false }, uses: { attribute: false }, ids: { type: Boolean } };
  declare words: Words;
  declare uses: readonly OwnUse[];
  /** The process ID is shown with each element. */
  declare ids: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      li {
        padding: 2px 0;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      .id {
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult {
    const byDiagram = new Map<string, OwnUse[]>();
    for (const use of this.uses.slice(0, most)) byDiagram.set(use.diagram.id, [...(byDiagram.get(use.diagram.id) ?? []), use]);
    const rest = this.uses.length - most;
    return html`<ul>
      ${[...byDiagram.values()].map((uses) => html`<li><span class="quiet">${uses[0]?.diagram.name}:</span> ${uses.map((use, index) => html`${index === 0 ? nothing : ', '}${this.#use(use)}`)}</li>`)}
      ${rest > 0 ? html`<li class="quiet">${this.words.format('catalogues.usesMore', { count: rest })}</li>` : nothing}
    </ul>`;
  }

  #use(use: OwnUse): TemplateResult {
    const name = use.elementName.trim() || this.words.format('element.type', { type: use.elementType });
    return html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent<OwnUse>('etom-show-use', { detail: use, bubbles: true, composed: true }))}
      >${name}${this.ids ? html` <span class="id">${use.processId}</span>` : nothing}</button>`;
  }
}

customElements.define('etom-uses', EtomUses);
