import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How rows of equal size are laid out. Sizes in CSS pixels. */
export interface RowLayout {
  readonly height: number;
  /** The least width of a cell; undefined where there is one in a row. */
  readonly cell: number | undefined;
}

/** Rows above and below what is seen that are drawn too, so that scrolling shows no gaps. */
const margin = 2;

/**
 * Says which of many equal rows are near what is seen in a box that scrolls, so that only those are drawn; the host is updated when they
 * are others. `scroller` finds the box in what the host has rendered.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scroller: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #onScroll = (): void => this.#measure();
  #observed: HTMLElement | undefined;
  #layout: RowLayout = { height: 1, cell: undefined };
  #top = 0;
  #size = { width: 0, height: 0 };
  #shown = '';

  constructor(host: ReactiveControllerHost & HTMLElement, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller() ?? undefined;
    if (scroller === this.#observed) return;
    this.#release();
    this.#observed = scroller;
    scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    if (scroller !== undefined) this.#sizes.observe(scroller);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Sets the layout; to be called before the others in each update. */
  lay(layout: RowLayout): void {
    this.#layout = layout;
    this.#shown = this.#range.join();
  }

  /** How many cells stand in a row. */
  get columns(): number {
    const { cell } = this.#layout;
    return cell === undefined ? 1 : Math.max(1, Math.floor(this.#size.width / cell));
  }

  /** How many rows are seen at a time, at least one. */
  get page(): number {
    return Math.max(1, Math.floor(this.#size.height / this.#layout.height));
  }

  /** Returns the places, from 0, of the cells to draw out of `count`, in order; `also` is drawn wherever it stands. */
  places(count: number, also: number | undefined): readonly number[] {
    const [first, last] = this.#range;
    const from = Math.min(count, first * this.columns);
    const to = Math.min(count, last * this.columns);
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    if (also === undefined || also < 0 || also >= count || (also >= from && also < to)) return places;
    return also < from ? [also, ...places] : [...places, also];
  }

  /** Scrolls so far that a cell is seen as a whole. */
  reveal(place: number): void {
    const scroller = this.#scroller();
    if (scroller === null) return;
    const { height } = this.#layout;
    const top = Math.floor(place / this.columns) * height;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + height - scroller.clientHeight;
    this.#measure();
  }

  get #range(): readonly [first: number, last: number] {
    const { height } = this.#layout;
    return [Math.max(0, Math.floor(this.#top / height) - margin), Math.ceil((this.#top + this.#size.height) / height) + margin];
  }

  #measure(): void {
    const scroller = this.#observed;
    if (scroller === undefined) return;
    this.#top = scroller.scrollTop;
    const before = this.columns;
    this.#size = { width: scroller.clientWidth, height: scroller.clientHeight };
    if (this.#range.join() !== this.#shown || this.columns !== before) this.#host.requestUpdate();
  }

  #release(): void {
    this.#observed?.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
    this.#observed = undefined;
  }
}
