import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { createWords } from '../words/index.ts';
import type { Locale, WordKey } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { shared } from './styles.ts';
import { SystemScheme, themeOf } from './theme.ts';
import type { Theme } from './theme.ts';

/** Why the day does not begin with the diagrams: `newer` data than the app, data that is `gone`, data that does not answer. */
export type StartTrouble = 'newer' | 'gone' | 'unreadable';

/** What a person may do about it; the promises reject where that fails. */
export interface StartWays {
  /** Tries again from the beginning. */
  readonly retry: () => void;
  /** Packs everything that lies in the browser's storage, and hands it over as a file. */
  readonly rescue: () => Promise<void>;
  /** Takes a backup in, and begins with it. */
  readonly restore: (file: File) => Promise<void>;
  /** Begins with nothing: with an empty workspace where the data is gone, in this tab only where it cannot be read. */
  readonly begin: () => void;
}

/** The first page of a day that does not begin well: what happened, why, and what can be done; never a welcome in the place of lost work. */
export class EtomStartPage extends LitElement {
  static override properties = {
    trouble: {}, loss: { attribute: false }, ways: { attribute: false }, locale: {}, theme: {}, work: { state: true }, failed: { state: true },
  };
  declare trouble: StartTrouble;
  /** How many diagrams were there, and when they were seen last, in milliseconds since the epoch; only of what is `gone`. */
  declare loss: { readonly count: number; readonly at: number } | undefined;
  declare ways: StartWays;
  declare locale: Locale;
  declare theme: Theme;
  /** What is being done at the moment. */
  declare private work: 'rescue' | 'restore' | undefined;
  /** What was tried and did not succeed. */
  declare private failed: 'rescue' | 'restore' | undefined;
  readonly #system = new SystemScheme(this);

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        place-items: center;
        height: 100%;
        padding: var(--etom-4);
        background: var(--etom-chrome);
        overflow: auto;
      }
      main {
        display: grid;
        gap: var(--etom-3);
        max-width: 60ch;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: var(--etom-4);
        background: var(--etom-raised);
      }
      h1 {
        display: flex;
        gap: var(--etom-2);
        align-items: center;
        margin: 0;
        font-size: var(--etom-size-l);
        font-weight: var(--etom-weight-strong);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--etom-2);
      }
    `,
  ];

  constructor() {
    super();
    this.trouble = 'unreadable';
    this.loss = undefined;
    this.locale = 'en';
    this.theme = 'auto';
    this.work = undefined;
    this.failed = undefined;
  }

  override willUpdate(): void {
    const page = document.documentElement;
    page.lang = this.locale;
    page.dataset['etomTheme'] = themeOf(this.theme, this.#system.isDark);
    document.title = createWords(this.locale).format('app.name');
  }

  override render(): TemplateResult {
    const words = createWords(this.locale);
    const { trouble, work, failed, ways } = this;
    const button = (label: WordKey, icon: IconName, act: () => void, variant: 'brand' | 'neutral' = 'neutral'): TemplateResult =>
      html`<wa-button size="s" variant=${variant} appearance=${variant === 'brand' ? 'accent' : 'outlined'} ?disabled=${work !== undefined} @click=${act}
        ><etom-icon slot="start" name=${icon}></etom-icon>${words.format(label)}</wa-button>`;
    return html`<main>
      <h1><etom-icon name="warning" class="warning"></etom-icon>${words.format('start.title', { trouble })}</h1>
      ${this.loss === undefined ? nothing : html`<p>${words.format('start.loss', { count: this.loss.count, date: new Date(this.loss.at).toLocaleDateString(this.locale, { dateStyle: 'long' }) })}</p>`}
      <p>${words.format('start.why', { trouble })}</p>
      <p>${words.format('start.what', { trouble })}</p>
      <div class="ways">
        ${trouble === 'gone' ? button('start.restore', 'open', () => this.renderRoot.querySelector('input')?.click(), 'brand') : nothing}
        ${trouble === 'gone' ? nothing : button('start.retry', 'redo', ways.retry, 'brand')}
        ${trouble === 'gone' ? nothing : button('start.rescue', 'export', () => void this.#do('rescue', ways.rescue()))}
        ${trouble === 'gone' ? button('start.empty', 'create', ways.begin) : button('start.memory', 'create', ways.begin)}
      </div>
      <p role="status" class="quiet">${work === undefined ? nothing : words.format('start.working', { work })}</p>
      ${failed === undefined ? nothing : html`<p role="alert" class="error">${words.format('start.failed', { work: failed })}</p>`}
      <input type="file" hidden accept=".zip,application/zip" aria-label=${words.format('start.restore')} @change=${this.#onFile} />
    </main>`;
  }

  #onFile(event: Event): void {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    field.value = '';
    if (file !== undefined) void this.#do('restore', this.ways.restore(file));
  }

  async #do(work: 'rescue' | 'restore', done: Promise<void>): Promise<void> {
    this.work = work;
    this.failed = undefined;
    this.failed = await done.then(() => undefined, () => work);
    this.work = undefined;
  }
}

customElements.define('etom-start-page', EtomStartPage);
