import { parseProcessId } from './process-id.ts';

/**
 * Why a text is no process ID.
 * `letters`: it holds letters. `separator`: its numbers are not parted by full stops. `missing-part`: fewer than two numbers, or
 * nothing between two full stops. `too-long`: more numbers than a prefix and five. `leading-zero`, `zero`: a number starts with
 * or is 0. `prefix-length`: a prefix that has not six digits. `developer`, `area`: the first number is not 1 or 2, the second not
 * 1 to 3. `number`: a number above 99. `other`: anything else.
 */
export type MalformedReason =
  | 'letters'
  | 'separator'
  | 'missing-part'
  | 'too-long'
  | 'leading-zero'
  | 'zero'
  | 'prefix-length'
  | 'developer'
  | 'area'
  | 'number'
  | 'other';

/** Says why a normalised text, which is no process ID, is none. The reason nearest to what a person would mend comes first. */
export function malformation(text: string): MalformedReason {
  if (/\p{L}/u.test(text)) return 'letters';
  if (!/^[\d.]+$/.test(text)) return /\d[^\d.]+\d/.test(text) ? 'separator' : 'other';
  const parts = text.split('.');
  if (parts.length < 2 || parts.includes('')) return 'missing-part';
  const prefix = prefixOf(parts);
  if (prefix !== undefined && prefix.length !== 6) return 'prefix-length';
  const numbers = prefix === undefined ? parts : parts.slice(1);
  if (numbers.length < 2) return 'missing-part';
  if (numbers.length > 5) return 'too-long';
  if (numbers.some((part) => /^0+$/.test(part))) return 'zero';
  if (numbers.some((part) => part.startsWith('0'))) return 'leading-zero';
  if (!/^[12]$/.test(numbers[0] ?? '')) return 'developer';
  if (!/^[1-3]$/.test(numbers[1] ?? '')) return 'area';
  return 'number';
}

/** A first number is meant as a prefix when it has three digits or more, or when five more numbers follow it. */
function prefixOf(parts: readonly string[]): string | undefined {
  const [first = ''] = parts;
  return first.length >= 3 || parts.length === 6 ? first : undefined;
}

/**
 * Guesses the process ID that a malformed text means: full-width and Latin look-alike characters, other separators, leading
 * zeros, and an ID that stands in a longer text ("eTOM 1.1.1.5 Order handling"). `undefined` when no single ID comes out.
 * A guess may be wrong, so it is never applied without a person.
 */
export function repair(text: string): string | undefined {
  if (text.length > longestRepaired) return undefined;
  const folded = text.normalize('NFKC');
  return inside(folded) ?? sound(rewritten(folded));
}

const longestRepaired = 200;

/** The one ID that stands in a longer text and touches no letter of it. */
function inside(text: string): string | undefined {
  const found = new Set((text.match(/(?<![\p{L}\d.])[\d.]+(?![\p{L}\d.])/gu) ?? []).map((piece) => sound(piece.replace(/^\.+|\.+$/g, ''))));
  found.delete(undefined);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function rewritten(text: string): string {
  return text
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[OoОо]/g, '0')
    .replace(/[Il|ІіӀӏ]/g, '1')
    .replace(/[Зз]/g, '3')
    .replace(/[Чч]/g, '4')
    .replace(/б/g, '6')
    .replace(/[^\p{L}\d]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
    .split('.')
    .map((part) => (part.length === 6 ? part : part.replace(/^0+(?=[1-9])/, '')))
    .join('.');
}

function sound(text: string): string | undefined {
  return parseProcessId(text) === undefined ? undefined : text;
}
