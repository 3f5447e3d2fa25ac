import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Words } from '../words/index.ts';
import './etom-icon.ts';
import { shared } from './styles.ts';
import { wish } from './workspace-wish.ts';
import type { WorkspaceWish } from './workspace-wish.ts';

/**
 * The menu of the whole workspace.
 *
 * @fires etom-workspace - `CustomEvent<WorkspaceWish>`, bubbling.
 */
export class EtomWorkspaceMenu extends LitElement {
  static override properties = { words: { attribute: false }, offers: { attribute: false }, warned: { type: Boolean } };
  declare words: Words;
  /** What this browser can do beside backups. */
  declare offers: readonly WorkspaceWish[];
  /** Something of the workspace waits for the person, such as a folder that must be allowed anew. */
  declare warned: boolean;

  static override styles = [
    shared,
    css`
      wa-dropdown-item {
        font-size: var(--etom-size-m);
      }
      wa-button {
        position: relative;
      }
      .dot {
        position: absolute;
        inset-block-start: 5px;
        inset-inline-end: 5px;
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--etom-warning);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('words') && this.words !== undefined) this.lang = this.words.locale;
  }

  override render(): TemplateResult {
    const { words, offers } = this;
    const label = words.format('workspace.menu');
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#onSelect}>
      <wa-button class="icon" slot="trigger" size="s" appearance="plain" title=${label}
        ><etom-icon name="workspace"></etom-icon><span class="unseen">${label}</span>${this.warned ? html`<span class="dot"></span>` : nothing}</wa-button>
      <wa-dropdown-item value="backup"><etom-icon slot="icon" name="backup"></etom-icon>${words.format('workspace.backup')}</wa-dropdown-item>
      <wa-dropdown-item value="restore"><etom-icon slot="icon" name="restore"></etom-icon>${words.format('workspace.restore')}</wa-dropdown-item>
      ${offers.includes('folder') ? html`<wa-dropdown-item value="folder"><etom-icon slot="icon" name="folderSync"></etom-icon>${words.format('workspace.folder')}</wa-dropdown-item>` : nothing}
      ${offers.includes('install') ? html`<wa-dropdown-item value="install"><etom-icon slot="icon" name="install"></etom-icon>${words.format('workspace.install')}</wa-dropdown-item>` : nothing}
    </wa-dropdown>`;
  }

  #onSelect(event: CustomEvent<{ item: { value: string } }>): void {
    wish(this, event.detail.item.value as WorkspaceWish);
  }
}

customElements.define('etom-workspace-menu', EtomWorkspaceMenu);
