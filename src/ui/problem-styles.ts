import { css } from 'lit';

/** How the list of problems looks: a slim bar, quiet headings, rows whose further actions appear under the pointer and the keyboard. */
export const problemStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--etom-chrome);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--etom-2);
    height: 32px;
    padding: 0 var(--etom-2);
    border-block-end: 1px solid var(--etom-line);
  }
  .bar button {
    display: inline-flex;
    align-items: center;
    gap: var(--etom-1);
    height: 24px;
    border: 0;
    border-radius: 4px;
    padding: 0 var(--etom-2);
    background: none;
    color: var(--etom-text-quiet);
    font: inherit;
    font-size: var(--etom-size-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: pointer;
  }
  .bar button:hover {
    background: var(--etom-hover);
  }
  .toggle[aria-pressed='false'] {
    opacity: 0.45;
  }
  .toggle[aria-pressed='true'] {
    color: var(--etom-text);
  }
  input {
    flex: 0 1 200px;
    min-width: 80px;
  }
  input,
  select {
    height: 24px;
    border: 1px solid var(--etom-line-strong);
    border-radius: var(--etom-radius);
    padding: 0 var(--etom-2);
    background: var(--etom-raised);
    color: inherit;
    font: inherit;
  }
  .rest {
    flex: 1;
  }
  .list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--etom-line-strong) transparent;
  }
  section {
    content-visibility: auto;
    contain-intrinsic-size: auto 200px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: var(--etom-2);
    min-height: 26px;
    padding-inline: var(--etom-3) var(--etom-2);
    border-block-end: 1px solid var(--etom-line);
  }
  .count {
    font-weight: var(--etom-weight);
    font-variant-numeric: tabular-nums;
  }
  li {
    display: flex;
    align-items: flex-start;
    gap: var(--etom-2);
    padding: 2px var(--etom-2) 2px 2px;
    border-block-end: 1px solid var(--etom-line);
  }
  li.selected {
    background: var(--etom-accent-quiet);
  }
  li:hover:not(.selected) {
    background: var(--etom-hover);
  }
  button.row {
    align-items: flex-start;
    flex: 1;
    min-width: 0;
    width: auto;
  }
  button.row:hover {
    background: none;
  }
  .what {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .where {
    font-weight: var(--etom-weight-strong);
    margin-inline-end: var(--etom-1);
  }
  .more-actions {
    display: flex;
    flex: none;
    opacity: 0;
  }
  li:hover .more-actions,
  li:focus-within .more-actions,
  li.selected .more-actions {
    opacity: 1;
  }
  wa-button.fix {
    flex: none;
    max-width: 200px;
    padding-block-start: 1px;
  }
  h3 wa-button.fix {
    padding: 0;
  }
  wa-button.fix::part(base),
  wa-button.icon::part(base) {
    height: 24px;
    font-size: var(--etom-size-s);
  }
  wa-button.fix::part(label) {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .none {
    display: flex;
    align-items: center;
    gap: var(--etom-2);
    padding: var(--etom-3);
  }
  .more {
    text-align: center;
  }
  etom-icon {
    margin-block-start: 1px;
  }
  .bar etom-icon,
  h3 etom-icon {
    margin: 0;
  }
`;
