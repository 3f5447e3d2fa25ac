import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AdditionRequest, EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import { defaultEdition, judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement, Tag, Verdict } from '../etom/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-card.ts';
import './etom-hit.ts';
import './etom-icon.ts';
import type { IconName } from './etom-icon.ts';
import './etom-issue.ts';
import './etom-third-level.ts';
import { idParts } from './id-parts.ts';
import { shared } from './styles.ts';
import { tagStyles } from './tag-styles.ts';

/**
 * One tag of one element: what it means, the functions that the element performs, the number of level 3, its place among the other
 * tags, and what is wrong with it.
 *
 * @fires etom-open-catalogue - `CustomEvent<AdditionRequest>` when the person wants its ID in a catalogue of the organisation; bubbles, composed.
 */
export class EtomTagView extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    owner: { attribute: false },
    index: { type: Number },
    issues: { attribute: false },
    usage: { attribute: false },
    open: { type: Boolean },
    catalogued: { type: Boolean },
    full: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  /** The element that bears the tag. */
  declare owner: ElementSnapshot;
  /** The place of the tag; 0 is the primary one. */
  declare index: number;
  /** What is wrong with this tag. */
  declare issues: readonly Issue[];
  declare usage: EditorSnapshot['usage'];
  /** The page keeps catalogues of the organisation, to which an ID can be added. */
  declare catalogued: boolean;
  /** The functions are shown, not only the name. */
  declare open: boolean;
  /** Everything that is known of the element is shown. */
  declare private full: boolean;

  constructor() {
    super();
    this.index = 0;
    this.issues = [];
    this.usage = new Map();
    this.open = false;
    this.catalogued = false;
    this.full = false;
  }

  static override styles = [shared, tagStyles];

  override render(): TemplateResult {
    const { words, owner, index, tree } = this;
    const tag = owner.tags[index];
    if (tag === undefined) return html``;
    const verdict = judgeTag(tag, tree);
    const known = 'element' in verdict ? verdict.element : undefined;
    return html`
      <div class="bar">
        ${known === undefined ? html`<span class="role">${this.#role()}</span>` : html`<button class="fold" aria-expanded=${String(this.open)} @click=${() => (this.open = !this.open)}>
          <etom-icon name=${this.open ? 'down' : 'next'}></etom-icon><span class="role">${this.#role()}</span></button>`}
        ${index === 0 ? nothing : this.#tool('up', index === 1 ? 'element.makePrimary' : 'element.tagUp', tag, () => this.actions?.moveTag(owner.id, index, index - 1))}
        ${index >= owner.tags.length - 1 ? nothing : this.#tool('down', 'element.tagDown', tag, () => this.actions?.moveTag(owner.id, index, index + 1))}
        ${this.#tool('remove', 'element.removeTag', tag, () => this.actions?.removeTag(owner.id, index))}
      </div>
      ${known === undefined ? html`<p class="wrong"><etom-icon name="error" class="error"></etom-icon><span class="id">${tag.processId}</span></p>${idParts(tag, tree, words)}` : this.#known(tag, known, verdict)}
      ${this.catalogued && isToList(verdict) ? html`<button class="link more" @click=${() => this.#list(tag)}>${words.format('catalogues.addToCatalogue')}</button>` : nothing}
      ${this.#edition(tag)}
      ${this.issues.map((issue) => html`<etom-issue .words=${words} .actions=${this.actions} .issue=${issue}></etom-issue>`)}
    `;
  }

  #role(): string {
    return this.words.format('element.role', { role: this.index > 0 ? 'further' : this.owner.tags.length > 1 ? 'primary' : 'only' });
  }

  #known(tag: Tag, known: EtomElement, verdict: Verdict): TemplateResult {
    const { words, tree, usage } = this;
    const id = 'id' in verdict ? verdict.id : tag.processId;
    const listed = id === known.id;
    const count = usage.get(known.id) ?? 0;
    const unlisted = listed ? nothing : html`<p class="unlisted"><span class="id">${id}</span> ${words.format('element.below', { name: known.names[words.locale] })}</p>`;
    if (!this.open) return html`${unlisted}<etom-hit .words=${words} .element=${known} .count=${count}></etom-hit>`;
    return html`${unlisted}
      <etom-card .element=${known} .tree=${tree} .locale=${words.locale} .count=${count} ?brief=${!this.full}
        .performed=${verdict.kind === 'valid' && this.owner.type !== 'Process' && this.owner.type !== 'Participant' ? tag.functions : undefined}
        @etom-performed=${({ detail }: CustomEvent<{ functions: readonly string[] }>) => this.#perform(tag, detail.functions)}></etom-card>
      ${this.full ? idParts(tag, tree, words) : nothing}
      <button class="link more" aria-expanded=${String(this.full)} @click=${() => (this.full = !this.full)}>${words.format(this.full ? 'element.less' : 'element.more', { id: known.id })}</button>
      ${verdict.kind === 'valid' && known.level >= 2 ? html`<etom-third-level .words=${words} .tree=${tree} .processId=${id} .element=${known} .usage=${usage}
        @etom-third=${({ detail }: CustomEvent<{ processId: string }>) => this.actions?.replaceTag(this.owner.id, this.index, detail.processId)}></etom-third-level>` : nothing}`;
  }

  /** Only an edition that is not ours is worth a word: the same ID means something else there. */
  #edition({ edition = defaultEdition }: Tag): TemplateResult | typeof nothing {
    const name = edition.trim() || defaultEdition;
    if (name === defaultEdition) return nothing;
    return html`<p class="edition">${this.words.format('element.edition', { edition: name })}</p>`;
  }

  /** Asks the page to list the ID in a catalogue of the organisation. */
  #list({ processId }: Tag): void {
    const detail: AdditionRequest = { id: processId, name: this.owner.name };
    this.dispatchEvent(new CustomEvent<AdditionRequest>('etom-open-catalogue', { detail, bubbles: true, composed: true }));
  }

  /** One function changes at a time; the rest stays, known or not. */
  #perform(tag: Tag, functions: readonly string[]): void {
    const added = functions.find((key) => !tag.functions.includes(key));
    const gone = tag.functions.find((key) => !functions.includes(key));
    const key = added ?? gone;
    if (key !== undefined) this.actions?.perform([this.owner.id], tag, { key, performed: added !== undefined });
  }

  #tool(icon: IconName, label: 'element.makePrimary' | 'element.tagUp' | 'element.tagDown' | 'element.removeTag', tag: Tag, action: () => void): TemplateResult {
    const text = this.words.format(label, { id: tag.processId });
    return html`<wa-button class="icon" size="s" appearance="plain" title=${text} @click=${action}
      ><etom-icon name=${icon}></etom-icon><span class="unseen">${text}</span></wa-button>`;
  }
}

/** An organisation could list what is legal but not listed, and what is its own but unknown. */
function isToList(verdict: Verdict): boolean {
  return verdict.kind === 'valid' ? verdict.unchecked : verdict.kind === 'unknown' && verdict.reason !== 'element';
}

customElements.define('etom-tag', EtomTagView);
