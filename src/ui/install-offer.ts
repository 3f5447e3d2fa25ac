import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The browser offers to install the app; only some do. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Keeps the browser's offer to install the app until the person asks for it. */
export class InstallOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #prompt: InstallPrompt | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the browser would install the app now. */
  get isOpen(): boolean {
    return this.#prompt !== undefined;
  }

  hostConnected(): void {
    addEventListener('beforeinstallprompt', this.#onOffer);
    addEventListener('appinstalled', this.#onInstalled);
  }

  hostDisconnected(): void {
    removeEventListener('beforeinstallprompt', this.#onOffer);
    removeEventListener('appinstalled', this.#onInstalled);
  }

  /** Lets the browser ask. An offer holds for one question. */
  async ask(): Promise<void> {
    const prompt = this.#prompt;
    this.#keep(undefined);
    await prompt?.prompt();
  }

  readonly #onOffer = (event: Event): void => {
    event.preventDefault();
    this.#keep(event as InstallPrompt);
  };

  readonly #onInstalled = (): void => this.#keep(undefined);

  #keep(prompt: InstallPrompt | undefined): void {
    this.#prompt = prompt;
    this.#host.requestUpdate();
  }
}
