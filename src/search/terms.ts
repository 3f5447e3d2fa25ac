import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';

/** Splits a text into the terms by which it is found. */
export type Terms = (text: string) => string[];

/**
 * Returns a function that splits texts into terms: words in lower case with ё as е, without the little words of both
 * languages, cut to their stems; process IDs whole. Punctuation parts words, so "&" and "and" are equal: neither is a term.
 * The function remembers the stems of the words that it met, because names repeat few words many times.
 */
export function createTerms(): Terms {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const found = stem(inOneScript(word));
    stems.set(word, found);
    return found;
  };
  return (text) => {
    const words = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').match(wordOrId) ?? [];
    return words.filter((word) => !littleWords.has(word)).map(stemOf);
  };
}

const wordOrId = /\d+(?:\.\d+)+|[\p{L}\p{M}\d]+/gu;

const littleWords: ReadonlySet<string> = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with', 'в', 'для', 'и', 'на', 'о', 'об', 'от', 'по', 'при', 'с', 'со']);

/**
 * Returns a word's stem. Stemmed until nothing changes, because a Russian stemmer cuts "проблем" further than "проблема".
 */
function stem(word: string): string {
  const once = cyrillic.test(word) ? stemRussian(word) : stemEnglish(word);
  return once === word || once === '' ? word : stem(once);
}

/** Mends a word that mixes Latin letters and Cyrillic ones of the same look ("СRM", "зaказ"). Other words stay as they are. */
function inOneScript(word: string): string {
  if (!cyrillic.test(word) || !latin.test(word)) return word;
  const asLatin = exchange(word, cyrillicLooks, latinLooks);
  if (!cyrillic.test(asLatin)) return asLatin;
  const asCyrillic = exchange(word, latinLooks, cyrillicLooks);
  return latin.test(asCyrillic) ? word : asCyrillic;
}

function exchange(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => (from.includes(letter) ? (to[from.indexOf(letter)] ?? letter) : letter)).join('');
}

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
const cyrillicLooks = 'авсенкмортухі';
const latinLooks = 'abcehkmoptyxi';
