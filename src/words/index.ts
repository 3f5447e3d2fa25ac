export { createWords, localeOf, locales } from './words.ts';
export type { Locale, Message, WordKey, Words, WordValues } from './words.ts';
