import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement, Tag } from '../etom/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import { changedIn } from './changed-in.ts';
import './etom-icon.ts';
import './etom-issue.ts';
import './etom-picker.ts';
import type { EtomPicker, Picked } from './etom-picker.ts';
import './etom-pictogram.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** The selected element: eTOM first, then name and documentation. With nothing selected, the process itself. */
export class EtomElementPanel extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false, hasChanged: changedIn('selection', 'root', 'issues') },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        height: 100%;
        overflow: auto;
        isolation: isolate;
        background: var(--etom-chrome);
        border-inline-start: 1px solid var(--etom-line);
        scrollbar-width: thin;
        scrollbar-color: var(--etom-line-strong) transparent;
      }
      header {
        padding: var(--etom-3) var(--etom-3) 0;
      }
      h2 {
        font-size: var(--etom-size-l);
        line-height: 1.3;
        color: var(--etom-text);
        overflow-wrap: anywhere;
      }
      section {
        display: grid;
        gap: var(--etom-2);
        padding: var(--etom-3);
        border-block-end: 1px solid var(--etom-line);
      }
      section:last-of-type {
        border: 0;
      }
      .tag {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 2px var(--etom-2);
        align-items: start;
        padding: var(--etom-2);
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        background: var(--etom-raised);
      }
      .tag.wrong {
        border-color: var(--etom-error);
      }
      .tag etom-pictogram {
        grid-row: span 3;
        margin-block-start: 2px;
      }
      .tag .id {
        font-weight: var(--etom-weight-strong);
      }
      .tag p {
        grid-column: 2 / -1;
      }
      .facts {
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      wa-switch {
        font-size: var(--etom-size-m);
      }
      wa-textarea::part(textarea) {
        min-height: calc(var(--etom-control) - 2px);
        padding-block: var(--etom-1);
      }
    `,
  ];

  override render(): TemplateResult {
    const { selection, root } = this.snapshot;
    const [first] = selection;
    if (selection.length > 1) return this.#many(selection);
    const element = first ?? root;
    if (element === undefined) return html``;
    return html`${keyed(element.id, this.#one(element, first === undefined))}`;
  }

  /** Moves the keyboard to the field where a tag is picked. */
  focusPicker(): void {
    this.renderRoot.querySelector<EtomPicker>('etom-picker')?.focus();
  }

  /** Moves the keyboard to the field that a problem is about; leaves it where it is for a problem that is about none. */
  async focusField({ field }: Pick<Issue, 'field'>): Promise<void> {
    if (field === undefined) return;
    // The element may have been selected just now, so that its fields are new.
    await this.updateComplete;
    const target = this.renderRoot.querySelector<EtomPicker | WaTextarea>(field === 'name' ? 'wa-textarea' : 'etom-picker');
    await target?.updateComplete;
    target?.focus();
  }

  #many(selection: readonly ElementSnapshot[]): TemplateResult {
    const taggable = selection.filter((element) => element.taggable);
    return html`
      <header><h2>${this.words.format('element.several', { count: selection.length })}</h2></header>
      ${taggable.length === 0 ? nothing : html`<section><h3>eTOM</h3>${this.#picker(taggable.map(({ id }) => id), 'element.assignAll')}</section>`}
    `;
  }

  #one(element: ElementSnapshot, isRoot: boolean): TemplateResult {
    const { words } = this;
    const type = words.format('element.type', { type: element.type });
    return html`
      <header>
        <h2>${element.name === '' ? type : element.name}</h2>
        <p class="facts">${element.name === '' ? nothing : html`${type} · `}<span class="id">${element.id}</span></p>
      </header>
      ${element.external === undefined ? nothing : this.#external(element)}
      ${element.taggable && !isRoot ? this.#etom(element) : nothing}
      <section>
        <wa-textarea
          size="s"
          rows="1"
          resize="auto"
          label=${words.format(element.type === 'TextAnnotation' ? 'element.text' : 'element.name')}
          .value=${element.name}
          @change=${(event: Event) => this.actions?.rename(element.id, valueOf(event))}
        ></wa-textarea>
        <wa-textarea
          size="s"
          rows="3"
          resize="auto"
          label=${words.format('element.documentation')}
          .value=${element.documentation}
          @change=${(event: Event) => this.actions?.document(element.id, valueOf(event))}
        ></wa-textarea>
      </section>
    `;
  }

  #external(element: ElementSnapshot): TemplateResult {
    return html`<section>
      <wa-switch
        size="s"
        .checked=${element.external === true}
        hint=${this.words.format('element.externalHint')}
        @change=${(event: Event) => this.actions?.setExternal(element.id, (event.target as HTMLInputElement).checked)}
        >${this.words.format('element.external')}</wa-switch
      >
    </section>`;
  }

  #etom(element: ElementSnapshot): TemplateResult {
    const issues = this.snapshot.issues.filter(({ elementId }) => elementId === element.id);
    return html`<section>
      <h3>eTOM</h3>
      ${element.tags.map((tag, index) => this.#tag(element, tag, index))}
      ${issues.map((issue) => html`<etom-issue .words=${this.words} .actions=${this.actions} .issue=${issue}></etom-issue>`)}
      ${this.#picker([element.id], element.tags.length === 0 ? 'element.assign' : 'element.change')}
    </section>`;
  }

  #tag(element: ElementSnapshot, tag: Tag, index: number): TemplateResult {
    const verdict = judgeTag(tag, this.tree);
    const known = 'element' in verdict ? verdict.element : undefined;
    const unlisted = verdict.kind === 'valid' && verdict.unchecked;
    const remove = this.words.format('element.removeTag', { id: tag.processId });
    return html`<div class="tag ${verdict.kind === 'valid' ? '' : 'wrong'}">
      ${known === undefined ? html`<etom-icon name="error" class="error"></etom-icon>` : html`<etom-pictogram .element=${known} .tree=${this.tree} .words=${this.words} .size=${32}></etom-pictogram>`}
      <span class="id">${tag.processId}</span>
      <wa-button class="icon" size="s" appearance="plain" title=${remove} @click=${() => this.actions?.removeTag(element.id, index)}>
        <etom-icon name="remove"></etom-icon><span class="unseen">${remove}</span>
      </wa-button>
      ${known === undefined ? nothing : html`<p>${unlisted ? this.words.format('element.below', { name: known.names[this.words.locale] }) : known.names[this.words.locale]}</p>
        <p class="facts">${this.#facts(known)}</p>`}
    </div>`;
  }

  #facts(element: EtomElement): string {
    const { words } = this;
    const verticals = element.verticals.map((vertical) => this.tree.get(vertical)?.names[words.locale] ?? vertical);
    const unofficial = element.official.includes(words.locale) ? [] : [words.format('element.unofficial')];
    return [...verticals, ...unofficial].join(' · ');
  }

  #picker(ids: readonly string[], label: 'element.assign' | 'element.assignAll' | 'element.change'): TemplateResult {
    return html`<etom-picker
      .words=${this.words}
      .tree=${this.tree}
      .label=${this.words.format(label)}
      @etom-pick=${({ detail }: CustomEvent<Picked>) =>
        detail.kind === 'element' ? this.actions?.assignBlock(ids, detail.processId) : this.actions?.assignId(ids, detail.processId)}
    ></etom-picker>`;
  }
}

customElements.define('etom-element', EtomElementPanel);
