import { css } from 'lit';

/** How the dialog around the map looks. */
export const mapStyles = css`
  wa-dialog {
    --width: min(1720px, calc(100vw - 64px));
    --spacing: var(--etom-4);
  }
  wa-dialog::part(dialog) {
    max-height: calc(100vh - 32px);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: var(--etom-3);
    margin-block-end: var(--etom-3);
  }
  header wa-button {
    margin-inline-start: auto;
    align-self: center;
  }
  h2 {
    color: var(--etom-text);
    font-size: var(--etom-size-l);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 288px;
    gap: var(--etom-6);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--etom-1);
    min-height: 0;
    border-inline-start: 1px solid var(--etom-line);
    padding-inline-start: var(--etom-4);
  }
  .side h3 {
    color: var(--etom-text);
    font-size: var(--etom-size-m);
  }
  .description {
    margin-block: var(--etom-1);
    line-height: 18px;
  }
  wa-switch {
    margin-block: var(--etom-1);
    font-size: var(--etom-size-m);
  }
  etom-block-list {
    flex: 1 1 0;
    min-height: 160px;
    margin-inline: calc(-1 * var(--etom-2));
  }
  .hint {
    border-block-start: 1px solid var(--etom-line);
    padding-block-start: var(--etom-2);
    font-size: var(--etom-size-s);
  }
`;
