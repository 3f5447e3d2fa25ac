import { css } from 'lit';

/** How the panel of blocks looks, open and as a rail. */
export const blocksStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    /* What has not changed in here is painted from memory when the canvas changes. */
    contain: content;
    height: 100%;
    min-width: 0;
    background: var(--etom-chrome);
    border-inline-end: 1px solid var(--etom-line);
  }
  header {
    display: grid;
    gap: var(--etom-1);
    padding: var(--etom-2) var(--etom-2) var(--etom-1);
  }
  .list {
    flex: 1;
    min-height: 0;
  }
  .nothing {
    padding: var(--etom-1) var(--etom-4) var(--etom-2);
  }
  .aside {
    margin: 0 var(--etom-2) var(--etom-2);
    border-radius: var(--etom-radius);
    padding: var(--etom-2);
    background: var(--etom-warning-quiet);
    line-height: 18px;
  }
  .aside > .id {
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight-strong);
  }
  .rail {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    min-height: 0;
    padding-block: var(--etom-2);
  }
  .rail .list {
    width: 100%;
    margin-block-start: var(--etom-1);
  }
`;
