/**
 * Returns `before` where `after` says the same, else `after`, with the parts that say the same taken from `before`: whoever compares
 * by identity then sees only what has changed. For plain data: objects, arrays, maps of plain values.
 */
export function share<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || !isObject(before) || !isObject(after)) return after;
  if (after instanceof Map) return before instanceof Map && sameMaps(before, after) ? (before as T) : after;
  if (Array.isArray(after) !== Array.isArray(before)) return after;
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(old).length;
  const shared: Record<string, unknown> | unknown[] = Array.isArray(after) ? [] : {};
  for (const key of keys) {
    const value = share(old[key], now[key]);
    (shared as Record<string, unknown>)[key] = value;
    same &&= Object.is(value, old[key]) && key in old;
  }
  return same ? (before as T) : (Object.freeze(shared) as T);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function sameMaps(one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && Object.is(other.get(key), value));
}
