import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { explain, rules } from '../validation/index.ts';
import type { Rule } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import { shared } from './styles.ts';

/**
 * Explains one rule: what it asks for, why, what to do about a finding, which options it has.
 *
 * @fires etom-dismiss - the person leaves it.
 */
export class EtomRule extends LitElement {
  static override properties = { words: { attribute: false }, name: {} };
  declare words: Words;
  /** Name of the rule; empty when the dialog is closed. */
  declare name: string;

  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 520px;
      }
      h2 {
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      article {
        display: grid;
        gap: var(--etom-3);
      }
      dl {
        margin: 0;
        display: grid;
        gap: var(--etom-1);
      }
      dt {
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
        font-weight: var(--etom-weight-strong);
      }
      dd {
        margin: 0 0 var(--etom-2);
      }
    `,
  ];

  constructor() {
    super();
    this.name = '';
  }

  override render(): TemplateResult {
    const { words } = this;
    const rule = rules.find(({ name }) => name === this.name);
    return html`<wa-dialog without-header light-dismiss label=${this.name} ?open=${rule !== undefined} @wa-after-hide=${this.#dismiss}>
      ${rule === undefined ? nothing : this.#article(rule)}
      <wa-button slot="footer" size="s" variant="brand" autofocus @click=${this.#dismiss}>${words.format('rules.close')}</wa-button>
    </wa-dialog>`;
  }

  #article(rule: Rule): TemplateResult {
    const { words } = this;
    const { name, summary, why, remedy, options } = explain(rule, words);
    return html`<article>
      <header><h2>${summary}</h2><p class="id quiet">${name}</p></header>
      <dl>
        <dt>${words.format('rules.why')}</dt><dd>${why}</dd>
        <dt>${words.format('rules.remedy')}</dt><dd>${remedy}</dd>
        ${options.length === 0 ? nothing : html`<dt>${words.format('rules.options')}</dt>${options.map((option) => html`<dd><span class="id">${option.name}</span> — ${option.text}</dd>`)}`}
      </dl>
    </article>`;
  }

  #dismiss(): void {
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-rule', EtomRule);
