import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** So many lines are drawn or left out together. */
const chunkSize = 16;
/** The height of a line that was never drawn, in pixels; a guess that only the scroll bar sees. */
const guess = 36;

/**
 * Draws only those lines of a long list that are near what is seen in its host, which scrolls. Lines come in chunks; a chunk that was never near is an empty
 * box of about its height.
 */
export class LineWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement };
  readonly #drawn = new Set<number>([0]);
  /** The first line tells one list from another. */
  #first: string | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const empty = this.#host.renderRoot.querySelectorAll('[data-chunk]:empty');
    if (empty.length === 0) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#onNear(entries), { root: this.#host, rootMargin: '120px' });
    this.#observer.disconnect();
    for (const chunk of empty) this.#observer.observe(chunk);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Has the chunk of the line at `index` drawn with the next update. */
  draw(index: number): void {
    const chunk = Math.floor(Math.max(0, index) / chunkSize);
    if (this.#drawn.has(chunk)) return;
    this.#drawn.add(chunk);
    this.#host.requestUpdate();
  }

  /**
   * Returns all chunks, those near with what `draw` makes of their lines. A list that begins with another line is another list, of which
   * nothing is near yet but its beginning.
   */
  render<Line extends { readonly key: string }>(lines: readonly Line[], draw: (lines: readonly Line[]) => unknown): TemplateResult {
    if (this.#first !== lines[0]?.key) {
      this.#first = lines[0]?.key;
      this.#drawn.clear();
      this.#drawn.add(0);
    }
    if (lines.length <= chunkSize) return html`${draw(lines)}`;
    const count = Math.ceil(lines.length / chunkSize);
    return html`${Array.from({ length: count }, (_, chunk) => {
      const inside = lines.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
      return this.#drawn.has(chunk)
        ? html`<div class="chunk">${draw(inside)}</div>`
        : html`<div data-chunk=${chunk} .style=${`height: ${inside.length * guess}px`}></div>`;
    })}`;
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const chunk = Number((target as HTMLElement).dataset['chunk']);
      if (!isIntersecting || this.#drawn.has(chunk)) continue;
      this.#drawn.add(chunk);
      this.#host.requestUpdate();
    }
  }
}
