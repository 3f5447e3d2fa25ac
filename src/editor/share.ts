/**
 * Returns `before` where `after` says the same, else `after`, with the parts that say the same taken from `before`: whoever compares
 * by identity then sees only what has changed. For plain data: objects, arrays, maps of plain values.
 */
export function share<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || !isObject(before) || !isObject(after)) return after;
  if (after instanceof Map) return before instanceof Map && sameMaps(before, after) ? (before as T) : after;
  if (Array.isArray(after)) return Array.isArray(before) ? (shareLists(before, after) as T) : after;
  if (Array.isArray(before)) return after;
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(old).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    const value = share(old[key], now[key]);
    shared[key] = value;
    same &&= Object.is(value, old[key]) && key in old;
  }
  return same ? (before as T) : (Object.freeze(shared) as T);
}

/** After how many parts others may have their turn: a fraction of a millisecond. */
const stride = 40;

/** Does to a long list what `share` does, in steps. Parts with the same key are compared, wherever they stand. */
export function* shareInSteps<T>(before: readonly T[], after: readonly T[], keyOf: (part: T) => string): Generator<void, readonly T[], void> {
  const known = new Map<string, T>();
  for (const [index, part] of before.entries()) {
    if (index % stride === stride - 1) yield;
    known.set(keyOf(part), part);
  }
  const shared: T[] = [];
  let same = before.length === after.length;
  for (const [index, part] of after.entries()) {
    if (index % stride === stride - 1) yield;
    const value = share(known.get(keyOf(part)), part);
    shared.push(value);
    same &&= Object.is(value, before[index]);
  }
  return same ? before : Object.freeze(shared);
}

function shareLists(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((part, index) => share(before[index], part));
  return shared.length === before.length && shared.every((part, index) => Object.is(part, before[index])) ? before : Object.freeze(shared);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function sameMaps(one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && Object.is(other.get(key), value));
}
