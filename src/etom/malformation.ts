import { isVertical, verticals } from './model.ts';
import { parseProcessId } from './process-id.ts';
import { embeddedIds, withoutLookAlikes } from './process-id-repair.ts';

/**
 * Why a text is no process ID.
 * `letters`: it holds letters. `look-alike`: Latin letters stand where digits are meant. `vertical`: it is the letters of a vertical.
 * `placeholder`: a letter or sign stands for any number (1.1.1.x). `surrounded`: an ID stands in a longer text. `several`: it holds
 * more than one ID. `foreign-digits`: its digits are not the plain ones (full-width, raised). `separator`: its numbers are not
 * parted by full stops. `no-dots`: nothing parts its numbers (1115). `double-dot`: nothing stands between two full stops or before
 * the first. `missing-part`: fewer than two numbers. `prefix-alone`: a prefix and no ID behind it. `prefix-length`: a prefix that has
 * not six digits. `too-long`: more numbers than a prefix and five. `leading-zero`, `zero`: a number starts with or is 0. `developer`,
 * `area`: the first number is not 1 or 2, the second not 1 to 3. `number`: a number above 99. `other`: anything else.
 */
export type MalformedReason =
  | 'letters'
  | 'look-alike'
  | 'vertical'
  | 'placeholder'
  | 'surrounded'
  | 'several'
  | 'foreign-digits'
  | 'separator'
  | 'no-dots'
  | 'double-dot'
  | 'missing-part'
  | 'prefix-alone'
  | 'prefix-length'
  | 'too-long'
  | 'leading-zero'
  | 'zero'
  | 'developer'
  | 'area'
  | 'number'
  | 'other';

/** A reason and the part of the text that it is about: the letters, the separator, the number; absent where it is about the whole. */
export interface Malformation {
  readonly reason: MalformedReason;
  readonly part?: string;
}

/**
 * Says why a text, which is no process ID, is none. `written` is the text as it stands, `text` its normalised form. The reason
 * nearest to what a person would mend comes first.
 */
export function malformation(written: string, text: string): Malformation {
  return bySigns(written, text) ?? byNumbers(text.split('.'));
}

/** What is wrong with the signs of a text; nothing when it consists of digits and full stops. */
function bySigns(written: string, text: string): Malformation | undefined {
  if (/^[\d.]*$/.test(text) && embeddedIds(written).length < 2) return undefined;
  const vertical = verticalIn(text);
  if (vertical !== undefined) return { reason: 'vertical', part: vertical };
  const embedded = embeddedIds(written);
  if (embedded.length > 1) return { reason: 'several', part: embedded.join(', ') };
  const placeholder = /^(?:\d+\.)+([xXхХnN*#?_]+)(?:\.|$)/u.exec(text)?.[1];
  if (placeholder !== undefined) return { reason: 'placeholder', part: placeholder };
  if (/\p{L}/u.test(text)) {
    if (embedded.length === 1) return { reason: 'surrounded' };
    const letters = /\p{L}+(?:\s+\p{L}+)*/u.exec(written)?.[0] ?? '';
    return { reason: parseProcessId(withoutLookAlikes(text)) === undefined ? 'letters' : 'look-alike', part: letters };
  }
  const foreign = /[\p{Nd}\p{No}]/u.exec(text.replaceAll(/\d/g, ''))?.[0];
  if (foreign !== undefined) return { reason: 'foreign-digits', part: foreign };
  const separator = /\d([^\d.]+)\.?\d/u.exec(text)?.[1];
  if (separator !== undefined) return { reason: 'separator', part: separator };
  return { reason: embedded.length === 1 ? 'surrounded' : 'other' };
}

/** The letters of a vertical or of several ("FAB"), when a text is nothing else. Cyrillic А and В count too. */
function verticalIn(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll('А', 'A').replaceAll('В', 'B');
  if (isVertical(letters)) return letters;
  const single = verticals.filter((vertical) => vertical.length === 1);
  return /^[A-Z]{2,3}$/.test(letters) && Array.from(letters).every((letter) => single.some((vertical) => vertical === letter)) ? letters : undefined;
}

function byNumbers(parts: readonly string[]): Malformation {
  const filled = parts.filter((part) => part !== '');
  if (filled.length < 2) return ofOneNumber(filled[0] ?? '');
  if (filled.length < parts.length) return { reason: 'double-dot' };
  const prefix = prefixOf(parts);
  if (prefix !== undefined && prefix.length !== 6) return { reason: 'prefix-length', part: prefix };
  const numbers = prefix === undefined ? parts : parts.slice(1);
  if (numbers.length < 2) return { reason: 'prefix-alone' };
  if (numbers.length > 5) return { reason: 'too-long' };
  return byValues(numbers);
}

function ofOneNumber(number: string): Malformation {
  if (number.length === 6) return { reason: 'prefix-alone' };
  return { reason: /^[12][1-3]\d{1,3}$/.test(number) ? 'no-dots' : 'missing-part' };
}

function byValues(numbers: readonly string[]): Malformation {
  const zero = numbers.find((part) => /^0+$/.test(part));
  if (zero !== undefined) return { reason: 'zero', part: zero };
  const leading = numbers.find((part) => part.startsWith('0'));
  if (leading !== undefined) return { reason: 'leading-zero', part: leading };
  const [developer = '', area = ''] = numbers;
  if (!/^[12]$/.test(developer)) return { reason: 'developer', part: developer };
  if (!/^[1-3]$/.test(area)) return { reason: 'area', part: area };
  return { reason: 'number', part: numbers.find((part) => part.length > 2) ?? '' };
}

/**
 * A first number is meant as a prefix when it has three digits or more, and where an ID of level 2 or 3 follows it and none begins
 * with it: when it has two, or when five more numbers follow it. 1.1.1.5.2.1 is rather an ID with a level too many.
 */
function prefixOf(parts: readonly string[]): string | undefined {
  const [first = '', ...rest] = parts;
  if (first.length >= 3) return first;
  const behind = parts.length > 4 && parseProcessId(rest.join('.')) !== undefined;
  if (!behind || first.startsWith('0')) return undefined;
  return first.length === 2 || (parts.length === 6 && parseProcessId(parts.slice(0, 5).join('.')) === undefined) ? first : undefined;
}
