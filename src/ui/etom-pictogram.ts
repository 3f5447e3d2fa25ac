import { LitElement, css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { pictogramOf } from '../etom/index.ts';
import type { EtomElement } from '../etom/index.ts';

/**
 * The place of an element in the map of level 1 (seed, clause 5.1): a small matrix with the covered cells dark, in the color of the
 * element's vertical. Decoration: the ID and the name beside it say the same.
 */
export class EtomPictogram extends LitElement {
  static override properties = { element: { attribute: false } };
  declare element: EtomElement;

  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      height: var(--etom-pictogram-height, 16px);
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
      overflow: visible;
      shape-rendering: crispEdges;
    }
    rect {
      fill: var(--etom-line-strong);
      /* Opacity proper would make a layer of each cell, which every frame of the page pays for. */
      fill-opacity: 0.6;
    }
    rect.dark {
      fill: currentColor;
      fill-opacity: 1;
    }
  `;

  override render(): TemplateResult {
    const { width, height, cells } = pictogramOf(this.element);
    this.dataset['vertical'] = this.element.verticals.join('');
    return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${cells.map(({ x, y, width: w, height: h, dark }) => {
        // A dark cell covers the gaps around it, so that it is seen at 16 px.
        const grow = dark ? 1 : 0;
        return svg`<rect class=${dark ? 'dark' : ''} x=${x - grow} y=${y - grow} width=${w + 2 * grow} height=${h + 2 * grow}></rect>`;
      })}
    </svg>`;
  }
}

customElements.define('etom-pictogram', EtomPictogram);
