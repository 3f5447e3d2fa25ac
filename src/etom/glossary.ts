import file from '../../palette/glossary.json' with { type: 'json' };
import type { Names } from './model.ts';

/** One word of the trade as the standard means it (seed, clause 3, and some words of clauses 5 and 7), told in our own words. */
export interface Term {
  /** Kebab-case English, unique in the glossary, never renamed once released. */
  readonly key: string;
  /** The term itself: facts of the standard, in small letters. */
  readonly names: Names;
  /** The usual abbreviation, such as SLA. */
  readonly abbr?: string;
  /** What it means here, in one to three sentences. */
  readonly text: Names;
  /** Where the standard has it: `3.13`. */
  readonly clause: string;
  /** Keys of terms that one should read with it. */
  readonly related?: readonly string[];
  /** How it stands in running text, inflected and abbreviated, by language. */
  readonly forms: { readonly en: readonly string[]; readonly ru: readonly string[] };
}

/** The glossary of `palette/glossary.json`, in the order of the standard's clauses. A test checks the file, so it is not validated again here. */
export const glossary: readonly Term[] = file.terms;
