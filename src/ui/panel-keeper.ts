import type WaSplitPanel from '@awesome.me/webawesome/dist/components/split-panel/split-panel.js';
import { isFolded, resized, toggled } from './panels.ts';
import type { PanelName, Panels } from './panels.ts';

/** Milliseconds. */
const restingTime = 250;

/** Folds and resizes the panels of a host as a person wishes, and tells of it. */
export class PanelKeeper {
  readonly #host: { panels: Panels };
  readonly #tell: (panels: Panels) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One panel's size changes the room of those inside it, which tell of it too. */
  readonly #pending = new Map<PanelName, number>();

  constructor(host: { panels: Panels }, tell: (panels: Panels) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** Folds a panel that is open, opens one that is folded. */
  toggle(name: PanelName): void {
    this.#settle();
    this.#keep(toggled(this.#host.panels, name));
  }

  unfold(name: PanelName): void {
    if (isFolded(this.#host.panels, name)) this.toggle(name);
  }

  /** Returns the listener of a split panel. A size is kept when the hand has let go: each kept one lays the canvas out anew. */
  resizing(name: PanelName): (event: Event) => void {
    return ({ target, currentTarget }) => {
      if (target !== currentTarget || isFolded(this.#host.panels, name)) return;
      clearTimeout(this.#timer);
      this.#pending.set(name, (target as WaSplitPanel).positionInPixels);
      this.#timer = setTimeout(() => this.#settle(), restingTime);
    };
  }

  /** Keeps the sizes that panels were given last. */
  #settle(): void {
    clearTimeout(this.#timer);
    let { panels } = this.#host;
    for (const [name, size] of this.#pending) if (!isFolded(panels, name)) panels = resized(panels, name, size);
    this.#pending.clear();
    if (panels !== this.#host.panels) this.#keep(panels);
  }

  #keep(panels: Panels): void {
    this.#host.panels = panels;
    this.#tell(panels);
  }
}
