import { glossary } from './glossary.ts';

/** A stretch of a text that names a term: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TermMention {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/**
 * Finds the glossary's terms in a text of one language, from left to right; mentions never overlap. Whole words only, in any
 * inflection that the glossary lists; of two terms that begin together the longer one counts ("business process", not "process").
 * Case and ё/е do not matter, but an abbreviation counts only as it is written: "SLA", not "sla". A term is found each time it
 * occurs; whoever links only the first mention filters by `key`.
 */
export function termsIn(text: string, locale: 'en' | 'ru'): readonly TermMention[] {
  const { pattern, keys } = finders[locale];
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const entry = keys.get(folded(found));
    const written = entry !== undefined && (!entry.exact || entry.form === found);
    return written ? [{ start: index, end: index + found.length, key: entry.key }] : [];
  });
}

interface Finder {
  readonly pattern: RegExp;
  readonly keys: ReadonlyMap<string, { readonly key: string; readonly form: string; readonly exact: boolean }>;
}

const finders: Readonly<Record<'en' | 'ru', Finder>> = { en: finderOf('en'), ru: finderOf('ru') };

function finderOf(locale: 'en' | 'ru'): Finder {
  const entries = glossary.flatMap(({ key, forms }) => forms[locale].map((form) => ({ key, form, exact: isAbbreviation(form) })));
  const longestFirst = entries.map(({ form }) => form).toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    keys: new Map(entries.map((entry) => [folded(entry.form), entry])),
  };
}

/** Two capitals make an abbreviation: SLA, QoS, eTOM. */
function isAbbreviation(form: string): boolean {
  return !form.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(form);
}

/** The forms are letters, spaces and hyphens; a line may break at a space, and a printed text may have another hyphen. */
function patternOf(form: string): string {
  return form.replaceAll(' ', '\\s+').replaceAll('-', '[-\u2010\u2011]').replaceAll(/[её]/giu, '[её]');
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(/[\u2010\u2011]/g, '-').replaceAll('ё', 'е');
}
