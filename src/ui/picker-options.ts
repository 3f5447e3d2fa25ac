import { explainProcessId, isOffered, judgeTag, malformedMessage, normaliseProcessId } from '../etom/index.ts';
import type { ElementTree, EtomElement, Verdict } from '../etom/index.ts';
import type { Hit, Reason, Search } from '../search/index.ts';
import type { Message } from '../words/index.ts';

/** One thing that can be picked: an element of a catalogue, or an ID as the person typed it. */
export interface PickerOption {
  readonly processId: string;
  /** Absent for an ID that no catalogue lists. */
  readonly element?: EtomElement;
  readonly reasons: readonly Reason[];
  /** Only of an ID that no catalogue lists: the element that it lies below, where it is a good one of level 3. */
  readonly below?: EtomElement;
}

/** Options under a heading. */
export interface PickerGroup {
  readonly title?: Message;
  readonly options: readonly PickerOption[];
}

/** What is known besides what is typed. */
export interface PickerSurroundings {
  readonly tree: ElementTree;
  /** Elements whose parts come first: the one around the place, and the present one. */
  readonly above: readonly EtomElement[];
  readonly usage: ReadonlyMap<string, number>;
  /** Process IDs used lately, the last one first. */
  readonly recent: readonly string[];
}

/** Returns what is offered before anything is typed: parts of what lies above, what the diagram uses, what was used lately, the blocks. Each once. */
export function offeredAtFirst({ tree, above, usage, recent }: PickerSurroundings): readonly PickerGroup[] {
  const seen = new Set<EtomElement>();
  const group = (title: Message, elements: readonly (EtomElement | undefined)[]): PickerGroup => {
    const fresh = elements.filter((element) => element !== undefined).filter((element) => isOffered(element) && !seen.has(element));
    for (const element of fresh) seen.add(element);
    return { title, options: fresh.map((element) => ({ processId: element.id, element, reasons: [] })) };
  };
  const used = [...usage].toSorted(([, one], [, other]) => other - one).slice(0, mostUsed);
  return [
    ...above.map((element) => group({ key: 'picker.inside', values: { id: element.id } }, tree.children(element.id))),
    group({ key: 'picker.used' }, used.map(([id]) => tree.get(id))),
    group({ key: 'picker.recent' }, recent.slice(0, mostRecent).map((id) => tree.get(id))),
    group({ key: 'picker.blocks' }, tree.blocks),
  ].filter(({ options }) => options.length > 0);
}

const mostUsed = 6;
const mostRecent = 4;

/** What a query leads to, and what is to be said of an ID that is wrong or has more to it. */
export interface PickerAnswer {
  readonly options: readonly PickerOption[];
  readonly remark?: Message;
  /** The remark is about a mistake. */
  readonly wrong: boolean;
}

/** Returns what fits a query, best first; parts of what lies above come before the rest. An ID is offered as typed too, at the end unless it is good. */
export function foundBy(query: string, search: Search, { tree, above }: PickerSurroundings): PickerAnswer {
  const text = query.trim();
  const near = new Set(above.flatMap(({ id }) => tree.children(id)));
  const hits = search.find(text, { limit: mostHits }).toSorted((one, other) => Number(near.has(other.element)) - Number(near.has(one.element)));
  const found = hits.map(({ element, reasons }): PickerOption => ({ processId: element.id, element, reasons }));
  if (!looksLikeId(text)) return { options: found, wrong: false };
  const verdict = judgeTag({ processId: text, functions: [] }, tree);
  const wrong = verdict.kind !== 'valid' && !isBegun(text, hits);
  const remark = verdict.kind === 'valid' || wrong ? remarkOn(verdict, text, tree) : undefined;
  const said = { ...(remark === undefined ? {} : { remark }), wrong };
  const id = 'id' in verdict ? verdict.id : text;
  if (verdict.kind === 'malformed' || found.some(({ processId }) => processId === id)) return { options: [...repaired(verdict, found, tree), ...found], ...said };
  const below = verdict.kind === 'valid' && verdict.unchecked ? { below: verdict.element } : {};
  const typed: PickerOption = { processId: id, reasons: [], ...below };
  return { options: verdict.kind === 'valid' ? [typed, ...found] : [...found, typed], ...said };
}

const mostHits = 10;

function looksLikeId(text: string): boolean {
  return /\d/.test(text) && /^[\d.,\s\u2024\uff0e-]*[\p{L}|]?[\d.,\s\u2024\uff0e-]*$/u.test(text);
}

/** The number is one that others begin with or end in, so the person is still typing. */
function isBegun(text: string, hits: readonly Hit[]): boolean {
  const digits = normaliseProcessId(text);
  return hits.some(({ element: { id }, reasons }) => id.includes(digits) && reasons.some(({ kind }) => kind === 'id'));
}

/** The ID that a malformed one means, where the search has not found it by itself. */
function repaired(verdict: Verdict, found: readonly PickerOption[], tree: ElementTree): readonly PickerOption[] {
  const id = verdict.kind === 'malformed' ? verdict.repaired : undefined;
  if (id === undefined || found.some(({ processId }) => processId === id)) return [];
  const element = tree.get(id);
  return [{ processId: id, reasons: [], ...(element === undefined ? {} : { element }) }];
}

/** What a person must know of the ID that they type; nothing for a good one without more to it. */
function remarkOn(verdict: Verdict, text: string, tree: ElementTree): Message | undefined {
  switch (verdict.kind) {
    case 'malformed': return malformedMessage(verdict, text, tree);
    case 'retired': return verdict.successors.length === 0
      ? { key: 'issue.idKnown.retired', values: { id: verdict.id, ...namesOf(verdict.element) } }
      : { key: 'issue.idKnown.replaced', values: { id: verdict.id, ...namesOf(verdict.element), successors: verdict.successors.map(({ id }) => id).join(', ') } };
    case 'later': return { key: 'issue.idKnown.later', values: { id: verdict.id, ...namesOf(verdict.element) } };
    case 'unknown': return unknownRemark(verdict, tree);
    case 'edition': return undefined;
    case 'valid': return explainProcessId(text, tree).remarks.find(({ key }) => key === 'explain.unchecked' || key === 'explain.counterpart');
  }
}

function unknownRemark({ id, reason, counterpart }: Verdict & { readonly kind: 'unknown' }, tree: ElementTree): Message {
  if (reason === 'prefix') return { key: 'issue.idKnown.prefix', values: { id } };
  if (reason === 'organisation') return { key: 'issue.idKnown.organisation', values: { id } };
  if (counterpart !== undefined) return { key: 'issue.idKnown.counterpart', values: { id, counterpart: counterpart.id, ...namesOf(counterpart) } };
  const [nearest] = tree.nearest(id, 1);
  return nearest === undefined ? { key: 'issue.idKnown.unknown', values: { id } } : { key: 'issue.idKnown.element', values: { id, nearest: nearest.id, ...namesOf(nearest) } };
}

function namesOf({ names }: EtomElement): { readonly name_en: string; readonly name_ru: string } {
  return { name_en: names.en, name_ru: names.ru };
}
