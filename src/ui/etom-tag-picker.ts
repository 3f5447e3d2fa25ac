import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement, Tag } from '../etom/index.ts';
import type { Words } from '../words/index.ts';
import './etom-picker.ts';
import type { EtomPicker, Picked } from './etom-picker.ts';
import { IdleSearch } from './idle-search.ts';
import { shared } from './styles.ts';

/** The field that tags elements: with the first tag, with another primary one, or with a further one. */
export class EtomTagPicker extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    elements: { attribute: false },
    usage: { attribute: false },
    recent: { attribute: false },
    search: { attribute: false },
    adds: { state: true },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  /** What is tagged: one element or many. */
  declare elements: readonly ElementSnapshot[];
  declare usage: EditorSnapshot['usage'];
  declare recent: EditorSnapshot['recent'];
  declare search: IdleSearch;
  declare private adds: boolean;

  constructor() {
    super();
    this.elements = [];
    this.usage = new Map();
    this.recent = [];
    this.search = new IdleSearch();
    this.adds = false;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-1);
      }
      .modes {
        display: flex;
        gap: var(--etom-1);
      }
      .modes button {
        flex: 1;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: 2px var(--etom-2);
        background: var(--etom-raised);
        color: var(--etom-text-quiet);
        font: var(--etom-weight) var(--etom-size-s) / 1.4 var(--etom-font);
        cursor: pointer;
      }
      .modes button[aria-pressed='true'] {
        border-color: var(--etom-accent);
        background: var(--etom-accent-quiet);
        color: var(--etom-accent);
      }
      .hint {
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, elements } = this;
    const tagged = elements.some(({ tags }) => tags.length > 0);
    const adds = this.adds && tagged;
    return html`
      ${tagged ? html`<div class="modes" role="group" aria-label=${words.format('element.mode')}>
        ${[false, true].map((mode) => html`<button aria-pressed=${String(adds === mode)} @click=${() => this.#setMode(mode)}>${words.format(mode ? 'element.addMode' : 'element.replaceMode')}</button>`)}
      </div>` : nothing}
      <etom-picker
        .words=${words}
        .tree=${this.tree}
        .usage=${this.usage}
        .recent=${this.recent}
        .search=${this.search}
        .above=${this.#above()}
        .label=${words.format(!tagged ? (elements.length > 1 ? 'element.assignAll' : 'element.assign') : adds ? 'element.add' : elements.length > 1 ? 'element.changeAll' : 'element.change')}
        @etom-pick=${({ detail }: CustomEvent<Picked>) => this.#pick(detail, adds)}
      ></etom-picker>
      ${!adds && elements.some(({ tags }) => (tags[0]?.functions.length ?? 0) > 0) ? html`<p class="hint">${words.format('element.functionsKept')}</p>` : nothing}
    `;
  }

  /** Moves the keyboard to the field. */
  override focus(): void {
    this.renderRoot.querySelector<EtomPicker>('etom-picker')?.focus();
  }

  #setMode(adds: boolean): void {
    this.adds = adds;
    this.focus();
  }

  /** The element around the place, where it is the same for all, and the present one of a single element: their parts come first. */
  #above(): readonly EtomElement[] {
    const [first] = this.elements;
    const around = first !== undefined && this.elements.every((element) => element.around === first.around) ? first.around : undefined;
    const own = this.elements.length === 1 && first !== undefined ? elementOf(first.tags[0], this.tree) : undefined;
    const found = [around === undefined ? undefined : this.tree.get(around), own];
    return [...new Set(found)].filter((element) => element !== undefined);
  }

  #pick({ kind, processId }: Picked, adds: boolean): void {
    const ids = this.elements.map(({ id }) => id);
    if (adds) this.actions?.addTag(ids, processId);
    else if (kind === 'element') this.actions?.assignBlock(ids, processId);
    else this.actions?.assignId(ids, processId);
    this.adds = false;
  }
}

function elementOf(tag: Tag | undefined, tree: ElementTree): EtomElement | undefined {
  const verdict = tag === undefined ? undefined : judgeTag(tag, tree);
  return verdict?.kind === 'valid' ? verdict.element : undefined;
}

customElements.define('etom-tag-picker', EtomTagPicker);
