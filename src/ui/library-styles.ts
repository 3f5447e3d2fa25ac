import { css } from 'lit';

/** How the start page looks. */
export const libraryStyles = css`
  dialog {
    width: 100vw;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    border: 0;
    padding: 0;
    background: var(--etom-chrome);
    color: inherit;
    font: inherit;
  }
  .page {
    display: grid;
    grid-template-columns: 248px minmax(0, 1fr);
    grid-template-rows: 56px minmax(0, 1fr);
    height: 100%;
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: var(--etom-2);
    padding-inline: var(--etom-4) var(--etom-3);
    border-block-end: 1px solid var(--etom-line);
  }
  h1 {
    width: 216px;
    margin: 0;
    font-size: var(--etom-size-l);
    font-weight: var(--etom-weight-strong);
  }
  .search {
    flex: 0 1 440px;
  }
  .rest {
    flex: 1;
  }
  aside {
    overflow: auto;
    padding: var(--etom-3) var(--etom-2);
    border-inline-end: 1px solid var(--etom-line);
  }
  main {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--etom-paper);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--etom-1);
    min-height: 48px;
    padding-inline: var(--etom-4) var(--etom-3);
  }
  .bar .count {
    margin-inline-end: var(--etom-2);
    font-variant-numeric: tabular-nums;
  }
  .bar wa-button[aria-pressed='true']::part(base) {
    background: var(--etom-accent-quiet);
    color: var(--etom-accent);
  }
  etom-library-items {
    flex: 1 1 0;
  }
  etom-library-items.few {
    flex: 0 0 216px;
  }
  etom-library-items.few.table {
    flex-basis: 200px;
  }
  etom-samples {
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    padding: var(--etom-3) var(--etom-4);
  }
  .empty {
    display: grid;
    flex: 1;
    align-content: center;
    justify-items: center;
    gap: var(--etom-2);
    padding: var(--etom-6);
    color: var(--etom-text-quiet);
    text-align: center;
  }
  .empty strong {
    color: var(--etom-text);
    font-size: var(--etom-size-l);
    font-weight: var(--etom-weight-strong);
  }
  .notice {
    position: absolute;
    inset-block-end: var(--etom-4);
    inset-inline: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  .notice > p {
    display: flex;
    align-items: center;
    gap: var(--etom-2);
    max-width: min(640px, 90%);
    padding: var(--etom-1) var(--etom-1) var(--etom-1) var(--etom-3);
    border: 1px solid var(--etom-line);
    border-radius: var(--etom-radius);
    background: var(--etom-raised);
    box-shadow: var(--etom-shadow);
    overflow-wrap: anywhere;
    pointer-events: auto;
  }
`;
