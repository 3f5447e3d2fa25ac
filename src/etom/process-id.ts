/** The parts of a process ID (seed, clause 5.2: `aaaaaa.b.x.c.d.e`). Numbers have no leading zeros; the prefix is text because its zeros count. */
export interface ProcessId {
  /** `aaaaaa`: six digits that an organisation assigned. */
  readonly prefix?: string;
  /** `b`: 1 TM Forum, 2 any other developer. */
  readonly developer: 1 | 2;
  /** `x`: 1 OPS, 2 SIP, 3 EM. */
  readonly area: 1 | 2 | 3;
  /** `c`: group of level 1, 1 to 99. */
  readonly group?: number;
  /** `d`: element of level 2, 1 to 99. */
  readonly element?: number;
  /** `e`: element of level 3, 1 to 99. */
  readonly third?: number;
}

const pattern = /^(?:(\d{6})\.)?([12])\.([1-3])(?:\.([1-9]\d?)(?:\.([1-9]\d?)(?:\.([1-9]\d?))?)?)?$/;

/**
 * Reads a text that is exactly a process ID (the pattern of DESIGN, section 5); anything else, white space included, gives
 * `undefined`. For what people and recognition programs write, see `readProcessId`.
 */
export function parseProcessId(text: string): ProcessId | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, prefix, developer, area, group, element, third] = match;
  // Asked thousands of times for a large catalogue: copies of copies would take most of the time.
  const id: { -readonly [Part in keyof ProcessId]: ProcessId[Part] } = { developer: developer === '1' ? 1 : 2, area: area === '1' ? 1 : area === '2' ? 2 : 3 };
  if (prefix !== undefined) id.prefix = prefix;
  if (group !== undefined) id.group = Number(group);
  if (element !== undefined) id.element = Number(element);
  if (third !== undefined) id.third = Number(third);
  return id;
}

/** Writes a process ID. `parseProcessId` of the result gives an equal value. */
export function formatProcessId(id: ProcessId): string {
  return [id.prefix, id.developer, id.area, id.group, id.element, id.third].filter((part) => part !== undefined).join('.');
}

/** Returns the level at which an ID stands: 0 area, 1 group, 2 element, 3 element of level 3. */
export function levelOf(id: ProcessId): 0 | 1 | 2 | 3 {
  if (id.third !== undefined) return 3;
  if (id.element !== undefined) return 2;
  return id.group === undefined ? 0 : 1;
}

/** Returns the ID one level up, with the same prefix; `undefined` for an area and for a text that is no ID. */
export function parentOf(text: string): string | undefined {
  const id = parseProcessId(text);
  if (id === undefined || id.group === undefined) return undefined;
  return text.slice(0, text.lastIndexOf('.'));
}

/** Returns an ID without its organisation's prefix; a text that is no ID comes back as it is. */
export function withoutPrefix(text: string): string {
  return parseProcessId(text)?.prefix === undefined ? text : text.slice(7);
}

/** Says whether an ID is an organisation's own (seed, clause 5.2): it has a prefix, or another developer than TM Forum. */
export function isOwnId(text: string): boolean {
  const id = parseProcessId(text);
  return id !== undefined && (id.prefix !== undefined || id.developer === 2);
}

/**
 * Says whether `inner` is `outer` or lies below it. Compares developer, area, group, element and third level and ignores the
 * prefixes (DESIGN, section 5). Where a developer-2 element lies among the standard ones only its catalogue knows.
 */
export function isWithin(inner: string, outer: string): boolean {
  if (parseProcessId(inner) === undefined || parseProcessId(outer) === undefined) return false;
  return `${withoutPrefix(inner)}.`.startsWith(`${withoutPrefix(outer)}.`);
}

/**
 * Orders process IDs by their numbers, so 1.1.1.9 stands before 1.1.1.10, a parent before its children, and an ID with a
 * prefix right after the one that it extends. Texts that are no ID come last, by their characters. 0 only for equal texts.
 */
export function compareProcessIds(a: string, b: string): number {
  const [left, right] = [parseProcessId(a), parseProcessId(b)];
  if (left === undefined || right === undefined) {
    if (left === right) return compareTexts(a, b);
    return left === undefined ? 1 : -1;
  }
  return (
    left.developer - right.developer ||
    left.area - right.area ||
    (left.group ?? 0) - (right.group ?? 0) ||
    (left.element ?? 0) - (right.element ?? 0) ||
    (left.third ?? 0) - (right.third ?? 0) ||
    compareTexts(left.prefix ?? '', right.prefix ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
