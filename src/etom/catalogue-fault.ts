/**
 * Why something in a catalogue is no good. Each key has its sentence for readers as `catalogue.fault.<key>` in the dictionaries, with the
 * values that stand here; `reasonOf` has one for developers.
 */
export type CatalogueFaultKey = keyof typeof reasons;

/** Numbers and texts that a sentence about a fault is filled with. */
export type FaultValues = Readonly<Record<string, string | number>>;

/** One thing that is no good in a catalogue. `element` is the place in the list of elements; without it the fault is the catalogue's own. */
export interface CatalogueFault {
  readonly element?: number;
  /** Path inside the element, else inside the catalogue: `names.ru`, `functions[2].key`. */
  readonly field: string;
  readonly key: CatalogueFaultKey;
  readonly values: FaultValues;
  /** What has an error is not offered and refused in a file; a warning is only to be known. */
  readonly severity: 'error' | 'warning';
}

/** Returns the reason in English, to follow the name of a field in a message for developers. */
export function reasonOf(key: CatalogueFaultKey, values: FaultValues): string {
  return reasons[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const reasons = {
  // The form of a file.
  json: 'is not JSON (line {line}, column {column}): {detail}',
  notJson: 'is not JSON: {detail}',
  missing: 'is missing',
  unknownField: 'is not a field that a catalogue has',
  shape: 'must be {expected}, but is {received}',
  blank: 'is blank ({received})',
  fileId: 'is not made of small letters, digits, hyphens and full stops ({received})',
  prefixDigits: 'is not six digits ({received})',
  elementId: 'is neither a process ID nor the letters of a vertical ({received})',
  functionKey: 'is not in kebab-case ({received})',
  listedTwice: 'names something twice',
  empty: 'is empty',
  // What fields say together.
  idTwice: 'stands twice in this file',
  level: 'is {level}, but the ID stands at level {expected}',
  kind: 'is {kind}, but the ID is that of the kind {expected}',
  prefixOther: 'has the prefix {prefix}, but the catalogue declares {declared}',
  prefixNone: 'has the prefix {prefix}, but the catalogue declares none',
  bareId: "is an organisation's own element, so it needs the catalogue's prefix or the developer number 2",
  statusOwn: "is {status}, but the ID is an organisation's own, so it must be organisation or retired",
  parentContradicts: 'is {parent}, but the ID says {said}',
  parentMissing: 'is missing, and the ID does not say it',
  parentUnknown: 'is {parent}, which is neither in this file nor a standard ID',
  parentNotAbove: 'is {parent}, which does not stand above level {level}',
  successorsLiving: 'belong to a retired element only',
  successorLost: 'name {successor}, which is neither another element of this file nor a standard ID',
  functionTwice: '{function} stands twice in this element',
  // What an organisation's catalogue says beside the others.
  notOwn: "is {status}, which an organisation's own element is not",
  idStandard: 'is the ID of a standard element',
  idElsewhere: 'stands in the catalogue {catalogue_en} too',
  prefixElsewhere: 'is the prefix of the catalogue {catalogue_en} too',
  variantUnknown: 'stands for the standard element {standard}, which does not exist',
  parentLost: 'is {parent}, which no catalogue has',
} as const;
