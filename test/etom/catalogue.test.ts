import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogueError, parseCatalogue } from '../../src/etom/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

/** The catalogue in a text, or the fault for which it is refused. Any other error goes on. */
function outcomeOf(text: string): Catalogue | CatalogueError {
  try {
    return parseCatalogue(text, 'acme.json');
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
}

function faultOf(text: string): CatalogueError {
  const outcome = outcomeOf(text);
  if (outcome instanceof CatalogueError) return outcome;
  throw new Error('the catalogue was accepted');
}

const json = (value: object): string => JSON.stringify(value);
const { names: _, ...nameless } = element('1.1.1.5');
const { title: __, ...untitled } = catalogue([element('1.1')]);

describe('a catalogue file', () => {
  const whole = catalogue(
    [
      element('1.1.1.8', { kind: 'element', status: 'retired', successors: ['1.1.1.10', '1.1.1.11'], confidence: 'medium' }),
      element('1.1.1.10', { abbr: 'BIM', official: ['en'], description: { en: 'Bills.', ru: 'Счета.' }, verticals: ['B'], functions: [{ key: 'a-1', en: 'A', ru: 'А' }, { key: 'b', en: 'B', ru: 'Б' }] }),
      element('F', { level: 1, kind: 'vertical', parent: '1.1', verticals: ['F'] }),
    ],
    { id: 'whole.1-2' },
  );
  const organisation = catalogue(
    [
      ownElement('770001.1.1.1.5'),
      ownElement('770001.1.1.1.5.1', { parent: '1.1.1.5' }),
      ownElement('770001.1.1.1.5.2', { status: 'retired', successors: ['770001.1.1.1.5.1'] }),
      ownElement('2.1.1.7', { parent: '1.1.1' }),
      ownElement('2.1.1.7.1'),
      ownElement('2.1.1.7.2', { parent: '2.1.1.7' }),
      ownElement('770001.2.1.1.8', { parent: '1.1.1.5' }),
    ],
    { prefix: '770001' },
  );

  it.each<[string, Catalogue]>([
    ['a standard', whole],
    ['an organisation', organisation],
    ['an organisation without a prefix', catalogue([ownElement('2.1.1.7', { parent: '1.1.1' })])],
  ])('of %s is read as it is', (_kind, wanted) => {
    expect(parseCatalogue(json(wanted), 'acme.json')).toEqual(wanted);
  });

  it('may begin with a byte order mark and name its schema', () => {
    expect(parseCatalogue(`\uFEFF${json({ $schema: './catalogue.schema.json', ...whole })}`, 'acme.json')).toEqual(whole);
  });
});

describe('a catalogue file of the wrong shape', () => {
  it.each<[string, object, string]>([
    ['a list', [], 'acme.json: field id: is missing'],
    ['a missing field', untitled, 'acme.json: field title: is missing'],
    ['an unknown field', { ...catalogue([element('1.1')]), version: 1 }, 'acme.json: field version: is not a field that a catalogue has'],
    ['no elements', catalogue([]), 'acme.json: field elements: is empty'],
    ['elements that are no list', { ...smallest(), elements: {} }, 'acme.json: field elements: must be a list, but is an object'],
    ['a half title', { ...smallest(), title: { en: 'Test' } }, 'acme.json: field title.ru: is missing'],
    ['a short prefix', { ...smallest(), prefix: '770' }, 'acme.json: field prefix: is not six digits ("770")'],
    ['an id with blanks', { ...smallest(), id: 'My file' }, 'acme.json: field id: is not made of small letters, digits, hyphens and full stops ("My file")'],
    ['an element that is none', { ...smallest(), elements: [element('1.1'), null] }, 'acme.json: element #2: must be an object, but is null'],
    ['an element without ID', { ...smallest(), elements: [{ ...element('1.1'), id: 11 }] }, 'acme.json: element #1: field id: must be string, but is 11'],
    ['an ID that is none', { ...smallest(), elements: [element('1.1.1.05')] }, 'acme.json: element 1.1.1.05: field id: is neither a process ID nor the letters of a vertical ("1.1.1.05")'],
    ['an element without names', { ...smallest(), elements: [nameless] }, 'acme.json: element 1.1.1.5: field names: is missing'],
    ['a blank name', only({ names: { en: 'Order', ru: ' ' } }), 'acme.json: element 1.1.1.5: field names.ru: is blank (" ")'],
    ['an unknown language', only({ official: ['de'] }), 'acme.json: element 1.1.1.5: field official[0]: must be ("ru" | "en"), but is "de"'],
    ['a vertical twice', only({ verticals: ['F', 'F'] }), 'acme.json: element 1.1.1.5: field verticals: names something twice'],
    ['an unknown vertical', only({ verticals: ['F', 'X'] }), 'acme.json: element 1.1.1.5: field verticals[1]: must be ("OSR" | "F" | "A" | "B" | "SC" | "ILM" | "PLM"), but is "X"'],
    ['an unknown status', only({ status: 'base' }), 'acme.json: element 1.1.1.5: field status: must be ("standard" | "retired" | "later" | "organisation"), but is "base"'],
    ['an unknown field of an element', only({ ruDraft: 'x' }), 'acme.json: element 1.1.1.5: field ruDraft: is not a field that a catalogue has'],
    ['a key in other letters', only({ functions: [{ key: 'Credit check', en: 'x', ru: 'x' }] }), 'acme.json: element 1.1.1.5: field functions[0].key: is not in kebab-case ("Credit check")'],
    ['a function in one language', only({ functions: [{ key: 'a', en: 'x' }] }), 'acme.json: element 1.1.1.5: field functions[0].ru: is missing'],
  ])('is refused: %s', (_fault, value, message) => {
    expect(faultOf(json(value)).message).toBe(message);
  });
});

describe('a catalogue file that contradicts itself', () => {
  const retired = { status: 'retired' } as const;
  it.each<[string, Catalogue, string]>([
    ['an ID twice', catalogue([element('1.1'), element('1.1')]), 'element 1.1: field id: stands twice in this file'],
    ['a wrong level', catalogue([element('1.1.1.5', { level: 3 })]), 'element 1.1.1.5: field level: is 3, but the ID stands at level 2'],
    ['a vertical that is none', catalogue([element('F', { level: 1, parent: '1.1' })]), 'element F: field kind: is missing, but the ID is that of the kind vertical'],
    ['a wrong kind', catalogue([element('1.1', { kind: 'element' })]), 'element 1.1: field kind: is element, but the ID is that of the kind area'],
    ['an undeclared prefix', catalogue([ownElement('770001.1.1.1.5')]), 'element 770001.1.1.1.5: field id: has the prefix 770001, but the catalogue declares none'],
    ['another prefix', catalogue([ownElement('770001.1.1.1.5')], { prefix: '440002' }), 'element 770001.1.1.1.5: field id: has the prefix 770001, but the catalogue declares 440002'],
    ["an organisation's bare ID", catalogue([ownElement('1.1.1.20')]), "element 1.1.1.20: field id: is an organisation's own element, so it needs the catalogue's prefix or the developer number 2"],
    ["a standard element in an organisation's file", catalogue([element('1.1.1.5')], { prefix: '770001' }), "element 1.1.1.5: field id: is an organisation's own element, so it needs the catalogue's prefix or the developer number 2"],
    ["an organisation's ID as standard", catalogue([element('2.1.1.5', { parent: '1.1.1' })]), "element 2.1.1.5: field status: is standard, but the ID is an organisation's own, so it must be organisation or retired"],
    ['a parent that the ID contradicts', catalogue([element('1.1.1.5', { parent: '1.1.2' })]), 'element 1.1.1.5: field parent: is 1.1.2, but the ID says 1.1.1'],
    ['a vertical without parent', catalogue([element('F', { level: 1, kind: 'vertical' })]), 'element F: field parent: is missing, and the ID does not say it'],
    ['an own element nowhere', catalogue([ownElement('2.1.1.7')]), 'element 2.1.1.7: field parent: is 2.1.1, which is neither in this file nor a standard ID'],
    ['an own parent elsewhere', catalogue([ownElement('2.1.1.7', { parent: '2.1.1.1' })]), 'element 2.1.1.7: field parent: is 2.1.1.1, which is neither in this file nor a standard ID'],
    ['a circle', catalogue([ownElement('2.1.1.7', { parent: '2.1.1.7' })]), 'element 2.1.1.7: field parent: is 2.1.1.7, which does not stand above level 2'],
    ['successors of a living element', catalogue([element('1.1.1.5', { successors: ['1.1.1.6'] })]), 'element 1.1.1.5: field successors: belong to a retired element only'],
    ['a lost successor', catalogue([element('1.1.1.8', { ...retired, successors: ['2.1.1.1'] })]), 'element 1.1.1.8: field successors: name 2.1.1.1, which is neither another element of this file nor a standard ID'],
    ['a successor of itself', catalogue([element('1.1.1.8', { ...retired, successors: ['1.1.1.8'] })]), 'element 1.1.1.8: field successors: name 1.1.1.8, which is neither another element of this file nor a standard ID'],
    ['a function key twice', catalogue([element('1.1.1.5', { functions: [{ key: 'a', en: 'x', ru: 'x' }, { key: 'a', en: 'y', ru: 'y' }] })]), 'element 1.1.1.5: field functions[1].key: a stands twice in this element'],
  ])('is refused: %s', (_fault, value, message) => {
    expect(faultOf(json(value)).message).toBe(`acme.json: ${message}`);
  });
});

describe('a file that is no JSON', () => {
  it('is refused with the line and column', () => {
    expect(faultOf('{\n  "id": "acme",\n  oops\n}').message).toMatch(/^acme\.json: is not JSON \(line 3, column 3\): /);
  });

  it.each(['', '{', 'eTOM'])('is refused: %j', (text) => {
    expect(faultOf(text).reason).toMatch(/^is not JSON/);
  });
});

describe('the error about a catalogue', () => {
  it('carries file, element, field and reason', () => {
    const fault = faultOf(json(catalogue([element('1.1.1.5', { level: 3 })])));
    expect({ ...fault }).toMatchObject({ name: 'CatalogueError', file: 'acme.json', element: '1.1.1.5', field: 'level', reason: 'is 3, but the ID stands at level 2' });
    expect('element' in faultOf('')).toBe(false);
  });

  it('is the only one that any text or JSON meets', () => {
    const values = fc.oneof(fc.string(), fc.json(), fc.record({ ...recordOf(catalogue([])), elements: fc.array(fc.oneof(fc.anything(), fc.record(recordOf(element('1.1'))))) }, { requiredKeys: [] }).map((value) => JSON.stringify(value) ?? ''));
    fc.assert(
      fc.property(values, (text) => {
        const outcome = outcomeOf(text);
        if (outcome instanceof CatalogueError) expect(outcome.message).toMatch(/^acme\.json: /);
        else expect(parseCatalogue(json(outcome), 'again')).toEqual(outcome);
      }),
    );
  });
});

function smallest(): Catalogue {
  return catalogue([element('1.1')]);
}

function only(fields: object): object {
  return { ...smallest(), elements: [{ ...element('1.1.1.5'), ...fields }] };
}

/** Arbitraries for an object's fields: mostly as they are, sometimes anything. */
function recordOf(value: object): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, fc.oneof({ weight: 9, arbitrary: fc.constant(field as unknown) }, { weight: 1, arbitrary: fc.jsonValue() })]));
}
