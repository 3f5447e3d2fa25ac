import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** A language that the reader may choose. */
export type Locale = 'ru' | 'en';

/** The locales in the order in which they are offered. */
export const locales: readonly Locale[] = ['ru', 'en'];

/** The name of one text. The English dictionary is the list of all texts; the others have exactly its keys. */
export type WordKey = keyof typeof en;

/** Values that a text mentions. They are inserted as plain text. */
export type WordValues = Readonly<Record<string, string | number>>;

/** A text that is not made yet: it becomes a sentence at the edge, in the reader's language. */
export interface Message {
  readonly key: WordKey;
  readonly values?: WordValues;
}

/** All texts in one language. Immutable: another language is another object. */
export interface Words {
  readonly locale: Locale;
  /** Returns the text named by `key` with `values` filled in; plurals follow the rules of the locale. */
  readonly format: (key: WordKey, values?: WordValues) => string;
  /** Returns the sentence of a message made elsewhere. */
  readonly say: (message: Message) => string;
}

const dictionaries: Record<Locale, Record<WordKey, string>> = { en, ru };

/**
 * Returns the first of the wished languages that there is a dictionary for, else English. A wish may name a region
 * (`ru-RU`), be in any case, or be missing.
 */
export function localeOf(wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const found = locales.find((known) => known === wish?.toLowerCase().split(/[-_]/)[0]);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Returns the texts of one locale. Messages are parsed when they are first used. */
export function createWords(locale: Locale): Words {
  const dictionary = dictionaries[locale];
  const parsed = new Map<WordKey, IntlMessageFormat>();
  const format = (key: WordKey, values?: WordValues): string => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(dictionary[key], locale, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
  return { locale, format, say: (message) => format(message.key, message.values) };
}
