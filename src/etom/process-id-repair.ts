import { parseProcessId } from './process-id.ts';

/**
 * Guesses the process ID that a malformed text means: full-width and Latin look-alike characters, other separators, leading
 * zeros, a level too many, a prefix of a wrong length, a placeholder below an element, and an ID that stands in a longer text
 * ("eTOM 1.1.1.5 Order handling"). `undefined` when no single ID comes out. A guess may be wrong, so it is never applied without
 * a person.
 */
export function repair(text: string): string | undefined {
  if (text.length > longestRepaired) return undefined;
  const folded = text.replaceAll('№', ' ').normalize('NFKC');
  const above = placeholder.exec(folded.replace(blank, ''))?.[1];
  if (above !== undefined) return deep(above);
  const found = embeddedIds(folded);
  if (found.length > 1) return undefined;
  const [only] = found;
  if (only !== undefined && !isSeparated(folded)) return only;
  return sound(rewritten(folded)) ?? sound(folded.trim().replace(/\s+/g, '.')) ?? shortened(rewritten(folded));
}

/**
 * Returns the different IDs of at least three numbers that stand in a longer text and touch no letter of it. White space beside a
 * full stop belongs to the ID.
 */
export function embeddedIds(text: string): readonly string[] {
  if (text.length > longestRepaired) return [];
  const found = (text.match(embedded) ?? []).map((piece) => piece.replace(/\s/g, ''));
  return [...new Set(found)].filter((piece) => piece.split('.').length > 2 && parseProcessId(piece) !== undefined);
}

/** Returns a text with the Latin letters and strokes that look like digits turned into these digits. */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1').replace(/[Zz]/g, '2').replace(/[Ss]/g, '5');
}

/**
 * Returns every process ID that comes out when full stops are put between digits that stand together ("1115", "1.11.5"), in
 * numerical order of the places; empty for anything but digits and full stops and for a text with more than twelve digits.
 */
export function withDots(text: string): readonly string[] {
  if (!/^\d[\d.]{1,16}$/.test(text) || text.replaceAll('.', '').length > 12) return [];
  const grow = (done: string, rest: string): readonly string[] => {
    if (rest === '') return parseProcessId(done) === undefined ? [] : [done];
    const [next = ''] = rest;
    const together = grow(done + next, rest.slice(1));
    return next === '.' || done === '' || done.endsWith('.') ? together : [...grow(`${done}.${next}`, rest.slice(1)), ...together];
  };
  return grow('', text).filter((id) => id !== text);
}

const longestRepaired = 200;
/** An ID below which a letter or a sign stands for any number. */
const placeholder = /^((?:\d+\.)+\d+)\.[xXхХnN*#?_]+$/u;
/** White space, and format characters such as the zero-width space and the byte order mark. */
const blank = /[\s\p{Cf}]/gu;
const embedded = /(?<![\p{L}\d]|\d\.)\d+(?:\s?\.\s?\d+)+(?![\p{L}\d]|\s?\.\s?\d|\.\p{L})/gu;

/** Says whether something other than a full stop stands between two numbers and no letter anywhere: "1.1.1-5". */
function isSeparated(text: string): boolean {
  return !/\p{L}/u.test(text) && /\d\s*[^\d.\s]+\s*\d/u.test(text);
}

function rewritten(text: string): string {
  return withoutLookAlikes(text.replace(blank, ''))
    .replace(/[Оо]/g, '0')
    .replace(/[ІіӀӏ]/g, '1')
    .replace(/[Зз]/g, '3')
    .replace(/[Чч]/g, '4')
    .replace(/б/g, '6')
    .replace(/[^\p{L}\d]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
    .split('.')
    .map((part) => (part.length === 6 ? part : part.replace(/^0+(?=[1-9])/, '')))
    .join('.');
}

/** What is left of an ID that has too much: a level below the third, or a prefix that is none. */
function shortened(text: string): string | undefined {
  const parts = text.split('.');
  const lastOff = parts.length > 5 ? deep(parts.slice(0, -1).join('.')) : undefined;
  return lastOff ?? ((parts[0]?.length ?? 0) > 1 ? deep(parts.slice(1).join('.')) : undefined);
}

/** An ID of level 2 or 3: what a text that is none may be cut down to. */
function deep(text: string): string | undefined {
  return parseProcessId(text)?.element === undefined ? undefined : text;
}

function sound(text: string): string | undefined {
  return parseProcessId(text) === undefined ? undefined : text;
}
