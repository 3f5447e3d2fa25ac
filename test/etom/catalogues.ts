import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { Catalogue, ElementTree, EtomElement } from '../../src/etom/index.ts';

/** Returns an element with an ID; everything that the test does not name is plain. */
export function element(id: string, fields: Partial<EtomElement> = {}): EtomElement {
  const level = id.replace(/^\d{6}\./, '').split('.').length - 2;
  return {
    id,
    level: level === 0 || level === 1 || level === 2 ? level : 3,
    names: { en: `Element ${id}`, ru: `Элемент ${id}` },
    official: [],
    verticals: [],
    functions: [],
    status: 'standard',
    ...fields,
  };
}

/** Returns an organisation's own element. */
export function ownElement(id: string, fields: Partial<EtomElement> = {}): EtomElement {
  return element(id, { status: 'organisation', ...fields });
}

/** Returns a catalogue of our edition; everything that the test does not name is plain. */
export function catalogue(elements: readonly EtomElement[], fields: Partial<Catalogue> = {}): Catalogue {
  return { id: 'test', edition: 'gost-r-53633', title: { en: 'Test', ru: 'Проба' }, provenance: 'A test.', elements, ...fields };
}

/** Returns the tree of what comes with eTOM Flow, and of more catalogues. */
export function treeWith(...catalogues: readonly Catalogue[]): ElementTree {
  return createElementTree([...builtInCatalogues(), ...catalogues]);
}
