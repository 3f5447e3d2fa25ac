import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, parseCatalogue } from '../../src/etom/index.ts';
import type { EtomElement } from '../../src/etom/index.ts';
import { edition } from './edition.ts';
import { faultsIn } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

const folder = new URL('../../palette/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && 'elements' in (JSON.parse(read(file)) as object));
const schema = JSON.parse(read('catalogue.schema.json')) as JsonSchema;
const readme = read('README.md');
const tree = createElementTree(builtInCatalogues());

/** Table A.1 of GOST R 53633.3-2009, and the verticals of the pictograms of its Table 1. */
const tableA1 = [
  ['1.1.1.1', 'Поддержка и обеспечение готовности процессов CRM', 'CRM - support and readiness', 'OSR'],
  ['1.1.1.2', 'Управление интерфейсами с клиентами', 'Customer interface management', 'F A B'],
  ['1.1.1.3', 'Проведение маркетинга', 'Marketing fulfilment response', 'F'],
  ['1.1.1.4', 'Продажи', 'Selling', 'F'],
  ['1.1.1.5', 'Обработка заказов', 'Order handling', 'F'],
  ['1.1.1.6', 'Обработка проблем клиентов', 'Problem handling', 'A'],
  ['1.1.1.7', 'Управление QoS/SLA клиентов', 'Customer QoS/SLA management', 'A'],
  ['1.1.1.9', 'Обеспечение лояльности и удержание клиентов', 'Retention and loyalty', 'F A B'],
  ['1.1.1.10', 'Управление выставлением счетов', 'Bill invoice management', 'B'],
  ['1.1.1.11', 'Управление сбором платежей', 'Bill payments and receivables management', 'B'],
  ['1.1.1.12', 'Обработка запросов по счетам', 'Bill inquiry handling', 'B'],
] as const;

describe.each(files)('palette/%s', (file) => {
  const catalogue = parseCatalogue(read(file), file);

  it('satisfies the JSON Schema', () => {
    expect(faultsIn(JSON.parse(read(file)), schema)).toEqual([]);
  });

  it('is named by its id, built in as it is, and listed in the README', () => {
    expect(`${catalogue.id}.json`).toBe(file);
    expect(builtInCatalogues().filter(({ id }) => id === catalogue.id).map(({ elements }) => elements)).toEqual([catalogue.elements]);
    expect(readme).toContain(`| \`${file}\` |`);
  });

  it.each(catalogue.elements.map((element) => [element.id, element] as const))('%s mixes no scripts within a word', (_, element) => {
    expect(textsOf(element).flatMap(mixedWords)).toEqual([]);
  });

  it('writes Cyrillic in Russian texts only, and in each of them', () => {
    for (const element of catalogue.elements) {
      expect(textsOf(element, 'en').join(' ')).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(textsOf(element, 'ru').filter((text) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    }
  });
});

describe('the built-in catalogues', () => {
  it('define each ID once', () => {
    const ids = builtInCatalogues().flatMap(({ elements }) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('know the parent of everything below an area', () => {
    expect(tree.elements.filter((element) => element.level > 0 && tree.parent(element) === undefined)).toEqual([]);
  });

  it('know every element that a description or a successor names', () => {
    const named = tree.elements.flatMap(({ description, successors = [] }) => [...`${description?.en} ${description?.ru}`.matchAll(/\d+(?:\.\d+)+/g)].map(([id]) => id).concat(successors));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => tree.get(id)?.status !== 'standard')).toEqual([]);
  });

  it('name the same neighbours in both languages', () => {
    const ids = (text = ''): string[] => (text.match(/\d+(?:\.\d+)+/g) ?? []).toSorted();
    for (const { description } of tree.elements) expect(ids(description?.en)).toEqual(ids(description?.ru));
  });

  it('equal Table A.1 letter by letter, and offer no others as blocks', () => {
    expect(tree.blocks.map(({ id, names, verticals }) => [id, names.ru, names.en, verticals.join(' ')])).toEqual(tableA1);
  });

  it.each(tableA1.map(([id]) => id))('describe %s in both languages, in two sentences at most, with its functions', (id) => {
    const element = tree.get(id);
    expect(element?.official).toEqual(['ru', 'en']);
    expect(element?.functions.length).toBeGreaterThan(2);
    for (const text of Object.values(element?.description ?? { none: '' })) expect(text.match(/\D\.(?=\s|$)|\d\.(?=\s\p{L}|$)/gu)?.length ?? 0).oneOf([1, 2]);
  });

  it('count the functions as the standard lists them', () => {
    const counts = tree.blocks.map(({ functions }) => functions.length);
    expect(counts).toEqual([6, 7, 4, 4, 7, 5, 5, 6, 7, 3, 5]);
  });

  it('mark every name that is our translation', () => {
    expect(tree.get('1.1.2.2')?.official).toEqual(['ru', 'en']);
    expect(tree.get('1.1.3.2')?.official).toEqual(['en']);
    expect(tree.elements.filter(({ official }) => !official.includes('en'))).toEqual([]);
    const foreign = tree.elements.filter(({ status, official }) => status !== 'standard' && official.includes('ru'));
    expect(foreign).toEqual([]);
  });

  it('explain the numbers that must not be used', () => {
    expect(tree.get('1.1.1.8')).toMatchObject({ status: 'retired', successors: ['1.1.1.10', '1.1.1.11', '1.1.1.12'] });
    const later = tree.elements.filter(({ status }) => status === 'later').map(({ id }) => id);
    expect(later).toEqual(['1.1.1.13', '1.1.1.14', '1.1.1.15', '1.1.1.16', '1.1.1.17', '1.1.1.18', '1.1.3.6']);
  });

  it('have the whole map of the edition, fact by fact', () => {
    const facts = edition.trim().split('\n');
    expect(facts.length).toBe(108);
    const known = new Map(facts.map((fact) => [fact.split(' | ')[0], fact]));
    expect(tree.elements.map((element) => factsOf(element, known.get(element.id)))).toEqual(facts);
  });

  it.each(tree.elements.map((element) => [element.id, element] as const))('describe %s in both languages, in one or two sentences', (_, { description }) => {
    for (const text of [description?.en ?? '', description?.ru ?? '']) {
      expect(text.match(/[^.\d]\.(?=\s|$)|\d\.(?=\s\p{L}|$)/gu)?.length ?? 0).oneOf([1, 2]);
    }
  });

  it('tell apart what is usually confused', () => {
    const neighbors = (id: string): readonly string[] => (tree.get(id)?.description?.en.match(/\d+(?:\.\d+)+/g) ?? []);
    const pairs = [
      ['1.1.1.6', '1.1.2.3'], ['1.1.1.6', '1.1.3.3'], ['1.1.2.3', '1.1.3.3'], ['1.1.1.6', '1.1.1.12'], ['1.1.1.4', '1.1.1.5'], ['1.1.1.5', '1.1.2.2'],
      ['1.1.2.2', '1.1.3.2'], ['1.1.1.7', '1.1.2.4'], ['1.1.2.4', '1.1.3.4'], ['1.1.1.10', '1.1.1.11'], ['1.1.1.10', '1.1.1.12'], ['1.1.4.2', '1.2.4.2'],
    ] as const;
    expect(pairs.filter(([a, b]) => !neighbors(a).includes(b) || !neighbors(b).includes(a)).map((pair) => pair.join(' '))).toEqual([]);
    expect(neighbors('1.1.1.2')).toEqual(['1.1.1.5', '1.1.1.6', '1.1.1.12']);
  });

  it('give functions to every element of operations that may be used', () => {
    const operations = tree.elements.filter(({ id, level, status }) => level === 2 && id.startsWith('1.1.') && status === 'standard');
    expect(operations.length).toBe(27);
    expect(operations.filter(({ functions }) => functions.length < 3 || functions.length > 7).map(({ id }) => id)).toEqual([]);
    for (const { functions } of operations) {
      expect(new Set(functions.map(({ en }) => en)).size).toBe(functions.length);
      expect(new Set(functions.map(({ ru }) => ru)).size).toBe(functions.length);
    }
  });

  it('name in their provenance what is unconfirmed', () => {
    for (const { id, provenance, elements } of builtInCatalogues()) {
      const unconfirmed = elements.filter(({ confidence }) => confidence === 'medium').map((element) => element.id);
      const [, named = ''] = /Not confirmed in a second source: ([\d., ]+)\. /.exec(provenance) ?? [];
      expect([id, named]).toEqual([id, unconfirmed.join(', ')]);
    }
  });

  it('are listed in the README where they are unconfirmed', () => {
    const unconfirmed = tree.elements.filter(({ confidence }) => confidence === 'medium').map(({ id, names }) => `- ${id} ${names.en}`);
    expect(readme.match(/^- \d+(?:\.\d+)+ .*$/gm)).toEqual(unconfirmed);
  });
});

/** An element as a line of the facts; a Russian name of ours counts as the fact where the fact sheet has none. */
function factsOf({ id, level, names, official, abbr = '', verticals, status, confidence }: EtomElement, fact: string | undefined): string {
  const ru = official.includes('ru') ? names.ru : fact?.includes(' | ~ |') === true ? '~' : `~ ${names.ru}`;
  return [id, level, names.en, ru, abbr, verticals.join(' '), status, confidence].join(' | ').replaceAll('  ', ' ');
}

function textsOf(element: EtomElement, language?: 'en' | 'ru'): readonly string[] {
  const languages = language === undefined ? (['en', 'ru'] as const) : [language];
  return languages.flatMap((key) => [element.names[key], ...(element.description === undefined ? [] : [element.description[key]]), ...element.functions.map((one) => one[key])]);
}

/** Words that hold both Latin and Cyrillic letters: what a recognition program leaves behind. */
function mixedWords(text: string): readonly string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}
