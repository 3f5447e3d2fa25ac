import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Returns a text with its marked parts in `<mark>`. Marks are in order and do not overlap; positions are UTF-16 units. */
export function marked(text: string, marks: readonly (readonly [start: number, end: number])[]): TemplateResult {
  let rest = 0;
  const parts = marks.map(([start, end]) => {
    const before = text.slice(rest, start);
    rest = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${parts}${text.slice(rest)}`;
}
