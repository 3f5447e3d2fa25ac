import MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import type { Mark } from './hit.ts';
import { inOtherLayout } from './letters.ts';
import { createTokens } from './tokens.ts';
import type { Token, Tokens } from './tokens.ts';

/** One thing that can be found by its texts. Pieces of a text, such as the names of its steps, are lines of it. */
export interface TextRecord {
  readonly id: string;
  readonly name: string;
  readonly names: string;
  readonly ids: string;
  readonly documentation: string;
}

/** The part of a record in which a query was found. */
export type TextField = 'name' | 'names' | 'ids' | 'documentation';

/** Where a query was found: a piece of a text with the parts that fit; a long piece is cut around the first of them. */
export interface TextPlace {
  readonly field: TextField;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a query found: IDs of records, the best first, and how it was read to find them: where it stands in a record is asked with that. */
export interface TextHits {
  readonly ids: readonly string[];
  readonly read: string;
}

/** An index over the texts of many records: by words in any form, by beginnings of words, by IDs and parts of them. */
export interface TextSearch {
  readonly size: number;
  /** Takes a record in, in place of the one that has its ID. A fraction of a millisecond. */
  put(record: TextRecord): void;
  remove(id: string): void;
  /** Returns the records that have every word of a query. Where there is none, words are taken as misspelt, then as typed in the other keyboard layout. */
  find(query: string): TextHits;
  /** Returns the place of a record where most of a query stands; undefined where a misspelt word led to it. */
  placeOf(id: string, read: string): TextPlace | undefined;
}

const fields: readonly TextField[] = ['name', 'names', 'ids', 'documentation'];
const boost = { name: 4, names: 2, documentation: 1 };
/** So much of a long piece is shown, in characters. */
const longest = 120;

/** Makes an empty index. */
export function createTextSearch(): TextSearch {
  const tokens = createTokens();
  const records = new Map<string, TextRecord>();
  // IDs are many, each is its own word, and people know parts of them: they are looked through as they are.
  const ids = new Map<string, string>();
  const index = new MiniSearch<TextRecord>({
    fields: ['name', 'names', 'documentation'],
    tokenize: (text) => tokens.of(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    autoVacuum: { minDirtCount: 200, minDirtFactor: 0.2, batchSize: 100, batchWait: 20 },
    searchOptions: { boost },
  });

  const look = (query: string, fuzzy: boolean): readonly string[] => {
    const parts = query.split(/\s+/).filter((part) => part !== '');
    const lists = parts.map((part) => [part, tokens.of(part)] as const).filter(([part, words]) => words.length > 0 || isIdLike(part)).map(([part, words]) => {
      const byWords = words.length === 0 ? [] : index.search(wordQuery(words, fuzzy));
      const scores = new Map<string, number>(byWords.map(({ id, score }) => [id as string, score]));
      for (const id of fuzzy || !isIdLike(part) ? [] : withId(part)) scores.set(id, (scores.get(id) ?? 0) + 1);
      return scores;
    });
    const [first, ...others] = lists.toSorted((a, b) => a.size - b.size);
    const found: { readonly id: string; readonly score: number }[] = [];
    for (const [id, score] of first ?? []) {
      if (others.every((scores) => scores.has(id))) found.push({ id, score: others.reduce((sum, scores) => sum + (scores.get(id) ?? 0), score) });
    }
    return found.toSorted((a, b) => b.score - a.score).map(({ id }) => id);
  };
  const withId = (part: string): readonly string[] => {
    const wanted = part.toLowerCase();
    const found: string[] = [];
    for (const [id, text] of ids) if (text.includes(wanted)) found.push(id);
    return found;
  };

  return {
    get size() {
      return records.size;
    },
    put(record) {
      if (records.has(record.id)) index.replace(record);
      else index.add(record);
      records.set(record.id, record);
      ids.set(record.id, record.ids.toLowerCase());
    },
    remove(id) {
      if (!records.delete(id)) return;
      index.discard(id);
      ids.delete(id);
    },
    find(query) {
      const other = inOtherLayout(query);
      for (const [read, fuzzy] of [[query, false], [other, false], [query, true]] as const) {
        const found = look(read, fuzzy);
        if (found.length > 0) return { ids: found, read };
      }
      return { ids: [], read: query };
    },
    placeOf(id, read) {
      const record = records.get(id);
      return record === undefined ? undefined : bestPlace(record, read, tokens);
    },
  };
}

/** Numbers, and what has a low line or a hyphen in it, may be a part of an ID. */
function isIdLike(part: string): boolean {
  return part.length > 1 && (/[\d_]/.test(part) || /^[A-Za-z][\w.-]{3,}$/.test(part));
}

/** All words of a part ("SLA-договор"); the last letters of a word may be missing. */
function wordQuery(words: readonly Token[], fuzzy: boolean): Query {
  return {
    combineWith: 'AND',
    queries: words.map(({ stem }) => stem),
    prefix: true,
    ...(fuzzy ? { fuzzy: (term: string) => (term.length < 4 ? false : 0.25) } : {}),
  };
}

function bestPlace(record: TextRecord, read: string, tokens: Tokens): TextPlace | undefined {
  const wanted = tokens.of(read);
  const parts = read.toLowerCase().split(/\s+/).filter((part) => isIdLike(part));
  let best: TextPlace | undefined;
  let most = 0;
  for (const field of fields) {
    for (const text of record[field].split('\n')) {
      const { marks, count } = field === 'ids' ? partsIn(text, parts) : wordsIn(text, wanted, tokens);
      if (count <= most) continue;
      most = count;
      best = { field, text, marks };
    }
  }
  return best === undefined ? undefined : shortened(best);
}

/** Which words of a query stand in a text, each counted once. */
function wordsIn(text: string, wanted: readonly Token[], tokens: Tokens): { readonly marks: readonly Mark[]; readonly count: number } {
  const met = new Set<Token>();
  const marks: Mark[] = [];
  for (const { word, stem, start, end } of tokens.of(text)) {
    const meant = wanted.find((token) => stem === token.stem || word.startsWith(token.word) || (token.stem.length > 1 && stem.startsWith(token.stem)));
    if (meant === undefined) continue;
    met.add(meant);
    // Of a word that is only begun what was typed is marked; of another form of it, all.
    marks.push([start, stem !== meant.stem && word.startsWith(meant.word) ? start + meant.word.length : end]);
  }
  return { marks, count: met.size };
}

function partsIn(text: string, parts: readonly string[]): { readonly marks: readonly Mark[]; readonly count: number } {
  const small = text.toLowerCase();
  const found = parts.flatMap((part): Mark[] => {
    const start = small.indexOf(part);
    return start === -1 ? [] : [[start, start + part.length]];
  });
  const marks = found.toSorted(([a], [b]) => a - b).filter(([start], place, all) => start >= (all[place - 1]?.[1] ?? 0));
  return { marks, count: found.length };
}

function shortened({ field, text, marks }: TextPlace): TextPlace {
  if (text.length <= longest) return { field, text, marks };
  const wanted = Math.max(0, (marks[0]?.[0] ?? 0) - longest / 3);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const lead = start === 0 ? '' : '… ';
  const end = Math.min(text.length, start + longest);
  const moved = marks.flatMap(([from, to]): Mark[] => (from < start || to > end ? [] : [[from - start + lead.length, to - start + lead.length]]));
  return { field, text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`, marks: moved };
}
