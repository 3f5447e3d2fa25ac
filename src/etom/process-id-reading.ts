import { parseProcessId } from './process-id.ts';
import { malformation } from './malformation.ts';
import type { Malformation } from './malformation.ts';
import type { ProcessId } from './process-id.ts';
import { repair } from './process-id-repair.ts';

/**
 * What a text says when it is read as a process ID.
 * `empty`: nothing but white space. `exact`: an ID as it stands. `normalised`: an ID once white space, a trailing full stop
 * and Cyrillic look-alikes are mended; `text` is the mended form. `malformed`: no ID; `repaired` is a guess, for a person to accept.
 */
export type ProcessIdReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'exact'; readonly text: string; readonly id: ProcessId }
  | { readonly kind: 'normalised'; readonly text: string; readonly id: ProcessId }
  | (Malformation & { readonly kind: 'malformed'; readonly repaired?: string });

/** Reads a text as people and recognition programs write process IDs. Never throws; see DESIGN, section 5. */
export function readProcessId(text: string): ProcessIdReading {
  const exact = parseProcessId(text);
  if (exact !== undefined) return { kind: 'exact', text, id: exact };
  const normalised = normaliseProcessId(text);
  if (normalised === '') return { kind: 'empty' };
  const id = parseProcessId(normalised);
  if (id !== undefined) return { kind: 'normalised', text: normalised, id };
  const repaired = repair(text);
  return { kind: 'malformed', ...malformation(text, normalised), ...(repaired === undefined ? {} : { repaired }) };
}

/**
 * Mends what recognition programs and keyboards do to an ID without changing its meaning: takes out white space and invisible
 * characters, takes off one trailing full stop, and turns Cyrillic letters that look like digits into these digits.
 */
export function normaliseProcessId(text: string): string {
  const compact = text.replace(blank, '').replace(lookAlike, (letter) => digits.get(letter) ?? letter);
  return compact.length > 1 && compact.endsWith('.') && !compact.endsWith('..') ? compact.slice(0, -1) : compact;
}

const digits: ReadonlyMap<string, string> = new Map(
  Object.entries({ О: '0', о: '0', І: '1', і: '1', Ӏ: '1', ӏ: '1', З: '3', з: '3', Ч: '4', ч: '4', б: '6' }),
);
const lookAlike = new RegExp(`[${[...digits.keys()].join('')}]`, 'g');
/** White space, and format characters such as the zero-width space and the byte order mark. */
const blank = /[\s\p{Cf}]/gu;
