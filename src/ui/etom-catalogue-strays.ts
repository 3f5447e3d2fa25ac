import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { strayUses, usesById } from '../editor/index.ts';
import type { OwnUse, ShelfSnapshot } from '../editor/index.ts';
import type { CatalogueDraft, ElementTree } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/** More would push the elements away; the next come up when these are listed. */
const most = 6;

/**
 * The IDs that diagrams use under a catalogue's prefix, or as developer 2, without any catalogue listing them.
 *
 * @fires etom-stray - `CustomEvent<OwnUse>` when the person wants the ID of a use in the catalogue.
 */
export class EtomCatalogueStrays extends LitElement {
  static override properties = { words: { attribute: false }, draft: { attribute: false }, snapshot: { attribute: false }, tree: { attribute: false } };
  declare words: Words;
  declare draft: CatalogueDraft;
  declare snapshot: ShelfSnapshot;
  /** The elements of all catalogues. */
  declare tree: ElementTree;

  static override styles = [
    shared,
    css`
      div {
        display: grid;
        gap: 2px;
        padding: var(--etom-2) var(--etom-3);
        border-block-end: 1px solid var(--etom-line);
        background: var(--etom-warning-quiet);
        font-size: var(--etom-size-s);
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const strays = this.#strays();
    if (strays.size === 0) return nothing;
    return html`<div><p>${words.format('catalogues.strays', { count: strays.size })}</p>
      <ul>${[...strays].slice(0, most).map(([id, [first]]) => (first === undefined ? nothing : html`<li>
        <button class="link" title=${words.format('catalogues.addStray', { id })} @click=${() => this.dispatchEvent(new CustomEvent<OwnUse>('etom-stray', { detail: first }))}><span class="id">${id}</span></button>
        <span class="quiet">${first.diagram.name}</span>
      </li>`))}</ul></div>`;
  }

  #strays(): ReturnType<typeof usesById> {
    const { draft: { prefix }, snapshot, tree } = this;
    // What a draft has is listed, also while it is not sound.
    const listed = new Set(snapshot.catalogues.flatMap(({ draft }) => draft.elements.map(({ id }) => id)));
    const own = (snapshot.uses ?? []).filter(({ processId: id }) => !listed.has(id) && (id.startsWith('2.') || (prefix !== undefined && id.startsWith(`${prefix}.`))));
    return usesById(strayUses(own, tree));
  }
}

customElements.define('etom-catalogue-strays', EtomCatalogueStrays);
