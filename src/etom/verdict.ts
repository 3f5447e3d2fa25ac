import { counterpartOf } from './crosswalk.ts';
import type { ElementTree } from './element-tree.ts';
import type { Malformation } from './malformation.ts';
import { defaultEdition } from './model.ts';
import type { EtomElement, Tag } from './model.ts';
import { levelOf, parentOf, parseProcessId, withoutPrefix } from './process-id.ts';
import { normaliseProcessId, readProcessId } from './process-id-reading.ts';
import type { ProcessIdReading } from './process-id-reading.ts';
import { withDots } from './process-id-repair.ts';

/**
 * What a tag is worth (DESIGN, section 5). `id` is always the normalised text; `normalised` says that it was written otherwise.
 * `valid`: `element` is what the ID means; for an unlisted ID of level 3 its level-2 parent, and then `unchecked` is true.
 * `edition`: no catalogue knows the tag's edition. `malformed`: the text is no ID; `repaired` is what it means, if that is clear. `retired`, `later`: known, but not to be used.
 * `unknown`: well-formed, but no catalogue has the element, declares the prefix, or (developer 2) lists the organisation's own
 * element. `counterpart` is our element for which later TM Forum releases use this number.
 */
export type Verdict =
  | { readonly kind: 'valid'; readonly id: string; readonly element: EtomElement; readonly normalised: boolean; readonly unchecked: boolean }
  | { readonly kind: 'edition'; readonly edition: string }
  | (Malformation & { readonly kind: 'malformed'; readonly repaired?: string; readonly counterpart?: EtomElement })
  | { readonly kind: 'retired'; readonly id: string; readonly element: EtomElement; readonly successors: readonly EtomElement[]; readonly normalised: boolean }
  | { readonly kind: 'later'; readonly id: string; readonly element: EtomElement; readonly normalised: boolean }
  | { readonly kind: 'unknown'; readonly id: string; readonly reason: UnknownReason; readonly counterpart?: EtomElement; readonly normalised: boolean };

/** Which part of an ID no catalogue knows. */
export type UnknownReason = 'element' | 'prefix' | 'organisation';

/** Judges one tag against the catalogues. Never throws; a blank ID, which is no tag at all, is malformed. */
export function judgeTag(tag: Tag, tree: ElementTree): Verdict {
  const named = tag.edition?.trim() ?? '';
  if (named !== '' && !tree.editions.has(named)) return { kind: 'edition', edition: named };
  const edition = named === '' ? defaultEdition : named;
  const reading = readProcessId(tag.processId);
  if (reading.kind === 'empty') return { kind: 'malformed', reason: 'missing-part' };
  if (reading.kind === 'malformed') return { ...reading, ...meantBy(tag.processId, reading, edition, tree) };
  const { id: parts, text: id } = reading;
  const normalised = reading.kind === 'normalised';
  if (parts.prefix !== undefined && !tree.prefixes(edition).has(parts.prefix)) return { kind: 'unknown', id, reason: 'prefix', normalised };
  const found = find(id, levelOf(parts), (wanted) => tree.get(wanted, edition));
  if (found !== undefined) return verdictOf(found.element, { id, edition, normalised, unchecked: found.unchecked }, tree);
  if (parts.developer === 2) return { kind: 'unknown', id, reason: 'organisation', normalised };
  const counterpart = counterpartOf(withoutPrefix(id), tree);
  return { kind: 'unknown', id, reason: 'element', ...(counterpart === undefined ? {} : { counterpart }), normalised };
}

/** What a malformed text means that only the catalogues can tell: an element's name, digits run together, a prefix whose zeros were lost. */
function meantBy(
  text: string,
  { reason, repaired }: ProcessIdReading & { readonly kind: 'malformed' },
  edition: string,
  tree: ElementTree,
): { readonly repaired?: string; readonly counterpart?: EtomElement } {
  const compact = normaliseProcessId(text);
  if (reason === 'letters') {
    const id = tree.named(text)?.id;
    return repairedAs(repaired ?? (id === undefined || tree.get(id, edition) === undefined ? undefined : id));
  }
  if (reason === 'prefix-length') return repairedAs(withZeros(compact, tree.prefixes(edition)) ?? repaired);
  const counterpart = reason === 'area' ? counterpartOf(compact, tree) : undefined;
  if (counterpart !== undefined) return { counterpart };
  const known = withDots(compact).filter((id) => tree.get(id, edition) !== undefined);
  return repairedAs(known.length === 1 ? known[0] : repaired);
}

function repairedAs(repaired: string | undefined): { readonly repaired?: string } {
  return repaired === undefined ? {} : { repaired };
}

/** Spreadsheets take the zeros off 000770: the ID with the declared prefix that ends so, if it is one. */
function withZeros(text: string, prefixes: ReadonlySet<string>): string | undefined {
  const [first = '', ...rest] = text.split('.');
  const padded = [first.padStart(6, '0'), ...rest].join('.');
  return prefixes.has(first.padStart(6, '0')) && parseProcessId(padded) !== undefined ? padded : undefined;
}

/** The element of an ID: as listed, else without the prefix, else, on level 3, the level-2 element that it lies below. */
function find(id: string, level: number, get: (id: string) => EtomElement | undefined): { element: EtomElement; unchecked: boolean } | undefined {
  const listed = get(id) ?? get(withoutPrefix(id));
  if (listed !== undefined) return { element: listed, unchecked: false };
  const above = level === 3 ? parentOf(id) : undefined;
  const element = above === undefined ? undefined : (get(above) ?? get(withoutPrefix(above)));
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
