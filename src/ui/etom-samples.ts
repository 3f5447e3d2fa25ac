import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../words/index.ts';
import { keyOf } from './sample.ts';
import type { Sample } from './sample.ts';
import { shared } from './styles.ts';

/**
 * The sample flows as cards: picture, name, one line of what it shows, number of tasks.
 *
 * @fires etom-sample - `CustomEvent<Sample>`: the one that the person wants to start from.
 */
export class EtomSamples extends LitElement {
  static override properties = { words: { attribute: false }, samples: { attribute: false } };
  declare words: Words;
  declare samples: readonly Sample[];

  static override styles = [
    shared,
    css`
      h2 {
        padding-block-end: var(--etom-2);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr));
        gap: var(--etom-2);
      }
      button {
        display: grid;
        grid-template-columns: 136px minmax(0, 1fr);
        gap: var(--etom-3);
        align-items: center;
        width: 100%;
        margin: 0;
        border: 1px solid var(--etom-line);
        border-radius: var(--etom-radius);
        padding: var(--etom-1);
        background: var(--etom-raised);
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--etom-line-strong);
        background: var(--etom-hover);
      }
      img {
        display: block;
        width: 136px;
        height: 72px;
        border-radius: 3px;
        padding: var(--etom-1);
        object-fit: contain;
        background: var(--etom-paper);
      }
      .name {
        display: block;
        font-weight: var(--etom-weight-strong);
      }
      .text,
      .tasks {
        display: block;
        color: var(--etom-text-quiet);
        font-size: var(--etom-size-s);
        line-height: 1.35;
      }
    `,
  ];

  override render(): TemplateResult {
    const { words } = this;
    return html`<h2>${words.format('samples.title')}</h2>
      <ul>
        ${this.samples.map((sample) => {
          const flow = keyOf(sample);
          return html`<li>
            <button type="button" data-sample=${sample.flow} @click=${() => this.#choose(sample)}>
              <img src=${sample.picture} alt="" loading="lazy" />
              <span>
                <span class="name">${words.format('samples.name', { flow })}</span>
                <span class="text">${words.format('samples.text', { flow })}</span>
                <span class="tasks">${words.format('samples.tasks', { count: sample.tasks })}</span>
              </span>
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #choose(sample: Sample): void {
    this.dispatchEvent(new CustomEvent<Sample>('etom-sample', { detail: sample }));
  }
}

customElements.define('etom-samples', EtomSamples);
