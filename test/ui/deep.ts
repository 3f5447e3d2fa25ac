/** Returns the first element that fits, also inside shadow roots; throws when there is none. */
export function deep<Found extends HTMLElement = HTMLElement>(selector: string, root: Document | Element | ShadowRoot = document): Found {
  const found = deepAll<Found>(selector, root)[0];
  if (found === undefined) throw new Error(`${selector} is not there`);
  return found;
}

/** Returns all elements that fit, also inside shadow roots, in document order. */
export function deepAll<Found extends HTMLElement = HTMLElement>(selector: string, root: Document | Element | ShadowRoot = document): Found[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as Found] : []),
    ...(element.shadowRoot === null ? [] : deepAll<Found>(selector, element.shadowRoot)),
  ]).concat(root instanceof Element && root.shadowRoot !== null ? deepAll<Found>(selector, root.shadowRoot) : []);
}

/** Returns what has the keyboard, also inside shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Presses a key where the keyboard is, or on `target`. */
export function press(key: string, target: Element | null = focused(), options: KeyboardEventInit = {}): void {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }));
}
