import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFaults, CatalogueError, completed, parseCatalogue, serializeCatalogue, usablePart } from '../../src/etom/index.ts';
import type { Catalogue, CatalogueDraft, EtomElement } from '../../src/etom/index.ts';
import { catalogue, element, ownElement, treeWith } from './catalogues.ts';
import { drafts } from './drafts.ts';

const standard = treeWith();
const other = catalogue([ownElement('770001.1.1.1.6.1'), ownElement('2.1.1.9', { parent: '1.1.1' })], { id: 'other', prefix: '770001', title: { en: 'Other', ru: 'Другой' } });

function faultsOf(draft: CatalogueDraft, older: readonly Catalogue[] = []): string[] {
  return catalogueFaults(draft, { standard, older, newer: [] }).map(({ element: place, field, key, severity }) => `${place ?? '-'} ${field}: ${key}${severity === 'warning' ? ' (warning)' : ''}`);
}

const acme = (...elements: readonly EtomElement[]): CatalogueDraft => catalogue(elements, { prefix: '770001' });
const sound = ownElement('770001.1.1.1.5.1');

describe('the faults of a draft', () => {
  it.each<[string, CatalogueDraft, string[]]>([
    ['none', acme(sound, ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('2.1.1.7.1'), ownElement('770001.1.1.1.5')), []],
    ['none where one language is enough', acme({ ...sound, names: { en: '', ru: 'Заказ' }, functions: [{ key: '', en: 'Check', ru: '' }] }), []],
    ['no elements', acme(), ['- elements: empty']],
    ['no name', acme({ ...sound, names: { en: ' ', ru: '' } }), ['0 names: blank']],
    ['no text of a function', acme({ ...sound, functions: [{ key: 'a', en: '', ru: '' }] }), ['0 functions[0]: blank']],
    ['a misshapen key', acme({ ...sound, functions: [{ key: 'Credit check', en: 'A', ru: '' }] }), ['0 functions[0].key: functionKey']],
    ['a key twice', acme({ ...sound, functions: [{ key: 'a', en: 'A', ru: '' }, { key: 'a', en: 'B', ru: '' }] }), ['0 functions[1].key: functionTwice']],
    ['no number', acme({ ...sound, id: '770001.1.1.1.5.' }), ['0 id: elementId']],
    ['a prefix of three digits', catalogue([ownElement('2.1.1.7', { parent: '1.1.1' })], { prefix: '770' }), ['- prefix: prefixDigits']],
    ['an ID twice', acme(sound, sound), ['1 id: idTwice']],
    ['a bare ID', acme(ownElement('1.1.1.20')), ['0 id: bareId']],
    ['a standard ID', acme(element('1.1.1.5')), ['0 id: bareId', '0 status: notOwn']],
    ['a standard ID without a prefix', catalogue([element('1.1.1.5')]), ['0 status: notOwn', '0 id: idStandard']],
    ['a later element', catalogue([element('1.1.9.1', { status: 'later' })]), ['0 status: notOwn']],
    ['another prefix', acme(ownElement('440002.1.1.1.5')), ['0 id: prefixOther']],
    ['a prefix that is not declared', catalogue([sound]), ['0 id: prefixNone']],
    ['a definition of nothing', acme(ownElement('770001.1.1.1.40')), ['0 id: variantUnknown']],
    ['level 3 below nothing', acme(ownElement('770001.1.1.1.40.1')), ['0 parent: parentLost']],
    ['a lost parent', acme(ownElement('2.1.1.7.1')), ['0 parent: parentUnknown']],
    ['a parent that the map does not have', acme(ownElement('2.1.1.7', { parent: '1.1.9' })), ['0 parent: parentLost']],
    ['several at once', acme({ ...sound, names: { en: '', ru: '' }, functions: [{ key: 'A', en: '', ru: '' }] }, ownElement('770001.')), ['0 names: blank', '0 functions[0].key: functionKey', '0 functions[0]: blank', '1 id: elementId']],
    ['an edition that nobody has', catalogue([ownElement('770001.1.1.9.9')], { prefix: '770001', edition: 'frameworx' }), []],
  ])('%s', (_case, draft, faults) => {
    expect(faultsOf(draft)).toEqual(faults);
  });

  it.each<[string, CatalogueDraft, string[]]>([
    ['an ID that another catalogue has', acme(ownElement('770001.1.1.1.6.1')), ['- prefix: prefixElsewhere (warning)', '0 id: idElsewhere']],
    ['the same in another edition', { ...acme(ownElement('770001.1.1.1.6.1')), edition: 'frameworx' }, []],
    ['a parent in another catalogue', catalogue([ownElement('2.1.1.9.1')]), ['0 parent: parentUnknown']],
  ])('beside another catalogue: %s', (_case, draft, faults) => {
    expect(faultsOf(draft, [other])).toEqual(faults);
  });

  it('only warn of what a newer catalogue has too', () => {
    const draft = acme(ownElement('770001.1.1.1.6.1'));
    expect(catalogueFaults(draft, { standard, older: [], newer: [other] }).map(({ key, severity }) => `${key} ${severity}`)).toEqual(['prefixElsewhere warning', 'idElsewhere warning']);
  });

  it('say with which catalogue they clash, in both languages', () => {
    expect(catalogueFaults(acme(ownElement('770001.1.1.1.6.1')), { standard, older: [other], newer: [] })[1]?.values).toEqual({ catalogue_en: 'Other', catalogue_ru: 'Другой' });
  });

  it('are those of the file, and none are left where the file is read', () => {
    fc.assert(fc.property(drafts, (draft) => {
      const errors = catalogueFaults(draft, { standard, older: [], newer: [] }).filter(({ severity }) => severity === 'error');
      let refused: CatalogueError | undefined;
      try {
        parseCatalogue(JSON.stringify(completed(draft)), 'file');
      } catch (error) {
        if (!(error instanceof CatalogueError)) throw error;
        refused = error;
      }
      if (refused === undefined) expect(errors.filter(({ key }) => !['notOwn', 'idStandard', 'variantUnknown', 'parentLost'].includes(key))).toEqual([]);
      else expect(errors.map(({ key }) => key)).toContain(refused.key);
    }));
  });
});

describe('the usable part of a draft', () => {
  it('is what has no error, with all parents', () => {
    const draft = acme(sound, ownElement('2.1.1.7', { parent: '1.1.1', names: { en: '', ru: '' } }), ownElement('2.1.1.7.1'), ownElement('2.1.1.8', { parent: '1.1.1', names: { en: '', ru: 'Свой' } }));
    const usable = usablePart(draft, catalogueFaults(draft, { standard, older: [], newer: [] }));
    expect(usable?.elements.map(({ id, names }) => `${id} ${names.en}`)).toEqual(['770001.1.1.1.5.1 Element 770001.1.1.1.5.1', '2.1.1.8 Свой']);
  });

  it.each<[string, CatalogueDraft]>([
    ['nothing is in it', acme()],
    ['its prefix is none', { ...acme(sound), prefix: '77' }],
  ])('is nothing where %s', (_case, draft) => {
    expect(usablePart(draft, catalogueFaults(draft, { standard, older: [], newer: [] }))).toBeUndefined();
  });

  it('can always be read as a file', () => {
    fc.assert(fc.property(drafts, (draft) => {
      const usable = usablePart(draft, catalogueFaults(draft, { standard, older: [], newer: [] }));
      if (usable !== undefined) expect(parseCatalogue(serializeCatalogue(usable), 'file').elements).toHaveLength(usable.elements.length);
    }));
  });
});
