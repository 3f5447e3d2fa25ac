import { css } from 'lit';

/** How the map of level 1 looks: hairlines, the hues of the verticals, cells tinted by use. */
export const mapFigureStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--etom-size-s);
    line-height: 16px;
    user-select: none;
  }
  [role='grid'] {
    display: grid;
    gap: var(--etom-2);
  }
  .head,
  .band {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr)) var(--etom-4) repeat(4, minmax(0, 1fr));
    gap: 2px;
  }
  /* The name of an area stands above its verticals, that of a group above its cells. */
  .area[data-area='SIP'],
  .group[data-area='SIP'] {
    grid-area: 1 / 1 / 2 / 4;
  }
  .area[data-area='OPS'],
  .group[data-area='OPS'] {
    grid-area: 1 / 5 / 2 / 9;
  }
  .vertical,
  .band .cell {
    grid-row: 2;
  }
  .head > :nth-child(2),
  .band > :nth-child(2) {
    grid-column: 1;
  }
  .head > :nth-child(3),
  .band > :nth-child(3) {
    grid-column: 2;
  }
  .head > :nth-child(4),
  .band > :nth-child(4) {
    grid-column: 3;
  }
  .head > :nth-child(6),
  .band > :nth-child(6) {
    grid-column: 5;
  }
  .head > :nth-child(7),
  .band > :nth-child(7) {
    grid-column: 6;
  }
  .head > :nth-child(8),
  .band > :nth-child(8) {
    grid-column: 7;
  }
  .head > :nth-child(9),
  .band > :nth-child(9) {
    grid-column: 8;
  }
  .rest {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 2px;
  }
  .rest .area {
    grid-column: 1 / -1;
  }
  button {
    display: block;
    width: 100%;
    min-height: 24px;
    margin: 0;
    border: 0;
    border-radius: 4px;
    padding: var(--etom-1) 6px;
    overflow: hidden;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .vertical button {
    height: 100%;
    white-space: normal;
    color: var(--hue);
  }
  .vertical span {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    color: var(--etom-text-quiet);
  }
  .vertical button {
    padding-block: 0;
  }
  .group button,
  .area button {
    color: var(--etom-text-quiet);
  }
  .area button {
    font-size: var(--etom-size-m);
  }
  b {
    color: var(--hue, var(--etom-text));
    font-weight: var(--etom-weight-strong);
  }
  .cell {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--etom-1);
    min-height: 54px;
    border: 1px solid var(--etom-line);
    border-radius: 4px;
    padding: 6px;
    background: var(--etom-raised);
    cursor: pointer;
  }
  .cell,
  .vertical {
    --hue: var(--etom-vertical-mixed);
    --tint: var(--etom-vertical-mixed-quiet);
  }
  [data-vertical='OSR'] {
    --hue: var(--etom-vertical-osr);
    --tint: var(--etom-vertical-osr-quiet);
  }
  [data-vertical='F'] {
    --hue: var(--etom-vertical-f);
    --tint: var(--etom-vertical-f-quiet);
  }
  [data-vertical='A'] {
    --hue: var(--etom-vertical-a);
    --tint: var(--etom-vertical-a-quiet);
  }
  [data-vertical='B'] {
    --hue: var(--etom-vertical-b);
    --tint: var(--etom-vertical-b-quiet);
  }
  .cell[data-tint='1'] {
    background: var(--tint);
  }
  .cell[data-tint='2'] {
    background: color-mix(in srgb, var(--hue) 14%, var(--tint));
  }
  .cell[data-tint='3'] {
    background: color-mix(in srgb, var(--hue) 26%, var(--tint));
  }
  button:hover {
    background: var(--etom-hover);
  }
  .cell:hover {
    border-color: var(--hue);
  }
  .cell[aria-selected='true'],
  button[aria-pressed='true'] {
    outline: 2px solid var(--etom-accent);
    outline-offset: -1px;
  }
  :focus-visible {
    outline: 2px solid var(--etom-accent);
    outline-offset: 1px;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
    padding-inline-end: var(--etom-4);
  }
  .tiles i {
    min-width: 20px;
    border: 1px solid var(--etom-line-strong);
    border-radius: 3px;
    padding: 0 3px;
    color: var(--etom-text-quiet);
    font-style: normal;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .used i {
    border-color: var(--hue);
    background: var(--hue);
    color: var(--etom-paper);
  }
  .full {
    display: none;
  }
  @media (min-width: 1600px) and (min-height: 880px) {
    .tiles {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      padding: 0;
    }
    .tiles > span {
      display: flex;
      gap: 6px;
      align-items: baseline;
      min-width: 0;
    }
    .tiles i {
      flex: none;
    }
    .full {
      display: block;
      min-width: 0;
      overflow: hidden;
      color: var(--etom-text);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .cell {
      padding-block-end: 22px;
    }
  }
  .uses {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-end: 6px;
    color: var(--hue);
    font-weight: var(--etom-weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .own {
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    min-height: 48px;
    overflow: hidden;
    color: var(--etom-text-quiet);
    hyphens: auto;
  }
  .own b {
    color: var(--etom-text);
  }
`;
