import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { explainProcessId } from '../etom/index.ts';
import type { ElementTree, Tag } from '../etom/index.ts';
import type { Words } from '../words/index.ts';

/** Returns what each number of a tag's ID means (seed, clause 5.2), as a list; nothing for a text that is no ID. The style `ul.parts` is in `tagStyles`. */
export function idParts({ processId, edition }: Tag, tree: ElementTree, words: Words): TemplateResult | typeof nothing {
  const { parts } = explainProcessId(processId, tree, edition?.trim() || undefined);
  if (parts.length === 0) return nothing;
  return html`<ul class="parts" aria-label=${words.format('element.idParts', { id: processId })}>${parts.map(({ message }) => html`<li>${words.say(message)}</li>`)}</ul>`;
}
