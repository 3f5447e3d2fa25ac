import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

/**
 * A text field with its label, a hint and what is wrong with it, all bound together for screen readers. It shows the value that it is
 * given: who hears `etom-input` decides what becomes of a letter.
 *
 * @fires etom-input - `CustomEvent<string>` with the text after each letter.
 * @fires etom-commit - `CustomEvent<string>` when the person leaves a changed field or presses Enter in one line.
 */
export class EtomField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    label: {},
    value: {},
    hint: {},
    fault: {},
    grave: { type: Boolean },
    placeholder: {},
    lead: {},
    lines: { type: Number },
    maxlength: { type: Number },
    code: { type: Boolean, reflect: true },
    bare: { type: Boolean, reflect: true },
    digits: { type: Boolean },
    narrow: { type: Boolean, reflect: true },
    untouched: { state: true },
  };
  declare label: string;
  declare value: string;
  declare hint: string;
  /** What is wrong with the value; empty for nothing. */
  declare fault: string;
  /** Whether the fault is an error; else it is only to be known. */
  declare grave: boolean;
  declare placeholder: string;
  /** A fixed text before what the person writes. */
  declare lead: string;
  /** More than 1 makes a field of several lines. */
  declare lines: number;
  declare maxlength: number;
  /** The value is an ID or a key. */
  declare code: boolean;
  /** The label is read aloud but not shown. */
  declare bare: boolean;
  /** Only digits can be written. */
  declare digits: boolean;
  /** The box is only as wide as an ID; what is said below it is not. */
  declare narrow: boolean;
  /** The person has come to a blank field and not written yet: nothing is wrong so far. */
  declare private untouched: boolean;

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.hint = '';
    this.fault = '';
    this.grave = true;
    this.placeholder = '';
    this.lead = '';
    this.lines = 1;
    this.maxlength = 400;
    this.code = false;
    this.bare = false;
    this.digits = false;
    this.narrow = false;
    this.untouched = false;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      label {
        display: block;
        margin-block-end: 2px;
        font-size: var(--etom-size-s);
        color: var(--etom-text-quiet);
      }
      :host([bare]) label {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .line {
        display: flex;
        gap: var(--etom-2);
      }
      .box {
        flex: 1;
        min-width: 0;
        display: flex;
        align-items: baseline;
        border: 1px solid var(--etom-line-strong);
        border-radius: var(--etom-radius);
        background: var(--etom-raised);
      }
      .box:focus-within {
        outline: 2px solid var(--etom-accent);
        outline-offset: -2px;
      }
      :host([narrow]) .box {
        flex: 0 1 240px;
      }
      .box.error {
        border-color: var(--etom-error);
      }
      .box.warning {
        border-color: var(--etom-warning);
      }
      .before {
        padding-inline-start: var(--etom-2);
        color: var(--etom-text-quiet);
        white-space: nowrap;
      }
      input,
      textarea {
        flex: 1;
        min-width: 0;
        margin: 0;
        border: 0;
        outline: 0;
        padding: 4px var(--etom-2);
        background: none;
        color: var(--etom-text);
        font: inherit;
        line-height: 18px;
      }
      input:focus-visible,
      textarea:focus-visible {
        outline: 0;
      }
      .before + input {
        padding-inline-start: 0;
      }
      textarea {
        display: block;
        resize: vertical;
        min-height: 46px;
        field-sizing: content;
        max-height: 200px;
      }
      ::placeholder {
        color: var(--etom-text-quiet);
        opacity: 1;
      }
      :host([code]) .box {
        font-family: var(--etom-font-mono);
        font-variant-numeric: tabular-nums;
      }
      p {
        margin-block-start: 2px;
        font-size: var(--etom-size-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && this.value === undefined) this.value = '';
  }

  override render(): TemplateResult {
    const fault = this.untouched && this.value === '' ? '' : this.fault;
    const kind = fault === '' ? '' : this.grave ? 'error' : 'warning';
    return html`
      <label for="field">${this.label}</label>
      <div class="line"><div class="box ${kind}" @focusin=${() => (this.untouched = this.value === '')} @focusout=${() => (this.untouched = false)}>
        ${this.lead === '' ? nothing : html`<span id="lead" class="before">${this.lead}</span>`}
        ${this.lines > 1
          ? html`<textarea id="field" rows=${this.lines} maxlength=${this.maxlength} placeholder=${this.placeholder} aria-invalid=${String(kind === 'error')} aria-describedby="lead note"
              .value=${live(this.value)} @input=${this.#onInput} @change=${this.#onChange}></textarea>`
          : html`<input id="field" type="text" autocomplete="off" inputmode=${this.digits ? 'numeric' : 'text'} spellcheck=${this.code ? 'false' : nothing} maxlength=${this.maxlength}
              placeholder=${this.placeholder} aria-invalid=${String(kind === 'error')} aria-describedby="lead note" .value=${live(this.value)} @input=${this.#onInput} @change=${this.#onChange} />`}
      </div><slot name="after"></slot></div>
      <p id="note" class=${kind === '' ? 'quiet' : kind} aria-live="polite" ?hidden=${fault === '' && this.hint === ''}>${fault === '' ? this.hint : fault}</p>
    `;
  }

  /** Marks the whole text, so that the first letter replaces it. */
  select(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#field')?.select();
  }

  #onInput(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (this.digits && /\D/.test(field.value)) field.value = field.value.replace(/\D/g, '');
    this.#tell('etom-input', field.value);
  }

  #onChange(event: Event): void {
    this.#tell('etom-commit', valueOf(event));
  }

  #tell(name: 'etom-input' | 'etom-commit', detail: string): void {
    this.dispatchEvent(new CustomEvent<string>(name, { detail }));
  }
}

customElements.define('etom-field', EtomField);

declare global {
  interface HTMLElementTagNameMap {
    'etom-field': EtomField;
  }
}
