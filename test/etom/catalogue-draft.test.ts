import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, compareProcessIds, completed, createDraft, parseCatalogue, readDraft, serializeCatalogue } from '../../src/etom/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { atLevel } from '../../src/etom/catalogue-draft.ts';
import { catalogue, ownElement } from './catalogues.ts';
import { drafts } from './drafts.ts';

const whole = catalogue(
  [
    ownElement('770001.1.1.1.5.2', { status: 'retired', successors: ['770001.1.1.1.5.10'], official: ['ru', 'en'] }),
    ownElement('770001.1.1.1.5.10', { abbr: 'X', description: { en: 'Does.', ru: 'Делает.' }, verticals: ['F'], functions: [{ key: 'a', en: 'A', ru: 'А' }] }),
    ownElement('2.1.1.7', { kind: 'element', parent: '1.1.1', confidence: 'high' }),
  ],
  { prefix: '770001' },
);

const sorted = (value: Catalogue): Catalogue => ({ ...value, elements: value.elements.toSorted((a, b) => compareProcessIds(a.id, b.id)) });

describe('a catalogue written as a file', () => {
  it.each<[string, Catalogue]>([['an organisation', whole], ...builtInCatalogues().map((each): [string, Catalogue] => [each.id, each])])('is read as it was: %s', (_name, value) => {
    const text = serializeCatalogue(value);
    expect(parseCatalogue(text, 'file')).toEqual(parseCatalogue(JSON.stringify(sorted(value)), 'file'));
    expect(serializeCatalogue(parseCatalogue(text, 'file'))).toBe(text);
  });

  it('stands by number, field by field, whatever the order was', () => {
    const again = { ...whole, elements: whole.elements.toReversed().map((element) => Object.fromEntries(Object.entries(element).toReversed()) as unknown as Catalogue['elements'][number]) };
    expect(serializeCatalogue(again)).toBe(serializeCatalogue(whole));
    expect(serializeCatalogue(whole)).toMatch(/^\{\n {2}"id": "test",\n {2}"edition"[^]+"770001.1.1.1.5.2"[^]+"770001.1.1.1.5.10"[^]+"2.1.1.7"[^]+\}\n$/);
  });
});

describe('a draft', () => {
  it('is read as it was written, with all its faults', () => {
    fc.assert(fc.property(drafts, (draft) => {
      const levelled = { ...draft, elements: draft.elements.map(atLevel) };
      expect(readDraft(serializeCatalogue(levelled))).toEqual(sorted(levelled));
    }));
  });

  it.each(['', '{', 'null', '7', '[]'])('is none in %j', (text) => {
    expect(readDraft(text)?.elements ?? []).toEqual([]);
  });

  it('keeps what is sound beside what is damaged', () => {
    const draft = readDraft('{"id":7,"prefix":770001,"title":{"en":"Acme"},"elements":[null,{"id":"2.1.1.7","names":{"ru":"Заказ"},"functions":[{"key":"a"}],"level":"x"}]}');
    expect(draft).toMatchObject({ id: '', title: { en: 'Acme', ru: '' }, elements: [{ id: '' }, { id: '2.1.1.7', level: 2, names: { en: '', ru: 'Заказ' }, functions: [{ key: 'a', en: '', ru: '' }] }] });
    expect(draft).not.toHaveProperty('prefix');
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readDraft(text);
    }));
  });

  it.each([
    [{ en: 'Acme Telecom', ru: '' }, [], 'acme-telecom'],
    [{ en: '', ru: 'Наша связь' }, [], 'nasha-svyaz'],
    [{ en: '', ru: '' }, [], 'catalogue'],
    [{ en: 'Acme', ru: '' }, ['acme'], 'acme-2'],
  ])('of the title %j has a file ID of its own', (title, taken, id) => {
    expect(createDraft({ title, prefix: '770001', isTaken: (each) => taken.includes(each) })).toMatchObject({ id, edition: 'gost-r-53633', prefix: '770001', elements: [] });
  });
});

describe('what can be inferred', () => {
  const draft = catalogue([ownElement('2.1.1.7', {
    parent: '1.1.1', names: { en: '', ru: ' Заказ ' }, description: { en: ' ', ru: '' },
    functions: [{ key: '', en: '', ru: 'Проверка' }, { key: 'proverka', en: 'x', ru: '' }, { key: '', en: '', ru: '' }],
  })], { title: { en: '', ru: ' Наш ' }, provenance: ' ' });

  it('is filled in', () => {
    expect(completed(draft)).toEqual(catalogue([ownElement('2.1.1.7', {
      parent: '1.1.1', names: { en: 'Заказ', ru: 'Заказ' },
      functions: [{ key: 'proverka-2', en: 'Проверка', ru: 'Проверка' }, { key: 'proverka', en: 'x', ru: 'x' }, { key: 'function', en: '', ru: '' }],
    })], { title: { en: 'Наш', ru: 'Наш' }, provenance: 'Наш' }));
  });

  it('is filled in once, and every element keeps its place', () => {
    fc.assert(fc.property(drafts, (any) => {
      const once = completed(any);
      expect(completed(once)).toEqual(once);
      expect(once.elements.map(({ id }) => id)).toEqual(any.elements.map(({ id }) => id));
    }));
  });
});
