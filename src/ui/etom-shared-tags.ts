import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-hit.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import './etom-tag-picker.ts';
import type { EtomTagPicker } from './etom-tag-picker.ts';
import { sharedTags } from './shared-tags.ts';
import type { SharedTag } from './shared-tags.ts';
import type { IdleSearch } from './idle-search.ts';
import { shared } from './styles.ts';

/** The tags of many selected elements: what they have in common, and what is changed for all of them in one undo step. */
export class EtomSharedTags extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    elements: { attribute: false },
    usage: { attribute: false },
    recent: { attribute: false },
    search: { attribute: false },
    opened: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare elements: readonly ElementSnapshot[];
  declare usage: EditorSnapshot['usage'];
  declare recent: EditorSnapshot['recent'];
  declare search: IdleSearch;
  /** The tag whose functions are shown, by ID. */
  declare private opened: string | undefined;

  constructor() {
    super();
    this.opened = undefined;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-2);
      }
      li {
        display: grid;
        gap: var(--etom-1);
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: var(--etom-2);
        background: var(--etom-raised);
      }
      ul.tags {
        display: grid;
        gap: var(--etom-2);
      }
      ul.functions li {
        border: 0;
        padding: 0;
      }
      .line {
        display: flex;
        align-items: center;
        gap: 2px;
      }
      .fold {
        display: flex;
        align-items: center;
        gap: var(--etom-1);
        border: 0;
        border-radius: 4px;
        padding: 2px var(--etom-1) 2px 0;
        background: none;
        font: inherit;
        cursor: pointer;
      }
      .fold:hover {
        background: var(--etom-hover);
      }
      .share {
        margin-inline-end: auto;
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      label {
        display: flex;
        gap: var(--etom-2);
        align-items: flex-start;
        border-radius: 4px;
        padding: 3px 2px;
        cursor: pointer;
      }
      label:hover {
        background: var(--etom-hover);
      }
      input {
        flex: none;
        width: 14px;
        height: 14px;
        margin: 2px 0;
        accent-color: var(--etom-accent);
      }
      wa-button.icon::part(base) {
        width: 24px;
        height: 24px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, elements } = this;
    const tags = sharedTags(elements);
    const untagged = elements.filter((element) => element.tags.length === 0).length;
    return html`
      ${tags.length === 0 ? nothing : html`<ul class="tags">${tags.map((tag) => this.#tag(tag))}</ul>`}
      ${untagged === 0 || tags.length === 0 ? nothing : html`<p class="quiet">${words.format('element.untagged', { count: untagged })}</p>`}
      <etom-tag-picker .words=${words} .tree=${this.tree} .actions=${this.actions} .elements=${elements} .usage=${this.usage} .recent=${this.recent} .search=${this.search}></etom-tag-picker>
    `;
  }

  /** Moves the keyboard to the field where a tag is picked. */
  override focus(): void {
    this.renderRoot.querySelector<EtomTagPicker>('etom-tag-picker')?.focus();
  }

  #tag(found: SharedTag): TemplateResult {
    const { words, elements } = this;
    const { tag, on, primaryOn } = found;
    const known = this.#elementOf(found);
    const all = elements.map(({ id }) => id);
    const missing = all.filter((id) => !on.includes(id));
    const id = tag.processId;
    return html`<li data-process-id=${id}>
      ${known === undefined ? html`<p><etom-icon name="error" class="error"></etom-icon> <span class="id">${id}</span></p>` : html`<etom-hit .words=${words} .element=${known}></etom-hit>`}
      <div class="line">
        ${this.#share(found, known)}
        ${primaryOn.length === all.length ? nothing : this.#tool('primary', 'element.primaryForAll', id, () => this.actions?.assignId(all, id))}
        ${missing.length === 0 ? nothing : this.#tool('zoomIn', 'element.addToAll', id, () => this.actions?.addTag(missing, id))}
        ${this.#tool('remove', 'element.removeFromAll', id, () => this.actions?.removeTags(on, tag))}
      </div>
      ${known !== undefined && this.opened === id ? this.#functions(found, known) : nothing}
    </li>`;
  }

  /** How many bear the tag; a button that unfolds what they perform of it, where there is something to perform. */
  #share({ tag, on, primaryOn }: SharedTag, known: EtomElement | undefined): TemplateResult {
    const { words, elements } = this;
    const text = words.format('element.share', { on: on.length, of: elements.length, role: primaryOn.length === 0 ? 'further' : 'primary' });
    if (known === undefined || known.functions.length === 0) return html`<span class="share">${text}</span>`;
    const open = this.opened === tag.processId;
    return html`<button class="share fold" aria-expanded=${String(open)} title=${words.format('element.functions')} @click=${() => (this.opened = open ? undefined : tag.processId)}>
      <etom-icon name=${open ? 'down' : 'next'}></etom-icon>${text}</button>`;
  }

  #functions({ tag, on, performed }: SharedTag, known: EtomElement): TemplateResult {
    return html`<ul class="functions">${known.functions.map(({ key, ...text }) => {
      const count = performed.get(key) ?? 0;
      return html`<li><label><input type="checkbox" data-function=${key} .checked=${count === on.length} .indeterminate=${count > 0 && count < on.length}
        @change=${() => this.actions?.perform(on, tag, { key, performed: count < on.length })} /><span>${text[this.words.locale]}</span></label></li>`;
    })}</ul>`;
  }

  #elementOf({ tag }: SharedTag): EtomElement | undefined {
    const verdict = judgeTag(tag, this.tree);
    return 'element' in verdict ? verdict.element : undefined;
  }

  #tool(icon: IconName, label: 'element.primaryForAll' | 'element.addToAll' | 'element.removeFromAll', id: string, action: () => void): TemplateResult {
    const text = this.words.format(label, { id });
    return html`<wa-button class="icon" size="s" appearance="plain" title=${text} @click=${action}
      ><etom-icon name=${icon}></etom-icon><span class="unseen">${text}</span></wa-button>`;
  }
}

customElements.define('etom-shared-tags', EtomSharedTags);
