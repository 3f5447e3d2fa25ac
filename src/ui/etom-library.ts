import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSnapshot } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import type { Sample } from './sample.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

type Diagram = DeskSnapshot['diagrams'][number];

/** What a person can ask of the library. */
export type LibraryIntent =
  | { readonly kind: 'close' | 'create' | 'open-file' | 'restore' | 'catalogues' }
  | { readonly kind: 'open' | 'duplicate' | 'remove'; readonly id: string }
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string };

/**
 * All diagrams of this browser in a drawer: open, create, rename, duplicate, delete; below them the sample flows as pictures.
 *
 * @fires etom-intent - `CustomEvent<LibraryIntent>`.
 */
export class EtomLibrary extends LitElement {
  static override properties = {
    words: { attribute: false },
    desk: { attribute: false },
    samples: { attribute: false },
    open: { type: Boolean },
    renaming: { state: true },
  };
  declare words: Words;
  declare desk: DeskSnapshot | undefined;
  /** What there is to start from; none in a page that has no samples. */
  declare samples: readonly Sample[];
  declare open: boolean;
  declare private renaming: string | undefined;
  #creates = false;

  static override styles = [
    shared,
    css`
      wa-drawer {
        --size: 400px;
        --spacing: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--etom-2);
        padding: var(--etom-2) var(--etom-3);
        border-block-end: 1px solid var(--etom-line);
      }
      h2 {
        flex: 1;
        font-size: var(--etom-size-l);
        color: var(--etom-text);
      }
      .actions {
        display: flex;
        gap: var(--etom-2);
        padding: var(--etom-3);
      }
      .removed {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--etom-2);
        padding: 0 var(--etom-3) var(--etom-3);
      }
      ul {
        padding: 0 var(--etom-1) var(--etom-3);
      }
      li {
        display: flex;
        align-items: center;
        border-radius: var(--etom-radius);
        padding-inline-end: var(--etom-1);
      }
      li:hover,
      li:focus-within {
        background: var(--etom-hover);
      }
      li[aria-current='true'] {
        background: var(--etom-accent-quiet);
      }
      button.row {
        flex: 1;
        min-width: 0;
        padding: var(--etom-2);
        display: grid;
        gap: 0;
      }
      button.row:hover {
        background: none;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .when {
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      .tools {
        display: flex;
        opacity: 0;
      }
      li:hover .tools,
      li:focus-within .tools {
        opacity: 1;
      }
      etom-samples {
        display: block;
        padding: 0 var(--etom-3) var(--etom-3);
      }
      wa-input {
        flex: 1;
        padding: var(--etom-2);
      }
    `,
  ];

  constructor() {
    super();
    this.samples = [];
  }

  override willUpdate(changed: PropertyValues): void {
    // The pictures of the samples are not asked for before someone may see them.
    if (changed.has('open') && this.open) void import('./etom-samples.ts');
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<wa-drawer placement="start" without-header light-dismiss label=${words.format('library.title')} ?open=${this.open} @wa-after-hide=${this.#onHide}>
      <header>
        <h2>${words.format('library.title')}</h2>
        ${this.#tool('catalogue', words.format('catalogues.title'), () => this.#ask({ kind: 'catalogues' }))}
        ${this.#tool('remove', words.format('library.close'), () => this.#ask({ kind: 'close' }))}
      </header>
      <div class="actions">
        <wa-button size="s" variant="brand" @click=${this.#create}><etom-icon slot="start" name="create"></etom-icon>${words.format('library.create')}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${() => this.#ask({ kind: 'open-file' })}><etom-icon slot="start" name="open"></etom-icon>${words.format('library.openFile')}</wa-button>
      </div>
      ${this.desk?.removed === undefined ? nothing : html`<p class="removed" role="status">
        <span>${words.format('notice.removed', { name: this.desk.removed.name })}</span>
        <wa-button size="s" appearance="outlined" @click=${() => this.#ask({ kind: 'restore' })}>${words.format('notice.undo')}</wa-button>
      </p>`}
      <ul>
        ${repeat(this.desk?.diagrams ?? [], ({ id }) => id, (diagram) => this.#row(diagram))}
      </ul>
      ${this.samples.length === 0 ? nothing : html`<etom-samples .words=${words} .samples=${this.samples}
        @etom-sample=${({ detail }: CustomEvent<Sample>) => this.#ask({ kind: 'sample', sample: detail })}></etom-samples>`}
    </wa-drawer>`;
  }

  #row(diagram: Diagram): TemplateResult {
    const { words } = this;
    const { id, name } = diagram;
    if (this.renaming === id) {
      return html`<li>
        <wa-input size="s" class="bare" label=${words.format('header.name')} .value=${name} maxlength="200" autofocus
          @keydown=${(event: KeyboardEvent) => this.#onRenameKey(event, id)} @blur=${(event: Event) => this.#finishRename(id, valueOf(event))}></wa-input>
      </li>`;
    }
    return html`<li aria-current=${String(this.desk?.open?.id === id)}>
      <button class="row" data-diagram-id=${id} @click=${() => this.#ask({ kind: 'open', id })}>
        <span class="name">${name}</span>
        <span class="when">${words.format('library.changed', { time: new Date(diagram.changedAt).toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' }) })}</span>
      </button>
      <span class="tools">
        ${this.#tool('rename', words.format('library.rename', { name }), () => this.#startRename(id))}
        ${this.#tool('copy', words.format('library.duplicate', { name }), () => this.#ask({ kind: 'duplicate', id }))}
        ${this.#tool('delete', words.format('library.delete', { name }), () => this.#ask({ kind: 'remove', id }))}
      </span>
    </li>`;
  }

  #tool(icon: IconName, label: string, action: () => void): TemplateResult {
    return html`<wa-button class="icon" size="s" appearance="plain" title=${label} @click=${action}
      ><etom-icon name=${icon}></etom-icon><span class="unseen">${label}</span></wa-button
    >`;
  }

  #startRename(id: string): void {
    this.renaming = id;
    void this.updateComplete.then(async () => {
      const field = this.renderRoot.querySelector('wa-input');
      await field?.updateComplete;
      field?.focus();
      field?.select();
    });
  }

  #onRenameKey(event: KeyboardEvent, id: string): void {
    if (event.key === 'Enter') this.#finishRename(id, valueOf(event));
    else if (event.key === 'Escape') this.renaming = undefined;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #finishRename(id: string, name: string): void {
    if (this.renaming !== id) return;
    this.renaming = undefined;
    this.#ask({ kind: 'rename', id, name });
  }

  /** Closes the drawer first: while it is there, and when it gives the focus back, the name of the new diagram cannot take it. */
  #create(): void {
    this.#creates = true;
    this.#ask({ kind: 'close' });
  }

  #onHide(event: Event): void {
    if (event.target !== event.currentTarget) return;
    this.#ask({ kind: 'close' });
    if (!this.#creates) return;
    this.#creates = false;
    setTimeout(() => this.#ask({ kind: 'create' }));
  }

  #ask(intent: LibraryIntent): void {
    this.dispatchEvent(new CustomEvent<LibraryIntent>('etom-intent', { detail: intent }));
  }
}

customElements.define('etom-library', EtomLibrary);
