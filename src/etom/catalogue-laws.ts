import type { CatalogueFaultKey, FaultValues } from './catalogue-fault.ts';
import type { Catalogue, EtomElement } from './model.ts';
import { isVertical } from './model.ts';
import { levelOf, parseProcessId, withoutPrefix } from './process-id.ts';
import type { ProcessId } from './process-id.ts';

/** What fields of one element contradict each other about. `index` is the place of the element. */
export interface BrokenLaw {
  readonly index: number;
  readonly field: string;
  readonly key: CatalogueFaultKey;
  readonly values: FaultValues;
}

/** Returns everything that fields of a well-shaped catalogue contradict each other about; elements that stand twice come first. */
export function brokenLaws(catalogue: Catalogue): readonly BrokenLaw[] {
  const elements = new Map<string, EtomElement>();
  const twice: BrokenLaw[] = [];
  catalogue.elements.forEach((element, index) => {
    if (elements.has(element.id)) twice.push({ index, field: 'id', key: 'idTwice', values: {} });
    else elements.set(element.id, element);
  });
  return [...twice, ...catalogue.elements.flatMap((element, index) => {
    // Read once for all laws: a large catalogue is checked at each letter that a person writes.
    const surroundings = { catalogue, elements, parsed: parseProcessId(element.id) };
    return laws.flatMap((law) => {
      const broken = law(element, surroundings);
      return broken === undefined ? [] : [{ index, values: {}, ...broken }];
    });
  })];
}

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly elements: ReadonlyMap<string, EtomElement>;
  /** The ID of the element; undefined for a vertical. */
  readonly parsed: ProcessId | undefined;
}

type Law = (element: EtomElement, surroundings: Surroundings) => { field: string; key: CatalogueFaultKey; values?: FaultValues } | undefined;

const levelFits: Law = ({ level }, { parsed }) => {
  const expected = parsed === undefined ? 1 : levelOf(parsed);
  return level === expected ? undefined : { field: 'level', key: 'level', values: { level, expected } };
};

const kindFits: Law = ({ id, level, kind }) => {
  if (kind === undefined && !isVertical(id)) return undefined;
  const expected = isVertical(id) ? 'vertical' : level === 0 ? 'area' : level === 1 ? 'horizontal' : 'element';
  return kind === expected ? undefined : { field: 'kind', key: 'kind', values: { kind: kind ?? 'missing', expected } };
};

const prefixFits: Law = (_, { catalogue, parsed }) => {
  const prefix = parsed?.prefix;
  if (prefix === undefined || prefix === catalogue.prefix) return undefined;
  return catalogue.prefix === undefined
    ? { field: 'id', key: 'prefixNone', values: { prefix } }
    : { field: 'id', key: 'prefixOther', values: { prefix, declared: catalogue.prefix } };
};

/** An organisation may not number its own elements as TM Forum's (DESIGN, section 5). */
const ownerFits: Law = ({ status }, { catalogue, parsed }) => {
  const own = parsed !== undefined && (parsed.prefix !== undefined || parsed.developer === 2);
  if (!own && (status === 'organisation' || catalogue.prefix !== undefined)) return { field: 'id', key: 'bareId' };
  const owned = status === 'organisation' || status === 'retired';
  return own && !owned ? { field: 'status', key: 'statusOwn', values: { status } } : undefined;
};

/** Standard parents may stand in another file; the others must be here. Parents go upwards, so there is no circle. */
const parentFits: Law = ({ id, level, parent }, { elements, parsed }) => {
  const said = parsed?.group === undefined ? undefined : id.slice(0, id.lastIndexOf('.'));
  const developer = parsed?.developer;
  if (developer === 1 && parent !== undefined && parent !== said && parent !== withoutPrefix(said ?? '')) {
    return { field: 'parent', key: 'parentContradicts', values: { parent, said: said ?? 'none' } };
  }
  const above = parent ?? said;
  if (above === undefined) return level === 0 ? undefined : { field: 'parent', key: 'parentMissing' };
  if (isStandardId(withoutPrefix(above)) && (developer === 1 || isStandardId(above))) return undefined;
  const found = elements.get(above);
  if (found === undefined) return { field: 'parent', key: 'parentUnknown', values: { parent: above } };
  return found.level < level ? undefined : { field: 'parent', key: 'parentNotAbove', values: { parent: above, level } };
};

const successorsFit: Law = ({ id, status, successors = [] }, { elements }) => {
  if (successors.length > 0 && status !== 'retired') return { field: 'successors', key: 'successorsLiving' };
  const lost = successors.find((successor) => successor === id || !(elements.has(successor) || isStandardId(successor)));
  return lost === undefined ? undefined : { field: 'successors', key: 'successorLost', values: { successor: lost } };
};

const functionsAreUnique: Law = ({ functions }) => {
  const keys = functions.map(({ key }) => key);
  const place = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  return place === -1 ? undefined : { field: `functions[${place}].key`, key: 'functionTwice', values: { function: keys[place] ?? '' } };
};

const laws: readonly Law[] = [levelFits, kindFits, prefixFits, ownerFits, parentFits, successorsFit, functionsAreUnique];

function isStandardId(id: string): boolean {
  const parsed = parseProcessId(id);
  return parsed !== undefined && parsed.prefix === undefined && parsed.developer === 1;
}
