import { css } from 'lit';

/** How the element card looks, on its own paper and inside a panel. */
export const cardStyles = css`
  :host {
    display: grid;
    gap: var(--etom-2);
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--etom-3);
  }
  etom-pictogram {
    grid-row: span 3;
    margin-block-start: 2px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--etom-2);
    align-items: baseline;
    font-size: var(--etom-size-s);
  }
  .line > * {
    white-space: nowrap;
  }
  .line .id {
    font-size: var(--etom-size-m);
    font-weight: var(--etom-weight-strong);
  }
  .count {
    margin-inline-start: auto;
    color: var(--etom-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .name {
    font-weight: var(--etom-weight-strong);
  }
  .other {
    color: var(--etom-text-quiet);
  }
  .ours,
  .unconfirmed {
    margin-inline-start: var(--etom-1);
    border: 1px solid var(--etom-line-strong);
    border-radius: 4px;
    padding: 0 var(--etom-1);
    color: var(--etom-text-quiet);
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight);
    line-height: 16px;
    white-space: nowrap;
  }
  .status {
    border-radius: var(--etom-radius);
    padding: var(--etom-1) var(--etom-2);
    background: var(--etom-warning-quiet);
  }
  .status[data-status='organisation'] {
    background: var(--etom-vertical-mixed-quiet);
  }
  .successor {
    display: block;
  }
  section {
    display: grid;
    gap: var(--etom-1);
  }
  section li:not(.tick) {
    position: relative;
    padding-inline-start: var(--etom-3);
  }
  section li:not(.tick)::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 2px;
    width: 4px;
    height: 2px;
    background: var(--etom-line-strong);
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
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px var(--etom-3);
    margin: 0;
    border-block-start: 1px solid var(--etom-line);
    padding-block-start: var(--etom-2);
    font-size: var(--etom-size-s);
  }
  dt {
    max-width: 12ch;
    color: var(--etom-text-quiet);
  }
  dd {
    margin: 0;
  }
  details {
    font-size: var(--etom-size-s);
  }
  summary {
    width: fit-content;
    border-radius: 4px;
    color: var(--etom-text-quiet);
    cursor: pointer;
  }
  ol {
    margin: var(--etom-1) 0 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
`;
