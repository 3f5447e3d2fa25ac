import { css } from 'lit';

/** What all components with a shadow root share: type, focus, buttons that look like rows, lists without bullets. */
export const shared = css`
  :host {
    box-sizing: border-box;
    color: var(--etom-text);
    font: var(--etom-weight) var(--etom-size-m) / 1.4 var(--etom-font);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3 {
    margin: 0;
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight-strong);
    color: var(--etom-text-quiet);
  }
  p {
    margin: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .id {
    font-family: var(--etom-font-mono);
    font-variant-numeric: tabular-nums;
  }
  mark {
    border-radius: 2px;
    background: var(--etom-mark);
    color: inherit;
    font-weight: var(--etom-weight-strong);
  }
  .quiet {
    color: var(--etom-text-quiet);
  }
  .error {
    color: var(--etom-error);
  }
  .warning {
    color: var(--etom-warning);
  }
  .info {
    color: var(--etom-info);
  }
  button.row {
    display: flex;
    width: 100%;
    margin: 0;
    border: 0;
    border-radius: var(--etom-radius);
    padding: var(--etom-1) var(--etom-2);
    gap: var(--etom-2);
    align-items: center;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button.row:hover {
    background: var(--etom-hover);
  }
  button.term,
  button.link {
    display: inline;
    margin: 0;
    border: 0;
    border-radius: 2px;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline dotted var(--etom-text-quiet);
    text-underline-offset: 3px;
    cursor: help;
  }
  button.link {
    color: var(--etom-accent);
    text-decoration: none;
    cursor: pointer;
  }
  button.term:hover,
  button.link:hover {
    text-decoration: underline solid;
  }
  button.link .id,
  button.link.id {
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  button.clear {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    border: 0;
    border-radius: var(--etom-radius);
    padding: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  button.clear:hover {
    background: var(--etom-hover);
  }
  :focus-visible {
    outline: 2px solid var(--etom-accent);
    outline-offset: -2px;
  }
  wa-button.icon::part(base) {
    width: var(--etom-control);
    padding: 0;
  }
  wa-input.bare::part(form-control-label),
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What is shown over a part of the page while a file is dragged over it, as `.dropping`. */
export const dropZone = css`
  .dropping {
    position: absolute;
    inset: var(--etom-2);
    display: grid;
    place-items: center;
    border: 2px dashed var(--etom-accent);
    border-radius: var(--etom-radius);
    background: color-mix(in srgb, var(--etom-paper) 85%, transparent);
    color: var(--etom-accent);
    font-size: var(--etom-size-l);
    pointer-events: none;
  }
`;
