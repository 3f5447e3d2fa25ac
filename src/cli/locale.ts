import type { Locale } from '../words/index.ts';

/** Returns the language that the environment of a process asks for, in the order of POSIX; English where we have none. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const name = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return /^ru(?![a-z])/i.test(name) ? 'ru' : 'en';
}
