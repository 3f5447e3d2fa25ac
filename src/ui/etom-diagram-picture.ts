import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { shared } from './styles.ts';

/** The small picture of a diagram: asked for when it is shown and given back to the browser when it is gone. An image runs no script. */
export class EtomDiagramPicture extends LitElement {
  static override properties = { key: {}, load: { attribute: false }, url: { state: true } };
  /** Tells one picture from another: the diagram and its revision; undefined where there is none. */
  declare key: string | undefined;
  /** Gives the text of the SVG. */
  declare load: (() => Promise<string | undefined>) | undefined;
  declare private url: string | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
        overflow: hidden;
        background: var(--etom-paper);
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
        filter: var(--etom-picture-filter);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('key')) void this.#fetch();
  }

  override render(): TemplateResult | typeof nothing {
    return this.url === undefined ? nothing : html`<img src=${this.url} alt="" draggable="false" />`;
  }

  async #fetch(): Promise<void> {
    const { key } = this;
    const svg = key === undefined ? undefined : await this.load?.();
    if (this.key !== key || !this.isConnected) return;
    this.#drop();
    if (svg !== undefined) this.url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }

  #drop(): void {
    if (this.url !== undefined) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }
}

customElements.define('etom-diagram-picture', EtomDiagramPicture);
