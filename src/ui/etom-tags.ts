import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EditorActions, EditorSnapshot, ElementSnapshot } from '../editor/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Issue } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import './etom-issue.ts';
import './etom-tag.ts';
import './etom-tag-picker.ts';
import type { EtomTagPicker } from './etom-tag-picker.ts';
import type { IdleSearch } from './idle-search.ts';
import { shared } from './styles.ts';

/** All tags of one element, the primary one first and unfolded, what is wrong with them, and the field that adds another. */
export class EtomTags extends LitElement {
  static override properties = {
    words: { attribute: false },
    tree: { attribute: false },
    actions: { attribute: false },
    element: { attribute: false },
    issues: { attribute: false },
    usage: { attribute: false },
    recent: { attribute: false },
    search: { attribute: false },
    catalogued: { type: Boolean },
  };
  declare words: Words;
  declare tree: ElementTree;
  declare actions: EditorActions | undefined;
  declare element: ElementSnapshot;
  /** What is wrong with this element. */
  declare issues: readonly Issue[];
  declare usage: EditorSnapshot['usage'];
  declare recent: EditorSnapshot['recent'];
  declare search: IdleSearch;
  /** The page keeps catalogues of the organisation, to which an ID can be added. */
  declare catalogued: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--etom-2);
      }
    `,
  ];

  override render(): TemplateResult {
    const { words, tree, actions, element, issues, usage, recent } = this;
    const ofNoTag = issues.filter(({ tagIndex }) => tagIndex === undefined || tagIndex >= element.tags.length);
    return html`
      ${element.tags.map((_, index) => html`<etom-tag .words=${words} .tree=${tree} .actions=${actions} .owner=${element} .index=${index} .usage=${usage} ?open=${index === 0} .catalogued=${this.catalogued}
        .issues=${issues.filter(({ tagIndex }) => tagIndex === index)}></etom-tag>`)}
      ${ofNoTag.map((issue) => html`<etom-issue .words=${words} .actions=${actions} .issue=${issue}></etom-issue>`)}
      <etom-tag-picker .words=${words} .tree=${tree} .actions=${actions} .elements=${[element]} .usage=${usage} .recent=${recent} .search=${this.search}></etom-tag-picker>
    `;
  }

  /** Moves the keyboard to the field where a tag is picked. */
  override focus(): void {
    this.renderRoot.querySelector<EtomTagPicker>('etom-tag-picker')?.focus();
  }
}

customElements.define('etom-tags', EtomTags);
