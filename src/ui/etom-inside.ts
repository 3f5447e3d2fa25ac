import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, ElementSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

type Kind = ElementSnapshot['inside'][number]['kind'];

/** The inside of a step: what can be made of it, and which process a call activity calls. */
export class EtomInside extends LitElement {
  static override properties = {
    words: { attribute: false },
    actions: { attribute: false },
    element: { attribute: false },
  };
  declare words: Words;
  declare actions: EditorActions | undefined;
  declare element: ElementSnapshot;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-2);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--etom-1);
      }
      wa-button::part(base) {
        height: auto;
        min-height: 26px;
        padding: 2px var(--etom-2);
        white-space: normal;
        text-align: start;
        line-height: 1.3;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, element } = this;
    const { calls, inside } = element;
    return html`
      <h3>${words.format('inside.title')}</h3>
      ${calls === undefined ? nothing : html`<wa-input size="s" autocomplete="off" spellcheck="false" label=${words.format('inside.process')} .value=${calls.process}
        hint=${this.#hint(calls)} @change=${(event: Event) => this.actions?.call(element.id, valueOf(event))}></wa-input>`}
      ${inside.length === 0 ? nothing : html`<div class="buttons">${inside.map(({ kind, count = 0 }) => html`<wa-button size="s" appearance="outlined" data-kind=${kind}
        @click=${() => this.actions?.decompose(element.id, kind)}><etom-icon slot="start" name=${icons[kind]}></etom-icon>${words.format('modeling.decompose.option', { kind: kind.replace('-', ''), count })}</wa-button>`)}</div>`}
    `;
  }

  #hint({ process, diagram }: NonNullable<ElementSnapshot['calls']>): string {
    if (process === '') return this.words.format('inside.noProcess');
    return diagram === undefined ? this.words.format('inside.unknownProcess') : this.words.format('inside.diagram', { name: diagram });
  }
}

const icons: Readonly<Record<Kind, IconName>> = {
  enter: 'enter', steps: 'steps', 'sub-process': 'decompose', 'open-called': 'enter', 'call-new': 'create', 'call-existing': 'open',
};

customElements.define('etom-inside', EtomInside);
