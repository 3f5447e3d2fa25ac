import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WordKey, Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/** The keys and what they do. Keys are written as they stand on the keyboard; `Ctrl` is another key on a Mac. */
const shortcuts: readonly (readonly [keys: string, WordKey])[] = [
  ['N', 'keys.create'],
  ['A', 'keys.append'],
  ['R', 'keys.replace'],
  ['E', 'keys.name'],
  ['T', 'keys.tag'],
  ['D', 'keys.decompose'],
  ['B', 'keys.blocks'],
  ['F8, Shift F8', 'keys.problems'],
  ['Ctrl Z', 'keys.undo'],
  ['Ctrl Y', 'keys.redo'],
  ['Ctrl C, Ctrl V', 'keys.copy'],
  ['Ctrl A', 'keys.selectAll'],
  ['Ctrl F', 'keys.find'],
  ['Delete', 'keys.delete'],
  ['H', 'keys.hand'],
  ['L', 'keys.lasso'],
  ['S', 'keys.space'],
  ['C', 'keys.connect'],
  ['Ctrl 0', 'keys.zoomReset'],
  ['Ctrl +, Ctrl −', 'keys.zoom'],
  ['Ctrl K', 'keys.switch'],
  ['Ctrl O', 'keys.open'],
  ['Ctrl P', 'keys.print'],
  ['Ctrl S', 'keys.save'],
  ['Ctrl Shift S', 'keys.saveVersion'],
  ['Ctrl Shift H', 'keys.history'],
  ['?', 'keys.help'],
];

/**
 * The sheet of all shortcuts.
 *
 * @fires etom-dismiss - the person closes it.
 * @fires etom-open-glossary - the person wants to see the terms of the standard.
 */
export class EtomShortcuts extends LitElement {
  static override properties = { words: { attribute: false }, open: { type: Boolean } };
  declare words: Words;
  declare open: boolean;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 600px;
      }
      h2 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
        margin-block-end: var(--etom-3);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(2, max-content 1fr);
        gap: 6px var(--etom-3);
        margin: 0;
      }
      dt {
        font-family: var(--etom-font-mono);
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
        text-align: end;
        line-height: 18px;
      }
      dd {
        margin: 0;
        line-height: 18px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words } = this;
    const onMac = navigator.userAgent.includes('Mac OS');
    return html`<wa-dialog without-header light-dismiss label=${words.format('keys.title')} ?open=${this.open} @wa-after-hide=${this.#close}>
      <h2>${words.format('keys.title')}</h2>
      <dl>${shortcuts.map(([keys, key]) => html`<dt>${onMac ? keys.replaceAll('Ctrl', '⌘') : keys}</dt><dd>${words.format(key)}</dd>`)}</dl>
      <wa-button slot="footer" size="s" appearance="plain" @click=${this.#openGlossary}><etom-icon slot="start" name="glossary"></etom-icon>${words.format('glossary.title')}</wa-button>
      <wa-button slot="footer" size="s" variant="brand" @click=${this.#close}>${words.format('keys.close')}</wa-button>
    </wa-dialog>`;
  }

  #openGlossary(): void {
    this.#close();
    this.dispatchEvent(new CustomEvent('etom-open-glossary'));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-shortcuts', EtomShortcuts);
