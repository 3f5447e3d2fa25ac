import { css } from 'lit';

/** What the forms of the organisation's catalogues look like. */
export const catalogueFormStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--etom-3);
    padding: var(--etom-3) var(--etom-4) var(--etom-4);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--etom-2);
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .what h3 {
    font-size: var(--etom-size-l);
    line-height: 1.3;
    color: var(--etom-text);
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--etom-2);
    align-items: start;
  }
  .parents {
    height: 240px;
  }
  .verticals {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--etom-1);
  }
  .verticals h3 {
    margin-inline-end: var(--etom-2);
  }
  .chip {
    border: 1px solid var(--etom-line);
    border-radius: var(--etom-radius);
    padding: 2px var(--etom-2);
    min-width: 32px;
    background: var(--etom-raised);
    color: var(--chip, var(--etom-text-quiet));
    font: var(--etom-weight-strong) var(--etom-size-s) / 1.4 var(--etom-font);
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--chip-quiet, var(--etom-accent-quiet));
  }
  .chip[data-vertical='OSR'] {
    --chip: var(--etom-vertical-osr);
    --chip-quiet: var(--etom-vertical-osr-quiet);
  }
  .chip[data-vertical='F'] {
    --chip: var(--etom-vertical-f);
    --chip-quiet: var(--etom-vertical-f-quiet);
  }
  .chip[data-vertical='A'] {
    --chip: var(--etom-vertical-a);
    --chip-quiet: var(--etom-vertical-a-quiet);
  }
  .chip[data-vertical='B'] {
    --chip: var(--etom-vertical-b);
    --chip-quiet: var(--etom-vertical-b-quiet);
  }
  .retirement {
    display: grid;
    gap: var(--etom-2);
    border-block-start: 1px solid var(--etom-line);
    padding-block-start: var(--etom-3);
  }
  wa-switch {
    font-size: var(--etom-size-m);
  }
  .faults {
    display: grid;
    gap: 2px;
  }
  .buttons {
    display: flex;
    gap: var(--etom-2);
  }
`;
