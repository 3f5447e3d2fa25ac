import { css } from 'lit';

/** How diagrams look as cards and as a table. */
export const itemStyles = css`
  :host {
    display: block;
    min-height: 0;
  }
  .grid {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-gutter: stable;
    padding-inline: var(--etom-3);
  }
  .space {
    position: relative;
  }
  .item {
    position: absolute;
    cursor: pointer;
    outline: none;
  }
  .item:focus-visible {
    outline: none;
  }
  .box {
    position: relative;
    border-radius: var(--etom-radius);
  }
  .item:focus-visible .box {
    outline: 2px solid var(--etom-accent);
    outline-offset: -1px;
  }
  .name {
    display: block;
    overflow: hidden;
    font-weight: var(--etom-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    display: block;
    overflow: hidden;
    color: var(--etom-text-quiet);
    font-size: var(--etom-size-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .problems {
    display: inline-flex;
    align-items: center;
    gap: var(--etom-1);
    font-size: var(--etom-size-s);
    white-space: nowrap;
  }
  .problems etom-icon {
    width: 14px;
    height: 14px;
  }
  .ok {
    color: var(--etom-ok);
  }
  .pick {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--etom-accent);
    cursor: pointer;
  }
  .tools {
    display: flex;
    opacity: 0;
    transition: opacity var(--etom-motion);
  }
  .item:hover .tools,
  .item:focus-within .tools {
    opacity: 1;
  }
  input.rename {
    width: 100%;
    height: var(--etom-control);
    border: 1px solid var(--etom-accent);
    border-radius: var(--etom-radius);
    padding: 0 var(--etom-2);
    background: var(--etom-raised);
    color: inherit;
    font: inherit;
  }

  .card {
    height: 212px;
    padding: var(--etom-1);
  }
  .card .box {
    display: grid;
    grid-template-rows: 94px minmax(0, 1fr);
    height: 100%;
    border: 1px solid var(--etom-line);
    background: var(--etom-raised);
  }
  .card:hover .box {
    border-color: var(--etom-line-strong);
  }
  .card[aria-current='true'] .box {
    border-color: var(--etom-accent);
  }
  .card[aria-selected='true'] .box {
    border-color: var(--etom-accent);
    background: var(--etom-accent-quiet);
  }
  .card etom-diagram-picture {
    border-block-end: 1px solid var(--etom-line);
    border-radius: 5px 5px 0 0;
    padding: var(--etom-2);
  }
  .card .texts {
    display: grid;
    grid-auto-rows: max-content;
    align-content: start;
    gap: 1px;
    min-width: 0;
    padding: 6px var(--etom-2);
  }
  .card .name {
    display: -webkit-box;
    max-height: 36px;
    margin-block-end: 2px;
    line-height: 18px;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .card .pick {
    position: absolute;
    inset-block-start: var(--etom-2);
    inset-inline-start: var(--etom-2);
    opacity: 0;
  }
  .card:hover .pick,
  .card:focus-within .pick,
  .card[aria-selected='true'] .pick {
    opacity: 1;
  }
  .card .tools {
    position: absolute;
    inset-block-start: var(--etom-1);
    inset-inline-end: var(--etom-1);
    border: 1px solid var(--etom-line);
    border-radius: var(--etom-radius);
    background: var(--etom-raised);
  }

  .head,
  .line-item .box {
    display: grid;
    grid-template-columns: 20px 56px minmax(200px, 1fr) minmax(80px, 200px) 72px 76px 152px 112px;
    gap: var(--etom-2);
    align-items: center;
  }
  .head {
    flex: none;
    height: 32px;
    padding-inline: calc(var(--etom-3) + var(--etom-2));
    overflow-y: scroll;
    scrollbar-gutter: stable;
    scrollbar-color: transparent transparent;
    border-block-end: 1px solid var(--etom-line);
    color: var(--etom-text-quiet);
    font-size: var(--etom-size-s);
  }
  .head button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    border: 0;
    border-radius: 3px;
    padding: 2px var(--etom-1);
    margin-inline-start: calc(-1 * var(--etom-1));
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .head button:hover {
    color: var(--etom-text);
  }
  .head [aria-sort='ascending'] button,
  .head [aria-sort='descending'] button {
    color: var(--etom-text);
    font-weight: var(--etom-weight-strong);
  }
  .head button etom-icon {
    width: 12px;
    height: 12px;
  }
  .line-item {
    height: 48px;
    padding-block: 1px;
  }
  .line-item .box {
    height: 100%;
    padding-inline: var(--etom-2);
    border-block-end: 1px solid var(--etom-line);
    border-radius: 0;
  }
  .line-item:hover .box {
    background: var(--etom-hover);
  }
  .line-item[aria-current='true'] .name {
    color: var(--etom-accent);
  }
  .line-item[aria-selected='true'] .box {
    background: var(--etom-accent-quiet);
  }
  .line-item etom-diagram-picture {
    width: 56px;
    height: 36px;
    border: 1px solid var(--etom-line);
    border-radius: 3px;
    padding: 2px;
  }
  .line-item .cell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--etom-size-s);
    color: var(--etom-text-quiet);
  }
  .line-item .name {
    color: var(--etom-text);
    font-size: var(--etom-size-m);
  }
  .line-item .problems {
    vertical-align: middle;
  }
  .line-item .tools {
    position: absolute;
    inset-inline-end: var(--etom-1);
    border: 1px solid var(--etom-line);
    border-radius: var(--etom-radius);
    background: var(--etom-raised);
    visibility: hidden;
  }
  .line-item:hover .tools,
  .line-item:focus-within .tools {
    visibility: visible;
  }
`;
