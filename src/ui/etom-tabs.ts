import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';

/** A tab: a diagram that lies open. */
export interface TabLine {
  readonly id: string;
  readonly name: string;
}

/**
 * The open diagrams side by side. It is there with a single one too, so that the canvas keeps its size. Arrows go, Enter shows, Delete and the middle button close.
 *
 * @fires etom-show-tab - `CustomEvent<string>`: the ID of the diagram to show.
 * @fires etom-close-tab - `CustomEvent<string>`: the ID of the diagram whose tab goes.
 */
export class EtomTabs extends LitElement {
  static override properties = { words: { attribute: false }, tabs: { attribute: false }, openId: { attribute: false }, active: { state: true } };
  declare words: Words;
  declare tabs: readonly TabLine[];
  declare openId: string | undefined;
  /** The tab that the keys speak of, where that is not the open one. */
  declare private active: string | undefined;
  #focus = false;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
        background: var(--etom-chrome);
      }
      [role='tablist'] {
        display: flex;
        gap: 2px;
        height: 32px;
        padding: 3px var(--etom-2) 0;
        overflow: auto hidden;
        scrollbar-width: none;
        border-block-end: 1px solid var(--etom-line);
      }
      .tab {
        display: flex;
        flex: 0 1 200px;
        align-items: center;
        min-width: 84px;
        border: 1px solid transparent;
        border-block-end: 0;
        border-radius: var(--etom-radius) var(--etom-radius) 0 0;
        padding-inline: var(--etom-2) 2px;
        color: var(--etom-text-quiet);
        cursor: pointer;
      }
      .tab:hover {
        background: var(--etom-hover);
      }
      .tab[aria-selected='true'] {
        border-color: var(--etom-line);
        background: var(--etom-paper);
        color: var(--etom-text);
        font-weight: var(--etom-weight-strong);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button.clear {
        width: 22px;
        height: 22px;
      }
      button.clear etom-icon {
        width: 12px;
        height: 12px;
      }
    `,
  ];

  override updated(): void {
    const current = this.renderRoot.querySelector<HTMLElement>(this.#focus ? '[tabindex="0"]' : '[aria-selected="true"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (this.#focus) current?.focus();
    this.#focus = false;
  }

  override render(): TemplateResult {
    const { words, tabs } = this;
    const alone = tabs.length < 2;
    const active = alone ? undefined : tabs.some(({ id }) => id === this.active) ? this.active : this.openId;
    return html`<div role="tablist" aria-label=${words.format('tabs.title')} @keydown=${this.#onKey} @focusout=${() => (this.active = undefined)}>
      ${repeat(tabs, ({ id }) => id, ({ id, name }) => html`<div class="tab" role="tab" data-tab=${id} aria-selected=${String(id === this.openId)} tabindex=${id === active ? 0 : -1} title=${name}
        @click=${() => this.#tell('etom-show-tab', id)} @mousedown=${(event: MouseEvent) => event.button === 1 && event.preventDefault()} @auxclick=${(event: MouseEvent) => event.button === 1 && this.#tell('etom-close-tab', id)}>
        <span class="name">${name}</span>
        ${alone ? nothing : html`<button type="button" class="clear" tabindex="-1" title=${words.format('tabs.close', { name })} aria-label=${words.format('tabs.close', { name })} @click=${(event: Event) => {
          event.stopPropagation();
          this.#tell('etom-close-tab', id);
        }}><etom-icon name="remove"></etom-icon></button>`}
      </div>`)}
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const at = this.tabs.findIndex(({ id }) => id === (this.active ?? this.openId));
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.tabs.length - 1 }[event.key];
    const tab = this.tabs[at];
    if (tab === undefined) return;
    if (to !== undefined) this.active = this.tabs.at(to % this.tabs.length)?.id;
    else if (event.key === 'Enter' || event.key === ' ') this.#tell('etom-show-tab', tab.id);
    else if (event.key === 'Delete') this.#tell('etom-close-tab', tab.id);
    else return;
    this.#focus = true;
    event.preventDefault();
  };

  #tell(kind: 'etom-show-tab' | 'etom-close-tab', id: string): void {
    this.dispatchEvent(new CustomEvent<string>(kind, { detail: id }));
  }
}

customElements.define('etom-tabs', EtomTabs);
