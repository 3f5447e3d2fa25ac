import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { explain, optionsOf, parseSettings, rules, severityOf } from '../validation/index.ts';
import type { OptionValue, Rule, RuleSetting, Settings, SettingsProblem, Severity } from '../validation/index.ts';
import type { Words } from '../words/index.ts';
import { download } from './download.ts';
import './etom-icon.ts';
import { ruleStyles } from './rule-styles.ts';
import { shared } from './styles.ts';
import { valueOf } from './value-of.ts';

const choices: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];

/** The name under which the command line looks for settings. */
const fileName = '.etomflowrc.json';

/**
 * Sets the rules of this workspace: how grave each is, and its options. What is set counts at once; a file carries it to the command line
 * and back.
 *
 * @fires etom-rules - `CustomEvent<Settings>` with each change: the whole settings.
 * @fires etom-dismiss - the person leaves the dialog.
 */
export class EtomRules extends LitElement {
  static override properties = {
    words: { attribute: false },
    settings: { attribute: false },
    open: { type: Boolean },
    problems: { state: true },
  };
  declare words: Words;
  declare settings: Settings;
  declare open: boolean;
  /** What was wrong with the file that was read last. */
  declare private problems: readonly SettingsProblem[];

  static override styles = [shared, ruleStyles];

  constructor() {
    super();
    this.settings = {};
    this.open = false;
    this.problems = [];
  }

  override render(): TemplateResult {
    const { words } = this;
    const title = words.format('rules.title');
    return html`<wa-dialog without-header light-dismiss label=${title} ?open=${this.open} @wa-after-hide=${this.#dismiss}>
      <header><h2>${title}</h2><p class="quiet">${words.format('rules.intro', { file: fileName })}</p></header>
      ${this.problems.length === 0 ? nothing : html`<ul class="problems error" role="alert">
        ${this.problems.map(({ path, message }) => html`<li>${path === '' ? nothing : html`<span class="id">${path}</span>: `}${words.say(message)}</li>`)}
      </ul>`}
      <ul class="rules">${repeat(rules, ({ name }) => name, (rule) => this.#rule(rule))}</ul>
      <div slot="footer" class="foot">
        <wa-button size="s" appearance="outlined" @click=${() => this.renderRoot.querySelector('input')?.click()}>${words.format('rules.import')}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${this.#export}>${words.format('rules.export')}</wa-button>
        <wa-button size="s" appearance="plain" ?disabled=${Object.keys(this.settings.rules ?? {}).length === 0} @click=${() => this.#change({})}>${words.format('rules.reset')}</wa-button>
        <span class="rest"></span>
        <wa-button size="s" variant="brand" @click=${this.#dismiss}>${words.format('rules.close')}</wa-button>
      </div>
      <input type="file" hidden accept=".json,application/json" aria-label=${words.format('rules.import')} @change=${this.#import} />
    </wa-dialog>`;
  }

  #rule(rule: Rule): TemplateResult {
    const { words } = this;
    const { name, summary, options } = explain(rule, words);
    const severity = severityOf(rule, this.settings);
    const values = optionsOf(rule, this.settings);
    const isSet = this.settings.rules?.[name] !== undefined;
    return html`<li>
      <div class="what"><p>${summary}</p><p class="id quiet">${name}</p></div>
      ${isSet ? html`<wa-button class="icon" size="s" appearance="plain" title=${words.format('rules.resetOne', { rule: name })} @click=${() => this.#set(name, undefined)}
        ><etom-icon name="undo"></etom-icon><span class="unseen">${words.format('rules.resetOne', { rule: name })}</span></wa-button>` : nothing}
      <select class=${severity} aria-label=${words.format('rules.severityOf', { rule: name })} @change=${(event: Event) => this.#setSeverity(rule, valueOf(event))}>
        ${choices.map((choice) => html`<option value=${choice} .selected=${choice === severity}>${words.format('rules.severity', { severity: choice })}</option>`)}
      </select>
      ${options.length === 0 || severity === 'off' ? nothing : html`<div class="options">${options.map((option) => this.#option(rule, option, values[option.name] ?? option.default))}</div>`}
    </li>`;
  }

  #option(rule: Rule, option: { readonly name: string; readonly text: string }, value: OptionValue): TemplateResult {
    const bounds = rule.options.find(({ name }) => name === option.name);
    const set = (next: OptionValue): void => this.#setOption(rule, option.name, next);
    const field = typeof value === 'boolean'
      ? html`<input type="checkbox" .checked=${value} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />`
      : html`<input type="number" min=${bounds?.min ?? nothing} max=${bounds?.max ?? nothing} .value=${String(value)} @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          if (input.value !== '' && input.validity.valid) set(input.valueAsNumber);
          else input.value = String(value);
        }} />`;
    return html`<label>${field}<span>${option.text}</span></label>`;
  }

  #setSeverity(rule: Rule, text: string): void {
    const severity = choices.find((choice) => choice === text);
    if (severity === undefined) return;
    const known = this.settings.rules?.[rule.name];
    const options = typeof known === 'object' ? known[1] : undefined;
    if (options !== undefined) this.#set(rule.name, [severity, options]);
    else this.#set(rule.name, severity === rule.severity ? undefined : severity);
  }

  #setOption(rule: Rule, name: string, value: OptionValue): void {
    const known = this.settings.rules?.[rule.name];
    const options = typeof known === 'object' ? known[1] : {};
    this.#set(rule.name, [severityOf(rule, this.settings), { ...options, [name]: value }]);
  }

  #set(name: string, setting: RuleSetting | undefined): void {
    const { [name]: _, ...others } = this.settings.rules ?? {};
    this.#change(setting === undefined ? others : { ...others, [name]: setting });
  }

  #change(next: Readonly<Record<string, RuleSetting>>): void {
    this.problems = [];
    this.dispatchEvent(new CustomEvent<Settings>('etom-rules', { detail: { ...this.settings, rules: next } }));
  }

  #export(): void {
    download(fileName, `${JSON.stringify(this.settings, undefined, 2)}\n`, 'application/json');
  }

  async #import(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const reading = parseSettings(await file.text(), rules);
    input.value = '';
    if ('problems' in reading) {
      this.problems = reading.problems;
      return;
    }
    this.problems = [];
    this.dispatchEvent(new CustomEvent<Settings>('etom-rules', { detail: reading.settings }));
  }

  #dismiss(): void {
    this.problems = [];
    this.dispatchEvent(new CustomEvent('etom-dismiss'));
  }
}

customElements.define('etom-rules', EtomRules);
