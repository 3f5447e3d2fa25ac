import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EtomMap, MapArea, MapCell, MapPlace } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { tintOf, usesOf } from './map-uses.ts';
import { shared } from './styles.ts';

/**
 * The map of level 1 in small, as a button: how much of it the open diagram uses, by tint, and what the list of blocks is narrowed to,
 * by frame. Its click is heard by whoever opens the whole map.
 */
export class EtomMiniMap extends LitElement {
  static override properties = {
    words: { attribute: false },
    map: { attribute: false },
    usage: { attribute: false },
    place: { attribute: false },
  };
  declare words: Words;
  declare map: EtomMap;
  declare usage: ReadonlyMap<string, number>;
  declare place: MapPlace;

  constructor() {
    super();
    this.usage = new Map();
    this.place = {};
  }

  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
      }
      button {
        display: grid;
        grid-template-columns: 3fr 4fr;
        gap: 3px;
        border: 1px solid transparent;
        border-radius: var(--etom-radius);
        padding: 4px;
        background: none;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--etom-line-strong);
        background: var(--etom-raised);
      }
      .area {
        display: grid;
        gap: 1px;
      }
      .area[data-area='EM'] {
        grid-column: 1 / -1;
        grid-auto-flow: column;
      }
      .row {
        display: flex;
        gap: 1px;
      }
      i {
        flex: 1;
        width: 9px;
        height: 5px;
        background: var(--etom-line);
      }
      .area[data-area='EM'] i {
        width: auto;
        height: 4px;
      }
      i[data-tint='1'] {
        background: color-mix(in srgb, var(--etom-accent) 45%, var(--etom-line));
      }
      i[data-tint='2'] {
        background: color-mix(in srgb, var(--etom-accent) 75%, var(--etom-line));
      }
      i[data-tint='3'] {
        background: var(--etom-accent);
      }
      i.chosen {
        outline: 1px solid var(--etom-text);
      }
    `,
  ];

  override render(): TemplateResult {
    const label = this.words.format('map.open');
    return html`<button aria-label=${label} title=${label} aria-haspopup="dialog">${this.map.areas.map((area) => this.#area(area))}</button>`;
  }

  #area({ area, rows }: MapArea): TemplateResult {
    return html`<span class="area" data-area=${area.abbr ?? area.id}>${rows.map(({ cells }) => html`<span class="row">${cells.map((cell) => this.#cell(cell))}</span>`)}</span>`;
  }

  #cell(cell: MapCell): TemplateResult {
    const { group, vertical } = this.place;
    const narrowed = group !== undefined || vertical !== undefined;
    const chosen = narrowed && (group === undefined || group === cell.group) && (vertical === undefined || vertical === cell.vertical);
    return html`<i class=${chosen ? 'chosen' : nothing} data-tint=${tintOf(usesOf(cell, this.usage))}></i>`;
  }
}

customElements.define('etom-mini-map', EtomMiniMap);

declare global {
  interface HTMLElementTagNameMap {
    'etom-mini-map': EtomMiniMap;
  }
}
