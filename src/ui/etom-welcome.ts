import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';

/**
 * What an empty canvas says: how to begin, and what could be there at once: the parts of the element that the plane belongs to, or where
 * the page has some, the sample flows. It lies over the canvas and lets the pointer through, its button as long as something is dragged.
 */
export class EtomWelcome extends LitElement {
  static override properties = {
    words: { attribute: false },
    root: { attribute: false },
    actions: { attribute: false },
    offerSamples: { attribute: false },
  };
  declare words: Words;
  /** What the plane on show belongs to. */
  declare root: EditorSnapshot['root'];
  declare actions: EditorActions | undefined;
  /** Shows the sample flows; undefined where the page has none. */
  declare offerSamples: (() => void) | undefined;
  readonly #observer = new MutationObserver(() => this.#letThrough());

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const canvas = this.previousElementSibling;
    // bpmn-js marks the plane while it drags.
    if (canvas !== null) this.#observer.observe(canvas, { subtree: true, attributeFilter: ['class'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render(): TemplateResult {
    const offer = this.#offer();
    return html`<p>${this.words.format('canvas.hint')}</p>
      ${offer === undefined ? nothing : html`<button type="button" @click=${offer.act}>${offer.text}</button>`}`;
  }

  #offer(): { readonly text: string; readonly act: () => void } | undefined {
    const { words, root, offerSamples } = this;
    const steps = root?.inside.find(({ kind }) => kind === 'steps');
    if (steps !== undefined && root !== undefined) {
      return { text: words.format('modeling.decompose.option', { kind: 'steps', count: steps.count ?? 0 }), act: () => this.actions?.decompose(root.id, 'steps') };
    }
    const fresh = root?.type === 'Process' && root.tags.length === 0;
    return fresh && offerSamples !== undefined ? { text: words.format('samples.open'), act: offerSamples } : undefined;
  }

  #letThrough(): void {
    const dragging = this.previousElementSibling?.querySelector('.djs-drag-active') instanceof Element;
    this.classList.toggle('etom-dragging', dragging);
  }
}

customElements.define('etom-welcome', EtomWelcome);
