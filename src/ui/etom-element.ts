import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import { changedIn } from './changed-in.ts';
import './etom-findings.ts';
import './etom-inside.ts';
import './etom-linked.ts';
import './etom-shared-tags.ts';
import type { EtomSharedTags } from './etom-shared-tags.ts';
import './etom-tags.ts';
import type { EtomTags } from './etom-tags.ts';
import type { IdleSearch } from './idle-search.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/** A field grows with its text: by style alone where the browser can; the component would measure it again and again. */
const growth = CSS.supports('field-sizing', 'content') ? 'none' : 'auto';

/** The selected element: eTOM first, then name and documentation. With nothing selected, the process itself. */
export class EtomElementPanel extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    snapshot: { attribute: false, hasChanged: changedIn('selection', 'root', 'issues', 'accepted', 'usage', 'recent') },
    catalogued: { type: Boolean },
    search: { attribute: false },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare snapshot: EditorSnapshot;
  /** The page keeps catalogues of the organisation, to which an ID can be added. */
  declare catalogued: boolean;
  /** The search of all lists of elements around the canvas. */
  declare search: IdleSearch;

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
      .facts {
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      wa-switch {
        font-size: var(--etom-size-m);
      }
      /* What can only be read looks like the rest of the text, not like a field. */
      wa-textarea[readonly] {
        --wa-form-control-background-color: transparent;
        --wa-form-control-border-color: transparent;
        --wa-form-control-padding-inline: 0px;
      }
      wa-textarea::part(textarea) {
        min-height: calc(var(--etom-control) - 2px);
        padding-block: var(--etom-1);
        field-sizing: content;
      }
      wa-textarea[rows='3']::part(textarea) {
        min-height: calc(3lh + 2 * var(--etom-1));
      }
    `,
  ];

  override render(): TemplateResult {
    const { selection, root } = this.snapshot;
    const [first] = selection;
    if (selection.length > 1) return this.#many(selection);
    const element = first ?? root;
    if (element === undefined) return html``;
    return html`${keyed(element.id, this.#one(element))}`;
  }

  /** Moves the keyboard to the field where a tag is picked. */
  focusPicker(): void {
    this.#tagFields?.focus();
  }

  /** Moves the keyboard to the field that a problem is about; leaves it where it is for a problem that is about none. */
  async focusField({ field }: Pick<Issue, 'field'>): Promise<void> {
    if (field === undefined) return;
    // The element may have been selected just now, so that its fields are new.
    await this.updateComplete;
    const target = field === 'name' ? this.renderRoot.querySelector<WaTextarea>('wa-textarea') : this.#tagFields;
    if (target === null) return;
    await rendered(target);
    target.focus();
  }

  get #tagFields(): EtomTags | EtomSharedTags | null {
    return this.renderRoot.querySelector<EtomTags | EtomSharedTags>('etom-tags, etom-shared-tags');
  }

  #many(selection: readonly ElementSnapshot[]): TemplateResult {
    const taggable = selection.filter((element) => element.taggable);
    const { words, tree, actions, snapshot } = this;
    return html`
      <header><h2>${words.format('element.several', { count: selection.length })}</h2></header>
      ${this.snapshot.readOnly ? this.#why() : nothing}
      ${taggable.length === 0 || snapshot.readOnly ? nothing : html`<section>
        <h3>${taggable.length === selection.length ? 'eTOM' : words.format('element.severalTaggable', { count: taggable.length })}</h3>
        <etom-shared-tags .words=${words} .tree=${tree} .actions=${actions} .elements=${taggable} .usage=${snapshot.usage} .recent=${snapshot.recent} .search=${this.search}></etom-shared-tags>
      </section>`}
    `;
  }

  #one(element: ElementSnapshot): TemplateResult {
    const { words } = this;
    const type = words.format('element.type', { type: element.type });
    return html`
      <header>
        <h2>${element.name === '' ? type : element.name}</h2>
        <p class="facts">${element.name === '' ? nothing : html`${type} · `}<span class="id">${element.id}</span></p>
      </header>
      ${this.snapshot.readOnly ? this.#why() : nothing}
      ${element.external === undefined ? nothing : this.#external(element)}
      ${element.taggable ? this.#etom(element) : nothing}
      ${this.#findings(element)}
      <section>
        <wa-textarea
          size="s"
          rows="1"
          resize=${growth}
          label=${words.format(element.type === 'TextAnnotation' ? 'element.text' : 'element.name')}
          .value=${element.name}
          ?readonly=${this.snapshot.readOnly}
          @change=${(event: Event) => this.actions?.rename(element.id, valueOf(event))}
        ></wa-textarea>
        <wa-textarea
          size="s"
          rows="3"
          resize=${growth}
          label=${words.format('element.documentation')}
          .value=${element.documentation}
          ?readonly=${this.snapshot.readOnly}
          @change=${(event: Event) => this.actions?.document(element.id, valueOf(event))}
        ></wa-textarea>
      </section>
      ${this.snapshot.readOnly || (element.calls === undefined && element.inside.length === 0) ? nothing : html`<section><etom-inside .words=${words} .actions=${this.actions} .element=${element}></etom-inside></section>`}
    `;
  }

  /** What no tag tells: problems of elements that bear none, and what was accepted. */
  #findings({ id, taggable }: ElementSnapshot): TemplateResult | typeof nothing {
    const { words, actions, snapshot } = this;
    const issues = taggable ? [] : snapshot.issues.filter(({ elementId }) => elementId === id);
    const accepted = snapshot.accepted.filter(({ elementId }) => elementId === id);
    if (issues.length === 0 && accepted.length === 0) return nothing;
    return html`<section>
      <h3>${words.format('problems.title')}</h3>
      <etom-findings .words=${words} .actions=${actions} .issues=${issues} .accepted=${accepted}></etom-findings>
    </section>`;
  }

  #external(element: ElementSnapshot): TemplateResult {
    return html`<section>
      <wa-switch
        size="s"
        .checked=${element.external === true}
        ?disabled=${this.snapshot.readOnly}
        hint=${this.words.format('element.externalHint')}
        @change=${(event: Event) => this.actions?.setExternal(element.id, (event.target as HTMLInputElement).checked)}
        >${this.words.format('element.external')}</wa-switch
      >
    </section>`;
  }

  #etom(element: ElementSnapshot): TemplateResult {
    const { words, tree, actions, snapshot } = this;
    return html`<section>
      <h3><etom-linked .words=${words} .tree=${tree} text="eTOM"></etom-linked></h3>
      ${snapshot.readOnly ? this.#tags(element) : html`<etom-tags .words=${words} .tree=${tree} .actions=${actions} .element=${element} .usage=${snapshot.usage} .recent=${snapshot.recent} .catalogued=${this.catalogued} .search=${this.search}
        .issues=${snapshot.issues.filter(({ elementId }) => elementId === element.id)}></etom-tags>`}
    </section>`;
  }

  /** Why nothing here can be changed. */
  #why(): TemplateResult {
    return html`<section><p class="quiet">${this.words.format('readOnly.why')}</p></section>`;
  }

  /** The tags as a text, where they cannot be changed. */
  #tags({ tags }: ElementSnapshot): TemplateResult {
    const { words, tree } = this;
    if (tags.length === 0) return html`<p class="quiet">${words.format('readOnly.noTags')}</p>`;
    return html`<ul>${tags.map(({ processId }) => html`<li><span class="id">${processId}</span> ${tree.get(processId)?.names[words.locale] ?? nothing}</li>`)}</ul>`;
  }
}

/** Resolves when a component and what it renders around its field stand in the document. */
async function rendered(component: LitElement): Promise<void> {
  await component.updateComplete;
  const inner = component.renderRoot.querySelector<LitElement>('etom-tag-picker, etom-picker, wa-input');
  if (inner !== null) await rendered(inner);
}

customElements.define('etom-element', EtomElementPanel);
