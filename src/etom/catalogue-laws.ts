import type { Catalogue, EtomElement } from './model.ts';
import { isVertical } from './model.ts';
import { levelOf, parentOf, parseProcessId, withoutPrefix } from './process-id.ts';

/** What is wrong with one field of one element. */
export interface BrokenLaw {
  readonly element: string;
  readonly field: string;
  readonly reason: string;
}

/** Returns the first thing that fields of a well-shaped catalogue contradict each other about, or nothing. */
export function brokenLaw(catalogue: Catalogue): BrokenLaw | undefined {
  const seen = new Map<string, EtomElement>();
  for (const element of catalogue.elements) {
    if (seen.has(element.id)) return { element: element.id, field: 'id', reason: 'stands twice in this file' };
    seen.set(element.id, element);
  }
  for (const element of catalogue.elements) {
    for (const law of laws) {
      const broken = law(element, { catalogue, elements: seen });
      if (broken !== undefined) return { element: element.id, ...broken };
    }
  }
  return undefined;
}

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly elements: ReadonlyMap<string, EtomElement>;
}

type Law = (element: EtomElement, surroundings: Surroundings) => { field: string; reason: string } | undefined;

const levelFits: Law = ({ id, level }) => {
  const parsed = parseProcessId(id);
  const expected = parsed === undefined ? 1 : levelOf(parsed);
  return level === expected ? undefined : { field: 'level', reason: `is ${level}, but the ID stands at level ${expected}` };
};

const kindFits: Law = ({ id, level, kind }) => {
  if (kind === undefined && !isVertical(id)) return undefined;
  const expected = isVertical(id) ? 'vertical' : level === 0 ? 'area' : level === 1 ? 'horizontal' : 'element';
  return kind === expected ? undefined : { field: 'kind', reason: `is ${kind ?? 'missing'}, but the ID is that of the kind ${expected}` };
};

const prefixFits: Law = ({ id }, { catalogue }) => {
  const prefix = parseProcessId(id)?.prefix;
  if (prefix === undefined || prefix === catalogue.prefix) return undefined;
  return { field: 'id', reason: `has the prefix ${prefix}, but the catalogue declares ${catalogue.prefix ?? 'none'}` };
};

/** An organisation may not number its own elements as TM Forum's (DESIGN, section 5). */
const ownerFits: Law = ({ id, status }, { catalogue }) => {
  const parsed = parseProcessId(id);
  const own = parsed?.prefix !== undefined || parsed?.developer === 2;
  if (!own && (status === 'organisation' || catalogue.prefix !== undefined)) {
    return { field: 'id', reason: "is an organisation's own element, so it needs the catalogue's prefix or the developer number 2" };
  }
  const owned = status === 'organisation' || status === 'retired';
  return own && !owned ? { field: 'status', reason: `is ${status}, but the ID is an organisation's own, so it must be organisation or retired` } : undefined;
};

/** Standard parents may stand in another file; the others must be here. Parents go upwards, so there is no circle. */
const parentFits: Law = ({ id, level, parent }, { elements }) => {
  const said = parentOf(id);
  const developer = parseProcessId(id)?.developer;
  if (developer === 1 && parent !== undefined && parent !== said && parent !== withoutPrefix(said ?? '')) {
    return { field: 'parent', reason: `is ${parent}, but the ID says ${said ?? 'none'}` };
  }
  const above = parent ?? said;
  if (above === undefined) return level === 0 ? undefined : { field: 'parent', reason: 'is missing, and the ID does not say it' };
  if (isStandardId(withoutPrefix(above)) && (developer === 1 || isStandardId(above))) return undefined;
  const found = elements.get(above);
  if (found === undefined) return { field: 'parent', reason: `is ${above}, which is neither in this file nor a standard ID` };
  return found.level < level ? undefined : { field: 'parent', reason: `is ${above}, which does not stand above level ${level}` };
};

const successorsFit: Law = ({ id, status, successors = [] }, { elements }) => {
  if (successors.length > 0 && status !== 'retired') return { field: 'successors', reason: 'belong to a retired element only' };
  const lost = successors.find((successor) => successor === id || !(elements.has(successor) || isStandardId(successor)));
  return lost === undefined ? undefined : { field: 'successors', reason: `name ${lost}, which is neither another element of this file nor a standard ID` };
};

const functionsAreUnique: Law = ({ functions }) => {
  const keys = functions.map(({ key }) => key);
  const place = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  return place === -1 ? undefined : { field: `functions[${place}].key`, reason: `${keys[place]} stands twice in this element` };
};

const laws: readonly Law[] = [levelFits, kindFits, prefixFits, ownerFits, parentFits, successorsFit, functionsAreUnique];

function isStandardId(id: string): boolean {
  const parsed = parseProcessId(id);
  return parsed !== undefined && parsed.prefix === undefined && parsed.developer === 1;
}
