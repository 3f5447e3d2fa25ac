import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { folded } from './letters.ts';

/** One word of a text, as words are compared, with the place where it stands in the text. */
export interface Token {
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Parts texts into words, and remembers the stems of the words that it met, because names repeat few words many times. */
export interface Tokens {
  /**
   * Returns the words of a text in order, without the little words of both languages, unless the text is nothing but one: then it
   * may be the beginning of a word. Numbers with full stops stay whole.
   */
  readonly of: (text: string) => readonly Token[];
  /** Returns pieces that are short words joined by signs, as one word each: "SM&O" is smo, "e-mail" is email. */
  readonly joined: (text: string) => readonly Token[];
}

/** Makes a `Tokens`. */
export function createTokens(): Tokens {
  const known = new Map<string, { readonly word: string; readonly stem: string }>();
  const patterns = { common: new RegExp(commonWords), any: new RegExp(anyWords) };
  const found = (written: string): { readonly word: string; readonly stem: string } => {
    let form = known.get(written);
    if (form === undefined) {
      const word = folded(written);
      form = { word, stem: stem(word) };
      known.set(written, form);
    }
    return form;
  };
  return {
    of: (text) => {
      const tokens: Token[] = [];
      const pattern = common.test(text) ? patterns.common : patterns.any;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const form = found(match[0]);
        if (form.word !== '' && (!littleWords.has(form.word) || match[0].length === text.length)) tokens.push({ word: form.word, stem: form.stem, start: match.index, end: pattern.lastIndex });
      }
      return tokens;
    },
    joined: (text) => (sign.test(text) ? Array.from(text.matchAll(pieces), ({ 0: written, index }) => {
      const word = folded(written.replaceAll(/[^\p{L}\p{M}\d]/gu, ''));
      return { word, stem: word, start: index, end: index + written.length };
    }) : []),
  };
}

/** Texts of which all letters are plain Latin or Cyrillic ones are parted by a pattern that is ten times as fast. */
const common = /^[\s\u0020-\u007E\u00AB\u00BB\u0400-\u04FF\u2010-\u2027\u2030-\u203A\u2116]*$/;
const commonWords = /\d+(?:\.\d+)+|[0-9A-Za-z\u0400-\u04FF]+(?:['’]s(?![A-Za-z]))?/g;
const anyWords = /\d+(?:\.\d+)+|[\p{L}\p{M}\d]+(?:['’]s(?!\p{L}))?/gu;
const sign = /[&/+-]/;
/** Two to four short words with a single sign between each two. */
const pieces = /(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]{1,4}(?:[&/+-][\p{L}\p{M}\d]{1,4}){1,3}(?![\p{L}\p{M}\d])/gu;

const littleWords: ReadonlySet<string> = new Set(
  'a an and by for in of on s the to with в во для за и из к ко на не о об от по при с со у'.split(' '),
);

/** A word's stem. A Russian word is stemmed until nothing changes, because the stemmer cuts "проблем" further than "проблема". */
function stem(word: string): string {
  // OMS is not the plural of OM.
  if (!/[\u0400-\u04FF]/.test(word)) return word.length < 4 ? word : stemEnglish(american(word)) || word;
  const once = stemRussian(word);
  return once === word || once === '' ? word : stem(once);
}

/** British endings as the American ones: organisation, analyse, labour, centre. */
function american(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/is(?=(?:e[ds]?|ing|ations?)$)/, 'iz').replace(/ys(?=(?:e[ds]?|ing)$)/, 'yz').replace(/our$/, 'or').replace(/(?<=t)re$/, 'er');
}
