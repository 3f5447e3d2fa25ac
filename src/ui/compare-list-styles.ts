import { css } from 'lit';

/** How the list of differences looks: the signs are those on the pictures. */
export const compareListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--etom-chrome);
  }
  h2 {
    padding: var(--etom-3);
    border-block-end: 1px solid var(--etom-line);
    color: var(--etom-text);
    font-size: var(--etom-size-m);
  }
  h2 .quiet {
    padding-inline-start: var(--etom-2);
    font-weight: var(--etom-weight);
  }
  .list {
    flex: 1;
    overflow: auto;
    padding: 0 var(--etom-1) var(--etom-2);
    scrollbar-width: thin;
    scrollbar-color: var(--etom-line-strong) transparent;
  }
  h3 {
    padding: var(--etom-3) var(--etom-2) var(--etom-1);
  }
  h3 span {
    font-weight: var(--etom-weight);
  }
  button.row {
    align-items: flex-start;
  }
  button.row[aria-current='true'] {
    background: var(--etom-accent-quiet);
  }
  .sign {
    display: grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    color: var(--etom-paper);
    font-weight: 700;
    line-height: 1;
  }
  .added {
    background: var(--etom-added);
  }
  .removed {
    border-radius: 3px;
    background: var(--etom-removed);
  }
  .changed {
    background: var(--etom-changed);
  }
  .moved {
    background: var(--etom-moved);
  }
  .what {
    flex: 1;
    min-width: 0;
    display: grid;
    overflow-wrap: anywhere;
  }
  .head {
    font-variant-numeric: tabular-nums;
  }
  .what .quiet,
  .line {
    font-size: var(--etom-size-s);
    font-variant-numeric: tabular-nums;
  }
  button.along {
    display: flex;
    align-items: center;
    gap: var(--etom-1);
    margin: 0 0 var(--etom-1) 30px;
    border: 0;
    border-radius: var(--etom-radius);
    padding: 2px var(--etom-1);
    background: none;
    color: var(--etom-text-quiet);
    font: inherit;
    font-size: var(--etom-size-s);
    cursor: pointer;
  }
  button.along:hover {
    background: var(--etom-hover);
  }
  .company {
    margin-inline-start: var(--etom-4);
  }
  .list > p {
    padding: var(--etom-3) var(--etom-2);
  }
  .keys {
    padding: var(--etom-2) var(--etom-3);
    border-block-start: 1px solid var(--etom-line);
    color: var(--etom-text-quiet);
    font-size: var(--etom-size-s);
  }
`;
