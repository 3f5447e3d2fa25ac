import * as v from 'valibot';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { completed } from './catalogue-draft.ts';
import type { CatalogueFault, CatalogueFaultKey, FaultValues } from './catalogue-fault.ts';
import { brokenLaws } from './catalogue-laws.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import { shapeFaults } from './catalogue-shape.ts';
import type { ElementTree } from './element-tree.ts';
import type { Catalogue, EtomElement } from './model.ts';
import { isOwnId, levelOf, parentOf, parseProcessId, withoutPrefix } from './process-id.ts';

/** What stands beside an organisation's catalogue: the standard, and the organisation's other catalogues. */
export interface CatalogueNeighbours {
  readonly standard: ElementTree;
  /** Those that count before this one: what they have already is an error here. */
  readonly older: readonly Catalogue[];
  /** Those after which this one counts: what they have too is to be known only. */
  readonly newer: readonly Catalogue[];
}

/**
 * Returns everything that is no good in an organisation's catalogue: its form, what its fields say together, and what they say beside
 * the standard and the other catalogues. What can be inferred (`completed`) is no fault. Never throws.
 */
export function catalogueFaults(draft: CatalogueDraft, neighbours: CatalogueNeighbours): readonly CatalogueFault[] {
  const catalogue = completed(draft);
  const result = v.safeParse(catalogueSchema, catalogue);
  const shape = result.success ? [] : shapeFaults(result.issues);
  const misshapen = new Set(shape.map(({ index, field }) => `${index} ${field}`));
  const found = [
    ...shape.map(({ index, ...fault }) => place(index, { ...fault, field: fault.key === 'blank' ? withoutLanguage(fault.field) : fault.field })),
    // Of an ID that is none its level is not known.
    ...brokenLaws(catalogue).filter(({ index }) => !misshapen.has(`${index} id`)).map(({ index, ...fault }) => place(index, fault)),
    ...neighbourFaults(catalogue, neighbours),
  ];
  return firstOfEach(found);
}

/**
 * Returns the part of a draft that can be offered now: complete elements without an error, whose parents are there too. What it returns
 * is a catalogue that `parseCatalogue` reads; `undefined` where nothing is left.
 */
export function usablePart(draft: CatalogueDraft, faults: readonly CatalogueFault[]): Catalogue | undefined {
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.some(({ element, key }) => element === undefined && key !== 'empty')) return undefined;
  const faulty = new Set(errors.map(({ element }) => element));
  const whole = completed(draft);
  let usable: Catalogue = { ...whole, elements: whole.elements.filter((_, index) => !faulty.has(index)) };
  for (;;) {
    const broken = new Set(brokenLaws(usable).map(({ index }) => index));
    if (broken.size === 0) return usable.elements.length === 0 ? undefined : usable;
    usable = { ...usable, elements: usable.elements.filter((_, index) => !broken.has(index)) };
  }
}

function neighbourFaults(catalogue: Catalogue, { standard, older, newer }: CatalogueNeighbours): readonly CatalogueFault[] {
  const [before, after] = [ownersOf(older, catalogue.edition), ownersOf(newer, catalogue.edition)];
  const alike = [...older, ...newer].find(({ edition, prefix }) => edition === catalogue.edition && prefix !== undefined && prefix === catalogue.prefix);
  const here = new Set(catalogue.elements.map(({ id }) => id));
  const standing: Standing = {
    isOwn: (id) => here.has(id) || before.has(id) || after.has(id),
    isStandard: (id) => standard.get(id, catalogue.edition) !== undefined,
    isKnown: standard.editions.has(catalogue.edition),
  };
  return [
    ...(alike === undefined ? [] : [place(undefined, { field: 'prefix', key: 'prefixElsewhere', values: titleOf(alike) }, 'warning')]),
    ...catalogue.elements.flatMap((element, index) => {
      const [first, second] = [before.get(element.id), after.get(element.id)];
      return [
        ...(first === undefined ? [] : [place(index, { field: 'id', key: 'idElsewhere', values: titleOf(first) })]),
        ...(second === undefined ? [] : [place(index, { field: 'id', key: 'idElsewhere', values: titleOf(second) }, 'warning')]),
        ...standardFaults(element, standing).map((fault) => place(index, fault)),
      ];
    }),
  ];
}

/** Which catalogue of an edition has an ID first. */
function ownersOf(catalogues: readonly Catalogue[], edition: string): ReadonlyMap<string, Catalogue> {
  const owners = new Map<string, Catalogue>();
  for (const catalogue of catalogues.filter((other) => other.edition === edition)) {
    for (const { id } of catalogue.elements) if (!owners.has(id)) owners.set(id, catalogue);
  }
  return owners;
}

/** Who has an ID, and whether anything is known of the edition. */
interface Standing {
  readonly isOwn: (id: string) => boolean;
  readonly isStandard: (id: string) => boolean;
  readonly isKnown: boolean;
}

interface Fault {
  readonly field: string;
  readonly key: CatalogueFaultKey;
  readonly values: FaultValues;
}

function standardFaults(element: EtomElement, { isOwn, isStandard, isKnown }: Standing): readonly Fault[] {
  const { id, status, parent } = element;
  const parsed = parseProcessId(id);
  if (parsed === undefined) return [];
  if (!isOwnId(id)) {
    return [
      ...(status === 'standard' || status === 'later' ? [{ field: 'status', key: 'notOwn' as const, values: { status } }] : []),
      ...(isStandard(id) ? [{ field: 'id', key: 'idStandard' as const, values: {} }] : []),
    ];
  }
  // Of an edition that the standard does not have everything may be there.
  if (!isKnown) return [];
  const bare = withoutPrefix(id);
  if (parsed.developer === 1 && levelOf(parsed) < 3 && !isStandard(bare)) {
    return [{ field: 'id', key: 'variantUnknown', values: { standard: bare } }];
  }
  const above = parent ?? parentOf(id);
  const known = above === undefined || isOwn(above) || isStandard(above) || isStandard(withoutPrefix(above));
  return known ? [] : [{ field: 'parent', key: 'parentLost', values: { parent: above } }];
}

function place(element: number | undefined, { field, key, values }: Fault, severity: CatalogueFault['severity'] = 'error'): CatalogueFault {
  return { ...(element === undefined ? {} : { element }), field, key, values, severity };
}

/** A text that is blank in both languages is one fault. */
function withoutLanguage(field: string): string {
  return field.replace(/\.(?:en|ru)$/, '');
}

/** Of one field the first fault is enough, errors before warnings: the others often follow from it. */
function firstOfEach(faults: readonly CatalogueFault[]): readonly CatalogueFault[] {
  const first = new Map<string, CatalogueFault>();
  for (const fault of faults.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))) {
    const field = `${fault.element} ${fault.field}`;
    if (!first.has(field)) first.set(field, fault);
  }
  return faults.filter((fault) => first.get(`${fault.element} ${fault.field}`) === fault);
}

function titleOf({ title }: Catalogue): FaultValues {
  return { catalogue_en: title.en, catalogue_ru: title.ru };
}
