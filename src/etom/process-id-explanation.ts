import { counterpartOf } from './crosswalk.ts';
import type { ElementTree } from './element-tree.ts';
import { laterNumbersOf } from './later-numbers.ts';
import type { LaterNumber } from './later-numbers.ts';
import { malformedMessage } from './malformed-message.ts';
import type { MalformedMessage } from './malformed-message.ts';
import { defaultEdition } from './model.ts';
import type { EtomElement } from './model.ts';
import { parseProcessId, withoutPrefix } from './process-id.ts';
import type { ProcessId } from './process-id.ts';
import { judgeTag } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** A sentence that is not made yet: its key in the dictionaries and what it mentions. A name in two languages is two values, `…_en` and `…_ru`. */
export interface ExplanationMessage {
  readonly key: `explain.${PartKey | RemarkKey}` | MalformedMessage['key'];
  readonly values: Readonly<Record<string, string>>;
}

/** One number of an ID with what it means (seed, clause 5.2). */
export interface ExplainedPart {
  readonly kind: 'prefix' | 'developer' | 'area' | 'group' | 'element' | 'third';
  /** The number as it stands, and its place in the explained ID. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The element that the ID means up to this number; absent for prefix and developer and where no catalogue has it. */
  readonly element?: EtomElement;
  readonly message: ExplanationMessage;
}

/** A process ID in words: what each of its numbers means, and what there is to say about the whole. */
export interface ProcessIdExplanation {
  /** The ID that is explained: normalised, and without the parts where it is malformed. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly parts: readonly ExplainedPart[];
  readonly remarks: readonly ExplanationMessage[];
}

type PartKey =
  | 'prefix.declared' | 'prefix.undeclared' | 'developer.standard' | 'developer.other'
  | 'area' | 'group' | 'element' | 'third' | 'area.unknown' | 'group.unknown' | 'element.unknown' | 'third.unknown';
type RemarkKey = 'normalised' | 'edition' | 'retired' | 'later' | 'counterpart' | 'laterNumbers' | 'organisation' | 'unchecked';

/**
 * Explains a text that is meant as a process ID, in the tree's catalogues of an edition (default: ours). A text that is none has no
 * parts and one remark that says why. Never throws.
 */
export function explainProcessId(text: string, tree: ElementTree, edition?: string): ProcessIdExplanation {
  const verdict = judgeTag({ processId: text, functions: [], ...(edition === undefined ? {} : { edition }) }, tree);
  if (verdict.kind === 'malformed') return { id: text.trim(), verdict, parts: [], remarks: [malformedMessage(verdict, text.trim(), tree)] };
  const id = verdict.kind === 'edition' ? text.trim() : verdict.id;
  const parsed = parseProcessId(id);
  return { id, verdict, parts: parsed === undefined ? [] : partsOf(parsed, id, tree, edition), remarks: [...remarksOf(verdict, text, tree)] };
}

function partsOf(id: ProcessId, text: string, tree: ElementTree, edition: string | undefined): readonly ExplainedPart[] {
  const kinds = ['prefix', 'developer', 'area', 'group', 'element', 'third'] as const;
  let end = -1;
  return kinds.filter((kind) => id[kind] !== undefined).map((kind) => {
    const part = String(id[kind]);
    const start = end + 1;
    end = start + part.length;
    const upTo = text.slice(0, end);
    const place = { kind, text: part, start, end };
    if (kind === 'prefix') return { ...place, message: prefixMessage(part, tree, edition) };
    if (kind === 'developer') return { ...place, message: { key: `explain.developer.${part === '1' ? 'standard' : 'other'}`, values: { part } } };
    const element = tree.get(upTo, edition) ?? tree.get(withoutPrefix(upTo), edition) ?? sameNumber(upTo, tree, edition);
    if (element === undefined) return { ...place, message: { key: `explain.${kind}.unknown`, values: { part } } };
    return { ...place, element, message: { key: `explain.${kind}`, values: { part, ...namesOf(element) } } };
  });
}

/** Areas and groups keep their numbers whoever developed the element below them (seed, clause 5.2). */
function sameNumber(id: string, tree: ElementTree, edition: string | undefined): EtomElement | undefined {
  const { developer, area, group, element } = parseProcessId(id) ?? {};
  if (developer !== 2 || element !== undefined) return undefined;
  return tree.get([1, area, group].filter((part) => part !== undefined).join('.'), edition);
}

function prefixMessage(part: string, tree: ElementTree, edition = defaultEdition): ExplanationMessage {
  if (!tree.prefixes(edition).has(part)) return { key: 'explain.prefix.undeclared', values: { part } };
  const title = tree.catalogues.find((catalogue) => catalogue.prefix === part && catalogue.edition === edition)?.title;
  return { key: 'explain.prefix.declared', values: { part, title_en: title?.en ?? part, title_ru: title?.ru ?? part } };
}

function* remarksOf(verdict: Verdict, written: string, tree: ElementTree): Generator<ExplanationMessage> {
  if (verdict.kind === 'malformed') return;
  if (verdict.kind === 'edition') {
    yield { key: 'explain.edition', values: { edition: verdict.edition } };
    return;
  }
  const { id } = verdict;
  if (verdict.normalised) yield { key: 'explain.normalised', values: { id, written: written.trim() } };
  if (verdict.kind === 'retired') yield { key: 'explain.retired', values: { id, successors: verdict.successors.map((successor) => successor.id).join(', ') || '_' } };
  if (verdict.kind === 'later') yield { key: 'explain.later', values: { id } };
  if (verdict.kind === 'unknown' && verdict.reason === 'organisation') yield { key: 'explain.organisation', values: { id } };
  if (verdict.kind === 'valid' && verdict.unchecked) yield { key: 'explain.unchecked', values: { ...namesOf(verdict.element), id, parent: verdict.element.id } };
  const numbers = verdict.kind === 'valid' ? laterNumbersOf(verdict.element) : [];
  if (numbers.length > 0) {
    yield { key: 'explain.laterNumbers', values: { id: withoutPrefix(id), numbers: withReleases(numbers) } };
  }
  const counterpart = counterpartOf(withoutPrefix(id), tree);
  if (counterpart !== undefined) yield { key: 'explain.counterpart', values: { ...namesOf(counterpart), id: withoutPrefix(id), counterpart: counterpart.id } };
}

/** Each number once, with all releases that use it. */
function withReleases(numbers: readonly LaterNumber[]): string {
  const releases = new Map<string, string[]>();
  for (const later of numbers) releases.set(later.id, [...(releases.get(later.id) ?? []), later.releases.replace('-', '–')]);
  return [...releases].map(([id, used]) => `${id} (${used.join(', ')})`).join(', ');
}

function namesOf({ id, names, abbr }: EtomElement): { readonly id: string; readonly name_en: string; readonly name_ru: string } {
  const letters = abbr === undefined ? '' : ` (${abbr})`;
  return { id, name_en: `${names.en}${letters}`, name_ru: `${names.ru}${letters}` };
}
