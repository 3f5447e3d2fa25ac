import type { ElementTree } from './element-tree.ts';
import type { MalformedReason } from './malformation.ts';
import type { Verdict } from './verdict.ts';

/** A sentence that is not made yet, named by its key in the dictionaries. A name in two languages is two values, `…_en` and `…_ru`. */
export interface MalformedMessage {
  readonly key: (typeof keys)[MalformedReason] | 'issue.idFormat.counterpart';
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Returns what to say of a text that is no process ID: what is wrong with it, why, and what to do. `id` is the text as it is to be
 * shown. A number of later TM Forum releases is told as such.
 */
export function malformedMessage(verdict: Verdict & { readonly kind: 'malformed' }, id: string, tree: ElementTree): MalformedMessage {
  const { reason, part = '', counterpart } = verdict;
  if (counterpart !== undefined) {
    const { en, ru } = counterpart.names;
    return { key: 'issue.idFormat.counterpart', values: { id, counterpart: counterpart.id, name_en: en, name_ru: ru } };
  }
  if (reason === 'vertical') return { key: keys.vertical, values: { id, ...verticalNames(part, tree) } };
  return { key: keys[reason], values: { id, part: shortened(part) } };
}

/** On one line and not longer than a few words. */
function shortened(part: string): string {
  const line = part.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length <= longestPart ? line : `${line.slice(0, longestPart - 1)}…`;
}

const longestPart = 40;

/** The names of the verticals whose letters a text is; "FAB" are three. */
function verticalNames(letters: string, tree: ElementTree): { readonly name_en: string; readonly name_ru: string } {
  const whole = tree.get(letters);
  const verticals = whole === undefined ? Array.from(letters, (letter) => tree.get(letter)) : [whole];
  const found = verticals.filter((vertical) => vertical !== undefined);
  const nameIn = (locale: 'en' | 'ru'): string => found.map(({ names }) => names[locale]).join(', ') || letters;
  return { name_en: nameIn('en'), name_ru: nameIn('ru') };
}

const keys = {
  letters: 'issue.idFormat.letters',
  'look-alike': 'issue.idFormat.lookAlike',
  vertical: 'issue.idFormat.vertical',
  placeholder: 'issue.idFormat.placeholder',
  surrounded: 'issue.idFormat.surrounded',
  several: 'issue.idFormat.several',
  'foreign-digits': 'issue.idFormat.foreignDigits',
  separator: 'issue.idFormat.separator',
  'no-dots': 'issue.idFormat.noDots',
  'double-dot': 'issue.idFormat.doubleDot',
  'missing-part': 'issue.idFormat.missingPart',
  'prefix-alone': 'issue.idFormat.prefixAlone',
  'prefix-length': 'issue.idFormat.prefixLength',
  'too-long': 'issue.idFormat.tooLong',
  'leading-zero': 'issue.idFormat.leadingZero',
  zero: 'issue.idFormat.zero',
  developer: 'issue.idFormat.developer',
  area: 'issue.idFormat.area',
  number: 'issue.idFormat.number',
  other: 'issue.idFormat.other',
} as const satisfies Readonly<Record<MalformedReason, string>>;
