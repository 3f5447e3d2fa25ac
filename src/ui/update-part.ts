import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { createAppVersion } from '../editor/index.ts';
import type { AppVersion, OfflineCopy } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-notice.ts';
import { whenIdle } from './when-idle.ts';

/** What the part needs of the app. */
export interface UpdatePartOptions {
  /** Makes the copy that starts without a network; undefined where there is none, as in development. */
  readonly offline: () => (() => Promise<OfflineCopy>) | undefined;
  /** Saves everything; resolves with whether nothing is unsaved any more. */
  readonly save: () => Promise<boolean>;
}

/** The app as an installed one: its copy for starts without a network, and the question that a new version asks. */
export class UpdatePart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: UpdatePartOptions;
  #copy: OfflineCopy | undefined;
  #version: AppVersion | undefined;
  #isAside = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: UpdatePartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onShow);
  }

  /** Begins when the person can work: the copy is not what they wait for. */
  begin(): void {
    const keep = this.#options.offline();
    // Without locks the tabs could not agree on a new version.
    if (keep === undefined || !isSecureContext || !('serviceWorker' in navigator) || !('locks' in navigator)) return;
    whenIdle(() => {
      // A browser that denies it works as before.
      keep().then((copy) => this.#follow(copy)).catch(() => undefined);
    });
  }

  /** The disk is full: the person's work goes before the copy, as long as the server can be asked instead. */
  makeRoom(): void {
    const copy = this.#copy;
    if (copy === undefined || !navigator.onLine) return;
    this.#copy = undefined;
    void copy.discard();
  }

  render(words: Words): TemplateResult | typeof nothing {
    const state = this.#version?.state.value ?? 'current';
    if (state === 'current' || (this.#isAside && state === 'ready')) return nothing;
    return html`<etom-notice .closeLabel=${state === 'agreed' ? undefined : words.format('update.later')} @etom-dismiss=${this.#setAside}>${words.format('update.text', { state })}
      ${state === 'agreed' ? nothing : html`<wa-button slot="action" size="s" variant="brand" @click=${this.#agree}>${words.format('update.reload')}</wa-button>`}</etom-notice>`;
  }

  #follow(copy: OfflineCopy): void {
    this.#copy = copy;
    this.#version = createAppVersion({ next: copy, locks: navigator.locks, save: this.#options.save, isBusy, reload: () => location.reload() });
    this.#version.state.subscribe(() => this.#host.requestUpdate());
    document.addEventListener('visibilitychange', this.#onShow);
    this.#host.requestUpdate();
  }

  readonly #agree = (): void => void this.#version?.agree();

  readonly #setAside = (): void => {
    this.#isAside = true;
    this.#host.requestUpdate();
  };

  readonly #onShow = (): void => {
    if (document.visibilityState === 'visible') this.#copy?.check();
  };
}

/** Whether a text is being typed or a shape dragged: neither is in the diagram yet. */
function isBusy(): boolean {
  if (document.querySelector('.djs-drag-active, .djs-direct-editing-parent') !== null) return true;
  const field = focused(document);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || (field instanceof HTMLElement && field.isContentEditable);
}

function focused(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement === undefined || activeElement.shadowRoot.activeElement === null ? activeElement : focused(activeElement.shadowRoot);
}
