import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { DeskSnapshot, EditorSnapshot } from '../editor/index.ts';
import { locales } from '../words/index.ts';
import type { Locale, Words } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import type { PictureFormat } from './picture.ts';
import './etom-save-state.ts';
import { shared } from './styles.ts';

/** What a person can ask of the header. */
export type HeaderIntent =
  | { readonly kind: 'library' | 'catalogues' | 'open' | 'create' | 'undo' | 'redo' | 'help' | 'back' | 'theme' | 'print' | 'export-xml' | 'download-copy' }
  | { readonly kind: 'export-picture'; readonly format: PictureFormat; readonly legend: boolean }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'locale'; readonly locale: Locale };

/**
 * The header: diagrams, the name, how safe the work is, undo, export, language, theme.
 *
 * @slot workspace - the menu of the whole workspace.
 * @fires etom-intent - `CustomEvent<HeaderIntent>`.
 */
export class EtomHeader extends LitElement {
  static override properties = {
    words: { attribute: false },
    desk: { attribute: false },
    editor: { attribute: false },
    dark: { type: Boolean },
  };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;
  declare editor: EditorSnapshot;
  declare dark: boolean;
  #naming = 0;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--etom-1);
        height: var(--etom-header);
        padding: 0 var(--etom-2);
        background: var(--etom-chrome);
        border-block-end: 1px solid var(--etom-line);
      }
      input {
        width: 28ch;
        max-width: 30vw;
        height: var(--etom-control);
        border: 1px solid transparent;
        border-radius: var(--etom-radius);
        padding: 0 var(--etom-2);
        background: none;
        color: inherit;
        font: var(--etom-weight-strong) var(--etom-size-m) / 1.4 var(--etom-font);
        text-overflow: ellipsis;
        field-sizing: content;
        min-width: 12ch;
      }
      .back {
        display: flex;
        align-items: center;
        gap: var(--etom-1);
        max-width: 24ch;
        height: var(--etom-control);
        border: 0;
        border-radius: var(--etom-radius);
        padding: 0 var(--etom-2);
        background: none;
        color: var(--etom-accent);
        font: inherit;
        cursor: pointer;
      }
      .back:hover {
        background: var(--etom-hover);
      }
      .back span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      input:hover {
        border-color: var(--etom-line-strong);
      }
      input:focus {
        border-color: var(--etom-accent);
        background: var(--etom-raised);
      }
      .rest {
        flex: 1;
      }
      .line {
        width: 1px;
        height: 20px;
        margin: 0 var(--etom-1);
        background: var(--etom-line);
      }
      wa-button::part(base) {
        font-size: var(--etom-size-m);
      }
      wa-dropdown-item {
        font-size: var(--etom-size-m);
      }
    `,
  ];

  override updated(): void {
    const naming = this.desk?.naming ?? 0;
    if (naming <= this.#naming) return;
    this.#naming = naming;
    this.renderRoot.querySelector('input')?.select();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('words') && this.words !== undefined) this.lang = this.words.locale;
  }

  override render(): TemplateResult {
    const { words, desk, editor } = this;
    const name = desk?.open?.name ?? '';
    return html`
      ${this.#button('menu', words.format('header.library'), { kind: 'library' })}
      ${this.#back()}
      <input
        aria-label=${words.format('header.name')}
        title=${words.format('header.name')}
        maxlength="200"
        .value=${name}
        ?disabled=${desk?.open === undefined || desk.readOnly}
        @change=${this.#rename}
        @keydown=${this.#onNameKey}
      />
      <etom-save-state .words=${words} .desk=${desk} @etom-download-copy=${() => this.#ask({ kind: 'download-copy' })}></etom-save-state>
      ${this.#history()}
      <span class="line"></span>
      ${this.#button('undo', words.format('header.undo'), { kind: 'undo' }, !editor.canUndo)}
      ${this.#button('redo', words.format('header.redo'), { kind: 'redo' }, !editor.canRedo)}
      <span class="rest"></span>
      <wa-button size="s" appearance="plain" @click=${() => this.#ask({ kind: 'open' })}><etom-icon slot="start" name="open"></etom-icon>${words.format('header.open')}</wa-button>
      <wa-dropdown placement="bottom-end" @wa-select=${this.#onExport}>
        <wa-button slot="trigger" size="s" appearance="plain" ?disabled=${!editor.ready}>
          <etom-icon slot="start" name="export"></etom-icon>${words.format('header.export')}<etom-icon slot="end" name="down"></etom-icon>
        </wa-button>
        <wa-dropdown-item value="export-xml">${words.format('header.exportXml')}</wa-dropdown-item>
        <wa-dropdown-item value="svg">${words.format('header.exportSvg')}</wa-dropdown-item>
        <wa-dropdown-item value="svg-legend">${words.format('header.exportLegend', { format: 'SVG' })}</wa-dropdown-item>
        <wa-dropdown-item value="png">${words.format('header.exportPng')}</wa-dropdown-item>
        <wa-dropdown-item value="png-legend">${words.format('header.exportLegend', { format: 'PNG' })}</wa-dropdown-item>
        <wa-dropdown-item value="print">${words.format('header.print')}</wa-dropdown-item>
      </wa-dropdown>
      ${this.#button('catalogue', words.format('catalogues.title'), { kind: 'catalogues' })}
      <slot name="workspace"></slot>
      <span class="line"></span>
      ${locales.filter((locale) => locale !== words.locale).map(
        (locale) => html`<wa-button size="s" appearance="plain" lang=${locale} title=${words.format('header.language', { locale })} @click=${() => this.#ask({ kind: 'locale', locale })}>${locale.toUpperCase()}</wa-button>`,
      )}
      ${this.#button(this.dark ? 'light' : 'dark', words.format(this.dark ? 'header.light' : 'header.dark'), { kind: 'theme' })}
      ${this.#button('help', words.format('header.help'), { kind: 'help' })}
    `;
  }

  /** The way back to the diagram that calls this one. */
  #back(): TemplateResult | typeof nothing {
    const from = this.desk?.way.at(-1);
    if (from === undefined) return nothing;
    const label = this.words.format('header.back', { name: from.name });
    return html`<button class="back" title=${label} aria-label=${label} @click=${() => this.#ask({ kind: 'back' })}><etom-icon name="back"></etom-icon><span>${from.name}</span></button>
      <etom-icon class="quiet" name="next"></etom-icon>`;
  }

  /** The app shows the versions of the open diagram, from wherever it is asked for. */
  #history(): TemplateResult {
    const label = this.words.format('history.open');
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} ?disabled=${this.desk?.open === undefined}
      @click=${() => this.dispatchEvent(new CustomEvent('etom-open-history', { bubbles: true, composed: true }))}><etom-icon name="history"></etom-icon><span class="unseen">${label}</span></wa-button>`;
  }

  #button(icon: IconName, label: string, intent: HeaderIntent, disabled = false): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} ?disabled=${disabled} @click=${() => this.#ask(intent)}
      ><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button
    >`;
  }

  #rename(event: Event): void {
    const field = event.target as HTMLInputElement;
    const name = field.value.trim();
    if (name === '') field.value = this.desk?.open?.name ?? '';
    else this.#ask({ kind: 'rename', name });
  }

  #onNameKey(event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Escape') field.value = this.desk?.open?.name ?? '';
    if (event.key === 'Escape' || event.key === 'Enter') field.blur();
  }

  #onExport(event: CustomEvent<{ item: { value: string } }>): void {
    const { value } = event.detail.item;
    if (value === 'export-xml' || value === 'print') this.#ask({ kind: value });
    const [format, legend] = value.split('-');
    if (format === 'svg' || format === 'png') this.#ask({ kind: 'export-picture', format, legend: legend !== undefined });
  }

  #ask(intent: HeaderIntent): void {
    this.dispatchEvent(new CustomEvent<HeaderIntent>('etom-intent', { detail: intent }));
  }
}

customElements.define('etom-header', EtomHeader);
