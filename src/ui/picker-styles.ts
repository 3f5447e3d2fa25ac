import { css } from 'lit';

/** How the field that picks an element looks, and the list that floats below it. */
export const pickerStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .popup {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    margin-block-start: 2px;
    max-height: 320px;
    overflow: auto;
    border: 1px solid var(--etom-line-strong);
    border-radius: var(--etom-radius);
    padding: 2px;
    background: var(--etom-raised);
    box-shadow: var(--etom-shadow);
    scrollbar-width: thin;
    scrollbar-color: var(--etom-line-strong) transparent;
  }
  h3 {
    padding: 6px 6px 2px;
  }
  .option {
    display: flex;
    gap: var(--etom-2);
    align-items: flex-start;
    padding: var(--etom-1) 6px;
    border-radius: 4px;
    line-height: 18px;
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--etom-accent-quiet);
  }
  .option .id {
    font-size: var(--etom-size-s);
    font-weight: var(--etom-weight-strong);
  }
  .option etom-icon {
    width: 22px;
    margin-block-start: 1px;
  }
  .remark {
    display: flex;
    gap: var(--etom-2);
    margin: 2px;
    border-radius: 4px;
    padding: var(--etom-1) 6px;
    background: var(--etom-hover);
    font-size: var(--etom-size-s);
  }
  .remark[data-wrong='true'] {
    background: var(--etom-error-quiet);
  }
  .remark etom-icon {
    margin-block-start: 1px;
  }
`;
