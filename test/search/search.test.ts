import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, isOffered } from '../../src/etom/index.ts';
import { createSearch } from '../../src/search/index.ts';

const tree = createElementTree(builtInCatalogues());
const search = createSearch(tree);
const found = (query: string, limit = 6): string => search.find(query, { limit }).map(({ element }) => element.id).join(' ');

describe('a search by ID', () => {
  it.each([
    ['1.1.1.5', '1.1.1.5'],
    ['1.1.1.1', '1.1.1.1 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['1.1.1.1.', '1.1.1.1 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['1.1.1', '1.1.1 1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5'],
    ['1.1.2', '1.1.2 1.1.2.1 1.1.2.2 1.1.2.3 1.1.2.4 1.1.2.5'],
    ['1.3', '1.3 1.3.1 1.3.1.1 1.3.1.2 1.3.1.3 1.3.1.4'],
    ['1', '1.1 1.1.1 1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4'],
    ['1.5', '1.1.1.5 1.2.1.5'],
    ['.12', '1.1.1.12'],
    ['1. 1. 1.10', '1.1.1.10'],
    [' 1.1.1.З', '1.1.1.3'],
    ['1.1.1.1О', '1.1.1.10'],
    ['1,1,1,5', '1.1.1.5'],
    ['1.1.1.05', '1.1.1.5'],
    ['1.1.1.5 Order handling', '1.1.1.5'],
    ['eTOM 1.1.1.12', '1.1.1.12'],
    ['1.1.1.5.3', '1.1.1.5'],
  ])('%j finds %s', (query, expected) => {
    expect(found(query, expected.split(' ').length)).toBe(expected);
  });

  it.each([
    ['1.1.1.8', '1.1.1.10 1.1.1.11 1.1.1.12', 'the successors'],
    ['1.3.9', '1.1.1.10', 'our counterpart of a later number'],
    ['1.1.1.55', '1.1.1.5', 'the nearest'],
    ['1.1.1.13', '1.1.1.12', 'the nearest'],
  ])('%s, which nobody may use, leads to %s: %s', (query, expected) => {
    expect(found(query, expected.split(' ').length)).toBe(expected);
  });
});

describe('a search by Russian words', () => {
  it.each([
    ['заказ', '1.1.1.5'],
    ['заказы', '1.1.1.5'],
    ['заказов', '1.1.1.5'],
    ['обработку заказа', '1.1.1.5'],
    ['ЗАКАЗЫ ОБРАБОТКА', '1.1.1.5'],
    ['проблема', '1.1.1.6'],
    ['проблем клиента', '1.1.1.6'],
    ['проблемы с услугой', '1.1.2.3'],
    ['продажа', '1.1.1.4'],
    ['маркетинга', '1.1.1.3'],
    ['интерфейс с клиентом', '1.1.1.2'],
    ['готовность CRM', '1.1.1.1'],
    ['лояльность', '1.1.1.9'],
    ['удержания', '1.1.1.9'],
    ['выставление счёта', '1.1.1.10'],
    ['выставить счет', '1.1.1.10'],
    ['сбор платежа', '1.1.1.11'],
    ['запрос по счету', '1.1.1.12'],
    ['жалоба на счет', '1.1.1.12'],
    ['качество услуги', '1.1.2.4'],
    ['активация', '1.1.2.2'],
    ['кредитоспособность', '1.1.1.5'],
    ['рассылка счетов', '1.1.1.10'],
    ['взыскать задолженность', '1.1.1.11'],
    ['маршрутизация', '1.1.1.2'],
    ['лиды', '1.1.1.3'],
    ['биллинг', '1.1.1.10'],
    ['управление персоналом', '1.3.7'],
    ['мошенничество', '1.3.2.3'],
    ['зaказ', '1.1.1.5'],
  ])('%j finds %s first', (query, expected) => {
    expect(found(query, 1)).toBe(expected);
  });
});

describe('a search by English words', () => {
  it.each([
    ['order', '1.1.1.5'],
    ['handle orders', '1.1.1.5'],
    ['problem', '1.1.1.6'],
    ['service problems', '1.1.2.3'],
    ['resource trouble', '1.1.3.3'],
    ['sell', '1.1.1.4'],
    ['Marketing Fulfillment Response', '1.1.1.3'],
    ['marketing fulfilment', '1.1.1.3'],
    ['Retention & Loyalty', '1.1.1.9'],
    ['retention and loyalty', '1.1.1.9'],
    ['Bill Payments & Receivables Management', '1.1.1.11'],
    ['bill payment and receivable', '1.1.1.11'],
    ['Service Configuration and Activation', '1.1.2.2'],
    ['invoices', '1.1.1.10'],
    ['bill inquiries', '1.1.1.12'],
    ['customer interface', '1.1.1.2'],
    ['CRM support', '1.1.1.1'],
    ['СRM support', '1.1.1.1'],
    ['qos', '1.1.1.7'],
    ['QoS/SLA', '1.1.1.7'],
    ['SLA violation', '1.1.1.7'],
    ['credit check', '1.1.1.5'],
    ['debt', '1.1.1.11'],
    ['provisioning', '1.1.3.2'],
    ['fraud', '1.3.2.3'],
    ['SM&O', '1.1.2.1'],
    ['smo', '1.1.2'],
    ['hrm', '1.3.7'],
  ])('%j finds %s first', (query, expected) => {
    expect(found(query, 1)).toBe(expected);
  });
});

describe('a search while a person types', () => {
  it.each([
    ['обраб', '1.1.1.5'],
    ['лоял', '1.1.1.9'],
    ['ord', '1.1.1.5'],
    ['ret', '1.1.1.9'],
    ['inv', '1.1.1.10'],
  ])('%j finds %s first', (query, expected) => {
    expect(found(query, 1)).toBe(expected);
  });

  it('keeps to the words that fit when not all of them do', () => {
    expect(found('order xylophone', 1)).toBe('1.1.1.5');
  });
});

describe('what a search gives', () => {
  it.each(['', ' ', '\t\u00A0', 'xylophone', '???', 'и'])('is nothing for %j', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it.each([...tree.elements].filter((element) => isOffered(element) && element.kind !== 'vertical').flatMap(({ id, names }) => [[id, id], [names.en, id], [names.ru, id]]))(
    'has for %j the element %s',
    (query, id) => {
      expect(search.find(query, { limit: 3 }).map(({ element }) => element.id)).toContain(id);
    },
  );

  it('is never a vertical, a retired or a later-only element', () => {
    const queries = ['Billing & Collections Management', 'Charging', 'Customer Information Management', 'биллинг', 'Fulfillment', '1.1.1', '1.1.1.8', 'F'];
    const offered = queries.flatMap((query) => search.find(query)).filter(({ element }) => !isOffered(element) || element.kind === 'vertical');
    expect(offered).toEqual([]);
  });

  it('is only blocks when blocks are asked for', () => {
    const blocks = new Set(tree.blocks);
    const hits = ['1.1', 'управление', 'support', 'resource', '1.1.2'].flatMap((query) => search.find(query, { blocksOnly: true }));
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.filter(({ element }) => !blocks.has(element))).toEqual([]);
  });

  it('is at most as much as asked for, best first, each element once, whatever the query', () => {
    const queries = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('1', '.', ' ', 'заказ', 'service', 'управление', 'S/P', '&', '*', '~')).map((parts) => parts.join('')));
    fc.assert(
      fc.property(queries, fc.boolean(), (query, blocksOnly) => {
        const hits = search.find(query, { limit: 7, blocksOnly });
        expect(hits.length).toBeLessThanOrEqual(7);
        expect(new Set(hits.map(({ element }) => element)).size).toBe(hits.length);
        expect(hits.toSorted((a, b) => b.score - a.score)).toEqual(hits);
      }),
    );
  });
});
