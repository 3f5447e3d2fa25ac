import type { EtomElement } from './model.ts';
import { isOwnId, levelOf, parentOf, parseProcessId } from './process-id.ts';

/** An ID that an organisation may give, and the parent that its element has to name because the ID does not say it. */
export interface OwnId {
  readonly id: string;
  readonly parent?: string;
}

/** Returns what stands before the last number of an ID, with its full stop, and that number as text; either may be empty. */
export function splitId(id: string): { readonly base: string; readonly number: string } {
  const place = id.lastIndexOf('.') + 1;
  return { base: id.slice(0, place), number: id.slice(place) };
}

/**
 * Returns the next free ID for an organisation's own element one level below `parent` (seed, clause 5.2). Below a standard element of
 * level 2 it takes the prefix (`770001.1.1.1.5.1`), without a prefix and below a group the developer number 2 (`2.1.1.1` below 1.1.1);
 * below an own element it continues that one's ID. Never a bare ID of developer 1. `undefined` where nothing can stand below, or all
 * 99 numbers are taken.
 */
export function ownIdBelow(parent: EtomElement, options: { readonly prefix: string | undefined; readonly isTaken: (id: string) => boolean }): OwnId | undefined {
  const parsed = parseProcessId(parent.id);
  if (parsed === undefined || levelOf(parsed) === 3) return undefined;
  const { prefix, isTaken } = options;
  if (isOwnId(parent.id)) return named(nextFree(`${parent.id}.`, isTaken), parent.id);
  if (levelOf(parsed) === 2 && prefix !== undefined) return named(nextFree(`${prefix}.${parent.id}.`, isTaken), parent.id);
  return named(nextFree(`2.${parent.id.slice(2)}.`, isTaken), parent.id);
}

/** Returns the ID under which an organisation redefines a standard element: the same numbers behind its prefix. */
export function variantIdOf(standard: EtomElement, prefix: string): string | undefined {
  const id = `${prefix}.${standard.id}`;
  return isOwnId(standard.id) || parseProcessId(id) === undefined ? undefined : id;
}

/** Says whether an ID is a prefix before that of an element of level 2 or above: an organisation's definition of the standard one. */
export function isVariant(id: string): boolean {
  const parsed = parseProcessId(id);
  return parsed?.prefix !== undefined && parsed.developer === 1 && levelOf(parsed) < 3;
}

/** One above the highest number taken, because a number that was once given is not given again lightly; when 99 is taken, the lowest free one. */
export function nextFree(base: string, isTaken: (id: string) => boolean): string | undefined {
  const numbers = Array.from({ length: 99 }, (_, index) => index + 1);
  const highest = numbers.findLast((number) => isTaken(base + number)) ?? 0;
  const free = highest < 99 ? highest + 1 : numbers.find((number) => !isTaken(base + number));
  return free === undefined ? undefined : base + free;
}

/** With a prefix the ID says which standard parent it has; behind the developer number 2 it does not. */
function named(id: string | undefined, parent: string): OwnId | undefined {
  if (id === undefined) return undefined;
  const [said, parsed] = [parentOf(id), parseProcessId(id)];
  return said === parent || parsed?.developer === 1 ? { id } : { id, parent };
}
