import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ElementTree, EtomMap, MapPlace, Vertical } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import './etom-mini-map.ts';
import { shared } from './styles.ts';

const chips: readonly Vertical[] = ['OSR', 'F', 'A', 'B'];

/**
 * To what part of the map the list of blocks is narrowed: chips for the verticals of Operations, the map in small, and what else was
 * chosen on the map.
 *
 * @fires etom-place - `CustomEvent<MapPlace>` when another part was chosen; empty for all of it.
 * @fires etom-open-map - the person wants to see the whole map.
 */
export class EtomPlaces extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    map: { attribute: false },
    usage: { attribute: false },
    place: { attribute: false },
  };
  declare words: Words;
  declare tree: ElementTree;
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
        display: grid;
        gap: var(--etom-2);
      }
      .line {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      .chips {
        display: flex;
        gap: var(--etom-1);
      }
      .chip {
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 2px var(--etom-2);
        min-width: 32px;
        min-height: 24px;
        background: var(--etom-raised);
        color: var(--chip, var(--etom-text));
        font: var(--etom-weight-strong) var(--etom-size-s) / 1.4 var(--etom-font);
        cursor: pointer;
      }
      .chip[aria-pressed='true'] {
        border-color: currentColor;
        background: var(--chip-quiet);
      }
      .chip[data-vertical='OSR'] {
        --chip: var(--etom-vertical-osr);
        --chip-quiet: var(--etom-vertical-osr-quiet);
      }
      .chip[data-vertical='F'] {
        --chip: var(--etom-vertical-f);
        --chip-quiet: var(--etom-vertical-f-quiet);
      }
      .chip[data-vertical='A'] {
        --chip: var(--etom-vertical-a);
        --chip-quiet: var(--etom-vertical-a-quiet);
      }
      .chip[data-vertical='B'] {
        --chip: var(--etom-vertical-b);
        --chip-quiet: var(--etom-vertical-b-quiet);
      }
      .filter {
        display: flex;
        justify-self: start;
        align-items: center;
        border: 1px solid var(--etom-accent);
        border-radius: var(--etom-radius);
        padding-inline-start: var(--etom-2);
        background: var(--etom-accent-quiet);
        font-size: var(--etom-size-s);
        font-weight: var(--etom-weight-strong);
        line-height: 24px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words } = this;
    return html`<div class="line">
        <div class="chips" role="group" aria-label=${words.format('blocks.verticals')}>${chips.map((chip) => this.#chip(chip))}</div>
        <etom-mini-map .words=${words} .map=${this.map} .usage=${this.usage} .place=${this.place}
          @click=${() => this.dispatchEvent(new CustomEvent('etom-open-map'))}></etom-mini-map>
      </div>
      ${this.#filter()}`;
  }

  #chip(chip: Vertical): TemplateResult {
    const { group, vertical } = this.place;
    const name = this.tree.get(chip)?.names[this.words.locale];
    const pressed = vertical === chip && group === undefined;
    return html`<button class="chip" data-vertical=${chip} title=${name === undefined ? chip : `${chip} · ${name}`} aria-pressed=${String(pressed)}
      @click=${() => this.#choose(pressed ? {} : { vertical: chip })}>${chip}</button>`;
  }

  /** What the map has chosen and the chips do not say. */
  #filter(): TemplateResult | typeof nothing {
    const { group, vertical } = this.place;
    if (group === undefined && (vertical === undefined || chips.includes(vertical))) return nothing;
    const names = [group, vertical].flatMap((id) => (id === undefined ? [] : (this.tree.get(id)?.abbr ?? id)));
    const label = this.words.format('blocks.clearFilter');
    return html`<p class="filter"><span>${names.join(' × ')}</span>
      <button class="clear" aria-label=${label} title=${label} @click=${() => this.#choose({})}><etom-icon name="remove"></etom-icon></button></p>`;
  }

  #choose(place: MapPlace): void {
    this.dispatchEvent(new CustomEvent<MapPlace>('etom-place', { detail: place }));
  }
}

customElements.define('etom-places', EtomPlaces);

declare global {
  interface HTMLElementTagNameMap {
    'etom-places': EtomPlaces;
  }
}
