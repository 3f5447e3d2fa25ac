import * as v from 'valibot';
import { freeName, kebabCase } from './function-key.ts';
import { defaultEdition, verticals } from './model.ts';
import type { Catalogue, EtomElement, EtomFunction, Names } from './model.ts';
import { compareProcessIds, levelOf, parseProcessId } from './process-id.ts';

/**
 * A draft is a catalogue under work: of the right shape, but its fields may be blank, wrong or contradict each other.
 * `catalogueFaults` says what is; `usablePart` is what can be offered already.
 */
export type CatalogueDraft = Catalogue;

/** Returns an empty draft. Its file ID is made of its title and differs from those taken. */
export function createDraft({ title, prefix, isTaken = () => false }: { readonly title: Names; readonly prefix?: string; readonly isTaken?: (fileId: string) => boolean }): CatalogueDraft {
  const id = freeName(kebabCase(title.en) || kebabCase(title.ru) || 'catalogue', isTaken);
  return { id, edition: defaultEdition, title, provenance: '', ...(prefix === undefined ? {} : { prefix }), elements: [] };
}

/**
 * Returns a draft with what can be inferred filled in: a text that is given in one language only stands for both, a missing title is the
 * file ID, a source that is not named is the title, and a function without a key gets one. Elements keep their places. Filling in twice changes nothing.
 */
export function completed(draft: CatalogueDraft): Catalogue {
  const said = both(draft.title);
  const title = said.en === '' ? { en: draft.id, ru: draft.id } : said;
  return { ...draft, title, provenance: draft.provenance.trim() || title.en, elements: draft.elements.map(completedElement) };
}

/** Writes a catalogue as a file (DESIGN, section 7): elements by number, fields always in the same order, so that versions compare. */
export function serializeCatalogue(catalogue: Catalogue): string {
  const { id, edition, title, provenance, prefix, elements } = catalogue;
  const sorted = elements.toSorted((a, b) => compareProcessIds(a.id, b.id)).map(inOrder);
  return `${JSON.stringify({ id, edition, title: names(title), provenance, prefix, elements: sorted }, null, 2)}\n`;
}

/** Reads what `serializeCatalogue` wrote of a draft, with every fault that it had. What is damaged is blank; `undefined` for no catalogue at all. */
export function readDraft(text: string): CatalogueDraft | undefined {
  try {
    const result = v.safeParse(draftSchema, JSON.parse(text));
    if (!result.success) return undefined;
    return { ...withoutBlanks(result.output), elements: result.output.elements.map((element) => atLevel(withoutBlanks(element))) };
  } catch {
    return undefined;
  }
}

/** Returns an element with the level that its ID says; an ID that says none leaves it. */
export function atLevel<Element extends { readonly id: string; readonly level: EtomElement['level'] }>(element: Element): Element {
  const parsed = parseProcessId(element.id);
  return parsed === undefined ? element : { ...element, level: levelOf(parsed) };
}

/** Returns functions as `completed` has them: each with a key, and in both languages where one is given. */
export function completedFunctions(functions: readonly EtomFunction[]): readonly EtomFunction[] {
  return functions.reduce<readonly EtomFunction[]>((done, each) => [...done, withKey(each, [...functions, ...done])], []);
}

function completedElement(element: EtomElement): EtomElement {
  const { description, functions, ...rest } = element;
  const text = description === undefined ? undefined : both(description);
  return {
    ...rest,
    names: both(element.names),
    ...(text === undefined || text.en === '' ? {} : { description: text }),
    functions: completedFunctions(functions),
  };
}

function withKey({ key, en, ru }: EtomFunction, others: readonly EtomFunction[]): EtomFunction {
  const taken = new Set(others.map((other) => other.key));
  const texts = both({ en, ru });
  return { key: key === '' ? freeName(kebabCase(texts.en) || 'function', (name) => taken.has(name)) : key, ...texts };
}

function both({ en, ru }: Names): Names {
  const [english, russian] = [en.trim(), ru.trim()];
  return { en: english || russian, ru: russian || english };
}

function names({ en, ru }: Names): Names {
  return { en, ru };
}

/** JSON leaves out what is undefined. */
function inOrder(element: EtomElement): object {
  const { id, level, kind, abbr, parent, official, description, functions, status, successors, confidence } = element;
  return {
    id, level, kind, abbr, parent, names: names(element.names), official, description: description && names(description),
    verticals: element.verticals, functions: functions.map(({ key, en, ru }) => ({ key, en, ru })), status, successors, confidence,
  };
}

const anyText = v.fallback(v.string(), '');
const anyNames = v.fallback(v.object({ en: anyText, ru: anyText }), { en: '', ru: '' });
/** A text that may be absent; blank is as good as absent. */
const textOrNone = v.exactOptional(anyText);

const draftElement = v.object({
  id: anyText,
  level: v.fallback(v.picklist([0, 1, 2, 3]), 3),
  kind: v.exactOptional(v.fallback(v.picklist(['area', 'vertical', 'horizontal', 'element']), 'element')),
  abbr: textOrNone,
  parent: textOrNone,
  names: anyNames,
  official: v.fallback(v.array(v.picklist(['ru', 'en'])), []),
  description: v.exactOptional(anyNames),
  verticals: v.fallback(v.array(v.picklist(verticals)), []),
  functions: v.fallback(v.array(v.object({ key: anyText, en: anyText, ru: anyText })), []),
  status: v.fallback(v.picklist(['standard', 'retired', 'later', 'organisation']), 'organisation'),
  successors: v.exactOptional(v.fallback(v.array(v.string()), [])),
  confidence: v.exactOptional(v.fallback(v.picklist(['certain', 'high', 'medium']), 'medium')),
});

const blankElement: v.InferOutput<typeof draftElement> = {
  id: '', level: 3, names: { en: '', ru: '' }, official: [], verticals: [], functions: [], status: 'organisation',
};

const draftSchema = v.object({
  id: anyText,
  edition: v.fallback(v.string(), defaultEdition),
  title: anyNames,
  provenance: anyText,
  prefix: textOrNone,
  elements: v.fallback(v.array(v.fallback(draftElement, blankElement)), []),
});

function withoutBlanks<T extends object>(record: T): T {
  const blank = (key: string, value: unknown): boolean => value === '' && ['prefix', 'abbr', 'parent'].includes(key);
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !blank(key, value))) as T;
}
