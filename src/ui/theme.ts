import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a person may choose; `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';

/** Returns the theme to show; what a page writes that is no theme counts as `auto`. */
export function themeOf(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'light' || theme === 'dark') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Knows whether the system is dark, and renders its host anew when that changes while the host is in the page. */
export class SystemScheme implements ReactiveController {
  readonly #query = matchMedia('(prefers-color-scheme: dark)');
  readonly #onChange: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#onChange = () => host.requestUpdate();
    host.addController(this);
  }

  get isDark(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }
}
