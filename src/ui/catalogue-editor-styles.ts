import { css } from 'lit';

/** How the editor of one catalogue is laid out. */
export const catalogueEditorStyles = css`
  :host {
    display: flex;
    min-height: 0;
  }
  .elements {
    display: flex;
    flex-direction: column;
    flex: 0 1 400px;
    min-width: 280px;
    min-height: 0;
    border-inline-end: 1px solid var(--etom-line);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--etom-1);
    padding: var(--etom-2);
    border-block-end: 1px solid var(--etom-line);
  }
  .rest {
    flex: 1;
  }
  etom-catalogue-tree {
    flex: 1;
  }
  .nothing {
    padding: var(--etom-4);
  }
  .pane {
    flex: 1 1 520px;
    min-width: 0;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--etom-line-strong) transparent;
  }
  .note {
    margin: var(--etom-3) var(--etom-4) 0;
    border-radius: var(--etom-radius);
    padding: var(--etom-2) var(--etom-3);
    background: var(--etom-warning-quiet);
  }
`;
