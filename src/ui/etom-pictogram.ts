import { LitElement, css, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { pictogramLabel, pictogramOf } from '../etom/index.ts';
import type { ElementTree, EtomElement, PictogramCell } from '../etom/index.ts';
import type { Words } from '../words/index.ts';

/**
 * The place of an element in the map of level 1 (seed, clause 5.1): a small matrix with the covered cells dark, in the color of the
 * element's vertical. With `tree` and `words` it is an image that says ID, name and place; without them it is decoration.
 */
export class EtomPictogram extends LitElement {
  static override properties = { element: { attribute: false }, tree: { attribute: false }, words: { attribute: false }, size: { type: Number } };
  declare element: EtomElement;
  declare tree: ElementTree | undefined;
  declare words: Words | undefined;
  /** Height in pixels: 16, or 32 and its multiples, where every edge falls on a pixel. */
  declare size: number;

  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      height: 16px;
      color: var(--etom-vertical-mixed);
    }
    :host([data-vertical='OSR']) {
      color: var(--etom-vertical-osr);
    }
    :host([data-vertical='F']) {
      color: var(--etom-vertical-f);
    }
    :host([data-vertical='A']) {
      color: var(--etom-vertical-a);
    }
    :host([data-vertical='B']) {
      color: var(--etom-vertical-b);
    }
    svg {
      height: 100%;
      width: auto;
      shape-rendering: crispEdges;
    }
    path {
      fill: var(--etom-line-strong);
      /* Opacity proper would make a layer of each cell, which every frame of the page pays for. */
      fill-opacity: 0.6;
    }
    path.dark {
      fill: currentColor;
      fill-opacity: 1;
    }
  `;

  constructor() {
    super();
    this.size = 16;
  }

  override willUpdate(changed: PropertyValues): void {
    const vertical = this.element.verticals.join('');
    if (this.dataset['vertical'] !== vertical) this.dataset['vertical'] = vertical;
    if (changed.has('size')) this.style.height = `${this.size}px`;
  }

  override render(): TemplateResult {
    const { element, tree, words } = this;
    const { width, height, cells } = pictogramOf(element, { fine: this.size >= 32, ...(tree === undefined ? {} : { tree }) });
    const label = tree === undefined || words === undefined ? undefined : words.say(pictogramLabel(element, tree));
    return html`<svg viewBox="0 0 ${width} ${height}" role=${label === undefined ? nothing : 'img'} aria-hidden=${label === undefined ? 'true' : nothing}
      aria-label=${label ?? nothing}>
      ${label === undefined ? nothing : svg`<title>${label}</title>`}
      ${svg`<path d=${outlineOf(cells, false)}></path><path class="dark" d=${outlineOf(cells, true)}></path>`}
    </svg>`;
  }
}

/** All light or all dark cells as one outline: a list of blocks has dozens of pictograms, and a node for each cell would be thousands. */
function outlineOf(cells: readonly PictogramCell[], wanted: boolean): string {
  return cells.filter(({ dark }) => dark === wanted).map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

customElements.define('etom-pictogram', EtomPictogram);
