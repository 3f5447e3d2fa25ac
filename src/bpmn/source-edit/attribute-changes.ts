import { escapeXml } from './source-format.ts';
import type { SourceAttribute } from './source-attributes.ts';
import type { SourceElement } from './source-tree.ts';
import type { TextChange } from './text-change.ts';

/**
 * Returns what makes the attribute that `isMeant` finds have `value`, or takes it away: nothing where it has it already. A new
 * one is called `name` and stands behind the attribute `behind`, else behind the last one, else behind the element's name.
 */
export function attributeChanges(
  element: SourceElement,
  value: string | undefined,
  { name, isMeant = (attribute) => attribute.name === name, behind }: { readonly name: string; readonly isMeant?: (attribute: SourceAttribute) => boolean; readonly behind?: string },
): readonly TextChange[] {
  const found = element.attributes.filter((attribute) => isMeant(attribute));
  if (value === undefined) return found.map(({ before, end }) => ({ start: before, end, text: '' }));
  if (found.length > 0) {
    return found.filter((attribute) => attribute.value !== value).map(({ valueStart, valueEnd, quote }) => ({ start: valueStart, end: valueEnd, text: escapeXml(value, quote) }));
  }
  const neighbor = element.attributes.find((attribute) => attribute.name === behind) ?? element.attributes.at(-1);
  const place = neighbor?.end ?? element.start + 1 + element.name.length;
  const quote = neighbor?.quote ?? '"';
  return [{ start: place, end: place, text: `${neighbor?.space ?? ' '}${name}=${quote}${escapeXml(value, quote)}${quote}` }];
}
