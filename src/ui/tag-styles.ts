import { css } from 'lit';

/** How one tag looks in the panel. */
export const tagStyles = css`
  :host {
    display: grid;
    gap: var(--etom-2);
    border: 1px solid var(--etom-line);
    border-radius: var(--etom-radius);
    padding: var(--etom-1) var(--etom-2) var(--etom-2);
    background: var(--etom-raised);
  }
  .bar {
    display: flex;
    align-items: center;
    min-height: var(--etom-control);
    margin-inline-end: calc(-1 * var(--etom-1));
  }
  .fold {
    display: flex;
    align-items: center;
    gap: var(--etom-1);
    margin: 0 auto 0 calc(-1 * var(--etom-1));
    border: 0;
    border-radius: 4px;
    padding: 2px var(--etom-1) 2px 0;
    background: none;
    color: var(--etom-text-quiet);
    font: inherit;
    cursor: pointer;
  }
  .fold:hover {
    background: var(--etom-hover);
  }
  .role {
    font-size: var(--etom-size-s);
    color: var(--etom-text-quiet);
  }
  .bar > .role {
    margin-inline-end: auto;
  }
  .bar wa-button::part(base) {
    height: 24px;
    width: 24px;
  }
  .wrong {
    display: flex;
    gap: var(--etom-2);
    align-items: center;
  }
  .wrong .id,
  .unlisted .id {
    font-weight: var(--etom-weight-strong);
  }
  .parts {
    font-size: var(--etom-size-s);
    color: var(--etom-text-quiet);
  }
  .more {
    justify-self: start;
    font-size: var(--etom-size-s);
  }
  .edition {
    border-radius: var(--etom-radius);
    padding: var(--etom-1) var(--etom-2);
    background: var(--etom-warning-quiet);
    font-size: var(--etom-size-s);
  }
  etom-third-level,
  etom-issue {
    border-block-start: 1px solid var(--etom-line);
    padding-block-start: var(--etom-2);
  }
`;
