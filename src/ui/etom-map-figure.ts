import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { EtomElement, EtomMap, MapArea, MapCell, MapPlace } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import { mapFigureStyles } from './map-figure-styles.ts';
import { tintOf, usesOf } from './map-uses.ts';
import { shared } from './styles.ts';

/** What of the map is pointed at: a cell, a whole group or vertical, or an area, which has nothing but its ID. */
export interface MapTarget extends MapPlace {
  readonly area: string;
}

/** A spot of the figure that takes the keyboard. */
interface Spot extends MapTarget {
  readonly key: string;
}

/**
 * Figure 1 of the standard as a grid: SIP and OPS with their verticals and groups, Enterprise Management below. Each cell shows its
 * elements by their last number, on a large screen by name too, those that the open diagram uses filled, and how often it uses them.
 *
 * @fires etom-point - `CustomEvent<MapTarget>` when a spot has the pointer or the keyboard.
 * @fires etom-choose - `CustomEvent<MapTarget>` when a spot was clicked or chosen with Enter.
 */
export class EtomMapFigure extends LitElement {
  static override properties = {
    words: { attribute: false },
    map: { attribute: false },
    usage: { attribute: false },
    place: { attribute: false },
    active: { state: true },
  };
  declare words: Words;
  declare map: EtomMap;
  declare usage: ReadonlyMap<string, number>;
  /** What the list of blocks is narrowed to. */
  declare place: MapPlace;
  /** The key of the spot that the Tab key comes to. */
  declare private active: string;

  #pointed: Spot | undefined;
  /** Row by row, as the arrows go. */
  #spots: readonly (readonly Spot[])[] = [];

  constructor() {
    super();
    this.usage = new Map();
    this.place = {};
    this.active = '';
  }

  static override styles = [shared, mapFigureStyles];

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('map')) return;
    this.#spots = spotsOf(this.map.areas);
    this.active = keyOf({ area: '1.1', group: '1.1.1', vertical: 'F' });
  }

  override render(): TemplateResult {
    const { areas } = this.map;
    const matrix = areas.filter(({ verticals }) => verticals.length > 0);
    const rest = areas.filter(({ verticals }) => verticals.length === 0);
    const rows = Math.max(0, ...matrix.map((area) => area.rows.length));
    return html`<div role="grid" aria-label=${this.words.format('map.title')} @keydown=${this.#onKey} @focusin=${this.#onPoint} @pointermove=${this.#onPoint} @click=${this.#onClick}>
      <div role="row" class="head">${matrix.map((area) => html`${this.#areaHead(area)}${area.verticals.map((vertical) => this.#verticalHead(area, vertical))}`)}</div>
      ${Array.from({ length: rows }, (_, row) => html`<div role="row" class="band">${matrix.map((area) => this.#band(area, row))}</div>`)}
      ${rest.map((area) => html`<div role="row" class="rest">${this.#areaHead(area)}${area.rows.map(({ group, cells }) => cells.map((cell) => this.#cell(area, group, cell)))}</div>`)}
    </div>`;
  }

  /** Moves the keyboard to the spot of a place, else to where it was. */
  override focus(): void {
    const { group, vertical } = this.place;
    const spot = this.#spots.flat().find((each) => each.group === group && each.vertical === vertical && (group ?? vertical) !== undefined);
    if (spot !== undefined) this.active = spot.key;
    void this.updateComplete.then(() => this.#elementOf(this.active)?.focus());
  }

  #areaHead({ area }: MapArea): TemplateResult {
    return html`<div role="columnheader" class="area" data-area=${area.abbr ?? area.id}>${this.#button({ area: area.id }, html`<b>${area.abbr}</b> ${this.#name(area)}`)}</div>`;
  }

  #verticalHead({ area }: MapArea, vertical: EtomElement): TemplateResult {
    const [letters] = vertical.verticals;
    return html`<div role="columnheader" class="vertical" data-vertical=${letters ?? ''}>
      ${this.#button({ area: area.id, ...(letters === undefined ? {} : { vertical: letters }) }, html`<b>${vertical.id}</b> <span title=${this.#name(vertical)}>${this.#name(vertical)}</span>`)}
    </div>`;
  }

  #band(area: MapArea, row: number): TemplateResult {
    const found = area.rows[row];
    if (found === undefined) return html``;
    const { group, cells } = found;
    return html`<div role="rowheader" class="group" data-area=${area.area.abbr ?? ''}>${this.#button({ area: area.area.id, group: group.id }, html`<b>${group.abbr}</b> <span title=${this.#name(group)}>${this.#name(group)}</span>`)}</div>
      ${cells.map((cell) => this.#cell(area, group, cell))}`;
  }

  #cell({ area, verticals }: MapArea, group: EtomElement, cell: MapCell): TemplateResult {
    const { words } = this;
    const uses = usesOf(cell, this.usage);
    const target: MapTarget = { area: area.id, ...placeOf(cell) };
    const vertical = verticals.find(({ id }) => id === cell.vertical);
    const key = keyOf(target);
    const names = [group, vertical].flatMap((each) => (each === undefined ? [] : `${each.abbr ?? each.id} ${this.#name(each)}`));
    return html`<div
      role="gridcell"
      class="cell"
      data-spot=${key}
      data-vertical=${cell.vertical ?? ''}
      data-tint=${tintOf(uses)}
      tabindex=${this.active === key ? 0 : -1}
      aria-selected=${String(this.#isChosen(target))}
      aria-label=${words.format('map.cell', { names: names.join(' × '), count: cell.elements.length, uses })}
    >
      ${cell.vertical === undefined ? html`<span class="own"><b>${group.abbr}</b> ${this.#name(group)}</span>` : nothing}
      <span class="tiles" aria-hidden="true">${cell.elements.map((element) => html`<span class=${this.usage.has(element.id) ? 'used' : nothing}><i>${element.id.split('.').at(-1)}</i><span class="full">${this.#name(element)}</span></span>`)}</span>
      ${uses === 0 ? nothing : html`<span class="uses" aria-hidden="true">${uses}×</span>`}
    </div>`;
  }

  #button(target: MapTarget, content: TemplateResult): TemplateResult {
    const key = keyOf(target);
    return html`<button data-spot=${key} tabindex=${this.active === key ? 0 : -1} aria-pressed=${String(this.#isChosen(target))}>${content}</button>`;
  }

  #name({ names }: EtomElement): string {
    return names[this.words.locale];
  }

  #isChosen({ group, vertical }: MapTarget): boolean {
    return (group ?? vertical) !== undefined && group === this.place.group && vertical === this.place.vertical;
  }

  #elementOf(key: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-spot="${CSS.escape(key)}"]`);
  }

  #spotAt(event: Event): Spot | undefined {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-spot]')?.dataset['spot'] : undefined;
    return this.#spots.flat().find((spot) => spot.key === key);
  }

  #onPoint(event: Event): void {
    const spot = this.#spotAt(event);
    // What a still pointer happens to lie on is not pointed at, and one spot is told once.
    if (spot === undefined || (event.type === 'pointermove' && spot === this.#pointed)) return;
    this.#pointed = spot;
    if (event.type === 'focusin') this.active = spot.key;
    this.#tell('etom-point', spot);
  }

  #onClick(event: MouseEvent): void {
    const spot = this.#spotAt(event);
    if (spot !== undefined) this.#tell('etom-choose', spot);
  }

  #onKey(event: KeyboardEvent): void {
    const spot = this.#spotAt(event);
    if (spot === undefined || event.altKey || event.metaKey) return;
    const row = this.#spots.findIndex((spots) => spots.includes(spot));
    const column = this.#spots[row]?.indexOf(spot) ?? 0;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? this.#spots.length - 1 : row, Infinity],
    };
    const step = steps[event.key];
    if (step !== undefined) this.#go(step);
    else if (event.key === 'Enter' || event.key === ' ') this.#tell('etom-choose', spot);
    else return;
    event.preventDefault();
  }

  #go([row, column]: readonly [number, number]): void {
    const line = this.#spots[row];
    const next = line?.[Math.min(Math.max(column, 0), line.length - 1)];
    if (next === undefined) return;
    this.active = next.key;
    void this.updateComplete.then(() => this.#elementOf(next.key)?.focus());
  }

  #tell(name: 'etom-point' | 'etom-choose', { area, group, vertical }: Spot): void {
    const detail: MapTarget = { area, ...(group === undefined ? {} : { group }), ...(vertical === undefined ? {} : { vertical }) };
    this.dispatchEvent(new CustomEvent<MapTarget>(name, { detail }));
  }
}

function keyOf({ area, group, vertical }: MapTarget): string {
  return `${area}/${group ?? ''}/${vertical ?? ''}`;
}

function placeOf({ group, vertical }: MapCell): MapPlace & { readonly group: string } {
  return { group, ...(vertical === undefined ? {} : { vertical }) };
}

/** The heads of the areas and verticals, the rows of the matrix with the heads of their groups, Enterprise Management. */
function spotsOf(areas: readonly MapArea[]): readonly (readonly Spot[])[] {
  const matrix = areas.filter(({ verticals }) => verticals.length > 0);
  const rest = areas.filter(({ verticals }) => verticals.length === 0);
  const spot = (target: MapTarget): Spot => ({ ...target, key: keyOf(target) });
  const rows = Math.max(0, ...matrix.map((area) => area.rows.length));
  return [
    matrix.flatMap(({ area, verticals }) => [spot({ area: area.id }), ...verticals.flatMap((each) => each.verticals.map((vertical) => spot({ area: area.id, vertical })))]),
    ...Array.from({ length: rows }, (_, row) => matrix.flatMap(({ area, rows: groups }) => {
      const found = groups[row];
      return found === undefined ? [] : [spot({ area: area.id, group: found.group.id }), ...found.cells.map((cell) => spot({ area: area.id, ...placeOf(cell) }))];
    })),
    ...rest.map(({ area, rows: groups }) => [spot({ area: area.id }), ...groups.flatMap(({ cells }) => cells.map((cell) => spot({ area: area.id, ...placeOf(cell) })))]),
  ];
}

customElements.define('etom-map-figure', EtomMapFigure);

declare global {
  interface HTMLElementTagNameMap {
    'etom-map-figure': EtomMapFigure;
  }
}
