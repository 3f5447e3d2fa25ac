import { css } from 'lit';

/** How the places of the library look. */
export const folderStyles = css`
  :host {
    display: block;
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--etom-1);
    height: 32px;
    padding-inline-end: var(--etom-2);
    border-radius: var(--etom-radius);
    cursor: pointer;
  }
  .line:hover {
    background: var(--etom-hover);
  }
  .line[aria-selected='true'] {
    background: var(--etom-accent-quiet);
    font-weight: var(--etom-weight-strong);
  }
  .line.over {
    outline: 2px dashed var(--etom-accent);
    outline-offset: -2px;
  }
  .line > etom-icon {
    color: var(--etom-text-quiet);
  }
  .fold {
    display: grid;
    place-items: center;
    flex: none;
    width: 16px;
    height: 24px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--etom-text-quiet);
    cursor: pointer;
  }
  .fold etom-icon {
    width: 12px;
    height: 12px;
  }
  .label {
    flex: 1;
    min-width: 0;
    margin-inline-start: var(--etom-1);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    color: var(--etom-text-quiet);
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight);
    font-variant-numeric: tabular-nums;
  }
  .more {
    opacity: 0;
  }
  .line:hover .more,
  .line:focus-within .more {
    opacity: 1;
  }
  input {
    flex: 1;
    min-width: 0;
    height: 26px;
    border: 1px solid var(--etom-accent);
    border-radius: var(--etom-radius);
    padding: 0 var(--etom-2);
    background: var(--etom-raised);
    color: inherit;
    font: inherit;
  }
  button.row.add {
    height: 32px;
    padding-inline-start: 28px;
    color: var(--etom-text-quiet);
  }
`;
