/**
 * Brings the keyboard back to where it was before a dialog opened, also inside a shadow root: the dialogs of the library know only the
 * host there, and ask it a moment after they are hidden.
 */
export class FocusReturn {
  #from: HTMLElement | undefined;

  /** Remembers what has the keyboard now. */
  remember(): void {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    this.#from = active instanceof HTMLElement && active !== document.body ? active : undefined;
  }

  /** Brings the keyboard back, or lets `then` decide where it goes; after the library had its turn. */
  async restore(then?: () => void): Promise<void> {
    const from = this.#from;
    this.#from = undefined;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (then !== undefined) then();
    else if (from?.isConnected === true) from.focus();
  }
}
