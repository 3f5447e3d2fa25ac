import { counterpartOf } from './counterpart.ts';
import type { ElementTree } from './element-tree.ts';
import type { MalformedReason } from './malformation.ts';
import { defaultEdition } from './model.ts';
import type { EtomElement, Tag } from './model.ts';
import { formatProcessId, levelOf, parentOf, withoutPrefix } from './process-id.ts';
import type { ProcessId } from './process-id.ts';
import { readProcessId } from './process-id-reading.ts';

/**
 * What a tag is worth (DESIGN, section 5). `id` is always the normalised text; `normalised` says that it was written otherwise.
 * `valid`: `element` is what the ID means; for an unlisted ID of level 3 its level-2 parent, and then `unchecked` is true.
 * `edition`: no catalogue knows the tag's edition. `malformed`: the text is no ID. `retired`, `later`: known, but not to be used.
 * `unknown`: well-formed, but no catalogue has the element, declares the prefix, or (developer 2) lists the organisation's own
 * element; `counterpart` is our element for which later TM Forum releases use this number.
 */
export type Verdict =
  | { readonly kind: 'valid'; readonly id: string; readonly element: EtomElement; readonly normalised: boolean; readonly unchecked: boolean }
  | { readonly kind: 'edition'; readonly edition: string }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason; readonly repaired?: string }
  | { readonly kind: 'retired'; readonly id: string; readonly element: EtomElement; readonly successors: readonly EtomElement[]; readonly normalised: boolean }
  | { readonly kind: 'later'; readonly id: string; readonly element: EtomElement; readonly normalised: boolean }
  | { readonly kind: 'unknown'; readonly id: string; readonly reason: UnknownReason; readonly counterpart?: EtomElement; readonly normalised: boolean };

/** Which part of an ID no catalogue knows. */
export type UnknownReason = 'element' | 'prefix' | 'organisation';

/** Judges one tag against the catalogues. Never throws; a blank ID, which is no tag at all, is malformed. */
export function judgeTag(tag: Tag, tree: ElementTree): Verdict {
  const edition = tag.edition?.trim() || defaultEdition;
  if (tag.edition !== undefined && edition !== defaultEdition && !tree.editions.has(edition)) return { kind: 'edition', edition };
  const reading = readProcessId(tag.processId);
  if (reading.kind === 'empty') return { kind: 'malformed', reason: 'missing-part' };
  if (reading.kind === 'malformed') return reading;
  const { id, text } = reading;
  const normalised = reading.kind === 'normalised';
  const unknown = unknownPart(id, text, edition, tree);
  if (unknown === 'prefix') return { kind: 'unknown', id: text, reason: unknown, normalised };
  const found = find(id, text, edition, tree);
  if (found === undefined) {
    const counterpart = unknown === 'element' ? counterpartOf(withoutPrefix(text), tree) : undefined;
    return { kind: 'unknown', id: text, reason: unknown, ...(counterpart === undefined ? {} : { counterpart }), normalised };
  }
  return verdictOf(found.element, { id: text, edition, normalised, unchecked: found.unchecked }, tree);
}

/** What is unknown about an ID when nothing is found for it. An undeclared prefix is unknown in any case. */
function unknownPart(id: ProcessId, _text: string, edition: string, tree: ElementTree): UnknownReason {
  if (id.prefix !== undefined && !tree.prefixes(edition).has(id.prefix)) return 'prefix';
  return id.developer === 2 ? 'organisation' : 'element';
}

/** The element of an ID: as listed, else without the prefix, else, on level 3, the level-2 element that it lies below. */
function find(id: ProcessId, text: string, edition: string, tree: ElementTree): { element: EtomElement; unchecked: boolean } | undefined {
  const listed = tree.get(text, edition) ?? tree.get(withoutPrefix(text), edition);
  if (listed !== undefined) return { element: listed, unchecked: false };
  const above = levelOf(id) === 3 ? parentOf(formatProcessId(id)) : undefined;
  const element = above === undefined ? undefined : (tree.get(above, edition) ?? tree.get(withoutPrefix(above), edition));
  return element === undefined ? undefined : { element, unchecked: true };
}

function verdictOf(
  element: EtomElement,
  { id, edition, normalised, unchecked }: { id: string; edition: string; normalised: boolean; unchecked: boolean },
  tree: ElementTree,
): Verdict {
  if (element.status === 'retired') {
    const successors = (element.successors ?? []).map((successor) => tree.get(successor, edition)).filter((found) => found !== undefined);
    return { kind: 'retired', id, element, successors, normalised };
  }
  if (element.status === 'later') return { kind: 'later', id, element, normalised };
  return { kind: 'valid', id, element, normalised, unchecked };
}
