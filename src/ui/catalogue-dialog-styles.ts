import { css } from 'lit';

/** How the dialog of the organisation's catalogues is laid out. */
export const catalogueDialogStyles = css`
  wa-dialog {
    --width: min(1280px, 96vw);
    --spacing: 0;
  }
  wa-dialog::part(body) {
    overflow: hidden;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    height: min(820px, calc(100vh - 72px));
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--etom-1);
    min-height: var(--etom-header);
    padding-inline: var(--etom-4) var(--etom-2);
    border-block-end: 1px solid var(--etom-line);
  }
  h2 {
    font-size: var(--etom-size-l);
    color: var(--etom-text);
  }
  .state {
    padding-inline: var(--etom-3);
    font-size: var(--etom-size-s);
    font-variant-numeric: tabular-nums;
  }
  .rest {
    flex: 1;
  }
  .body {
    flex: 1;
    display: flex;
    min-height: 0;
  }
  nav {
    display: flex;
    flex-direction: column;
    flex: none;
    width: 224px;
    border-inline-end: 1px solid var(--etom-line);
    background: var(--etom-chrome);
  }
  nav ul {
    flex: 1;
    overflow: auto;
    padding: var(--etom-2) var(--etom-1);
  }
  nav .row {
    align-items: flex-start;
  }
  nav .row[aria-current='true'] {
    background: var(--etom-accent-quiet);
  }
  .what {
    flex: 1;
    min-width: 0;
    display: grid;
    overflow-wrap: anywhere;
  }
  .what .quiet {
    font-size: var(--etom-size-s);
  }
  nav .actions {
    display: grid;
    gap: var(--etom-2);
    padding: var(--etom-2);
    border-block-start: 1px solid var(--etom-line);
  }
  etom-catalogue-editor,
  etom-catalogue-needed {
    flex: 1;
    min-width: 0;
  }
  .empty {
    flex: 1;
    display: grid;
    align-content: center;
    justify-content: center;
    gap: var(--etom-3);
    max-width: 620px;
    margin-inline: auto;
    padding: var(--etom-6);
  }
  .empty h3 {
    font-size: var(--etom-size-l);
    color: var(--etom-text);
  }
  .empty ul {
    display: grid;
    gap: var(--etom-2);
  }
  .empty li {
    display: grid;
    grid-template-columns: 18ch 1fr;
    gap: var(--etom-3);
  }
  .empty .actions {
    display: flex;
    gap: var(--etom-2);
    padding-block-start: var(--etom-2);
  }
`;
