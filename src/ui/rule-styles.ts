import { css } from 'lit';

/** How the settings of the rules look: one rule a row, its options below it. */
export const ruleStyles = css`
  wa-dialog {
    --width: 760px;
  }
  header {
    display: grid;
    gap: var(--etom-1);
    margin-block-end: var(--etom-3);
  }
  h2 {
    font-size: var(--etom-size-l);
    color: var(--etom-text);
  }
  .problems {
    margin-block-end: var(--etom-3);
    overflow-wrap: anywhere;
  }
  .rules li {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: var(--etom-1) var(--etom-2);
    align-items: center;
    padding-block: var(--etom-2);
    border-block-start: 1px solid var(--etom-line);
  }
  .what {
    grid-column: 1;
    min-width: 0;
  }
  .what .id {
    font-size: var(--etom-size-s);
  }
  select {
    grid-column: 3;
    width: 148px;
  }
  select,
  input[type='number'] {
    height: var(--etom-control);
    border: 1px solid var(--etom-line-strong);
    border-radius: var(--etom-radius);
    padding: 0 var(--etom-2);
    background: var(--etom-raised);
    color: var(--etom-text);
    font: inherit;
  }
  select.error {
    color: var(--etom-error);
  }
  select.warning {
    color: var(--etom-warning);
  }
  select.off {
    color: var(--etom-text-quiet);
  }
  input[type='number'] {
    width: 64px;
  }
  .options {
    grid-column: 1 / -1;
    display: grid;
    gap: var(--etom-1);
  }
  label {
    display: flex;
    gap: var(--etom-2);
    align-items: center;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--etom-2);
    width: 100%;
  }
  .rest {
    flex: 1;
  }
`;
