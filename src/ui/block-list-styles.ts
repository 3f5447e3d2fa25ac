import { css } from 'lit';

/** How the list of blocks looks, whole and as a rail of pictograms. */
export const blockListStyles = css`
  :host {
    display: block;
    overflow: auto;
    padding: 0 var(--etom-1) var(--etom-2);
    scrollbar-width: thin;
    scrollbar-color: var(--etom-line-strong) transparent;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto 576px;
  }
  h3 {
    padding: var(--etom-2) var(--etom-2) 2px;
  }
  h3[data-about='beyond'] {
    margin-block-start: var(--etom-3);
    border-block-start: 1px solid var(--etom-line);
    padding-block-start: var(--etom-3);
  }
  .note {
    float: inline-end;
    font-style: italic;
    font-weight: var(--etom-weight);
  }
  button.row {
    align-items: flex-start;
    min-height: var(--etom-control);
  }
  button.block {
    cursor: grab;
  }
  button.block:active {
    cursor: grabbing;
  }
  [data-depth='1'] {
    padding-inline-start: var(--etom-6);
  }
  .fold etom-icon {
    margin-block-start: 1px;
    color: var(--etom-text-quiet);
  }
  .fold .text {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .fold .id {
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight-strong);
  }
  .fold[data-about='own'] {
    padding-inline-start: var(--etom-6);
    color: var(--etom-text-quiet);
  }
  .count {
    flex: none;
    font-size: var(--etom-size-s);
    line-height: 18px;
    color: var(--etom-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  :host([compact]) {
    padding: 0 2px;
    scrollbar-width: none;
  }
  :host([compact]) button.row {
    justify-content: center;
    align-items: center;
    gap: var(--etom-1);
    padding: 2px 0;
  }
  .last {
    min-width: 3ch;
    font-size: var(--etom-size-s);
  }
  hr {
    margin: var(--etom-1) var(--etom-2);
    border: 0;
    border-block-start: 1px solid var(--etom-line);
  }
`;
